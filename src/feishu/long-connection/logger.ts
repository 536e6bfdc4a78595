import type { Log } from '../../log.ts';
import { type SdkLogger, sdkLogger } from '../client/logger.ts';

/** What the SDK tells nowhere but in its log, by how it begins. The rest of it may hold tickets or content. */
const told = [
  { beginning: 'failed to', event: 'long_connection_frame_lost' },
  { beginning: 'ws connect failed', event: 'long_connection_handshake_failed' },
  { beginning: 'handshake timeout', event: 'long_connection_handshake_failed' },
] as const;

/** The SDK’s logger, with warnings of our own for what an operator has to know. */
export function connectionLogger(log: Log): SdkLogger {
  const sdk = sdkLogger(log);
  return {
    ...sdk,
    error(...parts) {
      const words = parts.flat().filter((part) => typeof part === 'string');
      const known = told.find(({ beginning }) => words.some((word) => word.startsWith(beginning)));
      if (known) log.warn(known.event);
      else sdk.error(...parts);
    },
  };
}
