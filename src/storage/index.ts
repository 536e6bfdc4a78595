/** Safe to import from a Worker. Embedded files are opened by `open-embedded.ts`, which needs Node. */
export type { TenantKind } from './mark-tenant.ts';
export { openServer, type ServerOptions } from './open-server.ts';
