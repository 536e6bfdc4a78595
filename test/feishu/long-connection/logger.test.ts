import { expect, it } from 'vitest';
import { connectionLogger } from '../../../src/feishu/long-connection/logger.ts';
import { keepLog } from '../client/fake-feishu.ts';

it.each([
  [['[ws]', 'failed to merge event fragments, message_id: m; error: 机密'], 'long_connection_frame_lost'],
  [['[ws]', 'ws connect failed'], 'long_connection_handshake_failed'],
  [['[ws]', 'handshake timeout after 15000ms'], 'long_connection_handshake_failed'],
  [['[ws]', 'get connect config success, ws url: ws://host?ticket=机密'], 'feishu_sdk'],
])('what the SDK says, %j, is logged as %s without a word of it', (said, event) => {
  const log = keepLog();
  connectionLogger(log).error(said);
  expect(log.lines.map((line) => line.event)).toEqual([event]);
  expect(JSON.stringify(log.lines)).not.toContain('机密');
});
