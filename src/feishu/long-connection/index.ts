/** Node only: the service on Workers must not import this, since no Worker can hold a connection. */
export {
  type ConnectionStatus,
  connectFeishu,
  type LongConnection,
  type LongConnectionOptions,
} from './connect.ts';
