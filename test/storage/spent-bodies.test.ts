import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { expect, it } from 'vitest';
import { personId } from '../../src/evaluation/index.ts';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { temporaryFolder } from './support/folder.ts';
import { at, card, drawing, message, queued } from './support/office.ts';

const long = '一份很长的表格'.repeat(1_000);

it('keeps what a message said for as long as it may be sent, and only the rest of its row after that', async () => {
  const path = join(temporaryFolder(), 'ziping.db');
  const storage = await openEmbedded({ url: `file:${path}`, tenant: 'real' });
  const { queue } = storage;
  const text = (id: string) => message({ id, lane: id, body: { kind: 'text', text: long } });
  const drawn = card(personId('ou_1'));
  const update = (id: string) =>
    message({ id, lane: 'card', body: drawing('card_update', drawn, long), notBefore: at(60) });

  await queued(storage, text('waits'), text('sent'), text('dropped'));
  await queue.sent('sent', null, at(1));
  await queue.drop('dropped', at(1));
  await queued(storage, text('refused'), text('refused, told at once'), text('refused, told later'));
  await queue.giveUp('refused', 'failed', 'unreachable', at(1), { told: false });
  await queue.giveUp('refused, told at once', 'unknown', 'timeout', at(1), { told: true });
  await queue.giveUp('refused, told later', 'failed', 'unreachable', at(1), { told: false });
  await storage.turn(({ outbox }) => outbox.takeUndelivered(['refused, told later'], at(2)));
  await queued(storage, text('to be sent again'));
  await queue.giveUp('to be sent again', 'failed', 'unreachable', at(1), { told: false });
  const again = { since: at(0), id: 'to be sent again' };
  await storage.turn(({ records }) => records.sendAgain(again, () => 'sent again', at(3)));
  await queued(storage, update('overtaken'), update('overtaken under way'), update('answered'));
  await queue.sent('overtaken under way', null, at(1));
  await queue.answered('answered', at(1));
  await storage.close();

  const bodies = await bodiesIn(path);
  expect(bodies.filter(({ body }) => body !== '{}').map(({ id }) => id)).toEqual([
    'waits',
    'refused',
    'sent again',
  ]);
  expect(bodies.filter(({ body }) => body.includes(long))).toHaveLength(3);
  expect(bodies).toHaveLength(11);
});

async function bodiesIn(path: string): Promise<readonly { readonly id: string; readonly body: string }[]> {
  const client = createClient({ url: pathToFileURL(path).href });
  const { rows } = await client.execute('select id, body from outbox order by position');
  client.close();
  return rows.map(({ id, body }) => ({ id: String(id), body: String(body) }));
}
