import { randomUUID } from 'node:crypto';
import type { World } from '../world/world.ts';

/** An event as Feishu pushes it, schema 2.0 (feishu.md §1.2). */
export interface Envelope {
  readonly schema: '2.0';
  readonly header: {
    readonly event_id: string;
    readonly event_type: string;
    readonly create_time: string;
    readonly token: string;
    readonly app_id: string;
    readonly tenant_key: string;
  };
  readonly event: object;
}

export function envelope(world: World, token: string, eventType: string, event: object): Envelope {
  const now = world.clock.now();
  // Card callbacks carry microseconds, all other events milliseconds.
  const created = eventType === 'card.action.trigger' ? `${now}000` : String(now);
  return {
    schema: '2.0',
    header: {
      event_id: randomUUID().replaceAll('-', ''),
      event_type: eventType,
      create_time: created,
      token,
      app_id: world.app.id,
      tenant_key: world.tenant,
    },
    event,
  };
}
