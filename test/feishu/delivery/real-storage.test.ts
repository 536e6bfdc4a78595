import { expect, it } from 'vitest';
import { cardId, type OutgoingBody, personId } from '../../../src/evaluation/index.ts';
import { createDeliverer, systemClock } from '../../../src/feishu/delivery/index.ts';
import { openEmbedded } from '../../../src/storage/open-embedded.ts';
import { temporaryFolder } from '../../storage/support/folder.ts';
import { keepLog } from '../client/fake-feishu.ts';
import { failures, fakeMessenger } from './fake-messenger.ts';
import { card, text, update } from './memory-queue.ts';

it('delivers a real outbox in order, and moves a card to the message that carries it', async () => {
  const storage = await openEmbedded({ url: `file:${temporaryFolder()}/test.db`, tenant: 'playground' });
  const feishu = fakeMessenger(systemClock, 5);
  const log = keepLog();
  const deliverer = createDeliverer({
    queue: storage.queue,
    messenger: feishu.messenger,
    buildFile: async () => ({ fileName: 'x.docx', bytes: new Uint8Array([1]) }),
    answerFile: async () => {},
    log,
  });
  const now = new Date();
  const lanes = Array.from({ length: 10 }, (_, lane) => `person:ou_${lane}`);
  const person = personId('ou_0');
  const queued: (readonly [string, OutgoingBody])[] = [
    ...lanes.flatMap((lane) => [1, 2, 3].map((n) => [lane, text(`${lane} ${n}`)] as const)),
    ['person:ou_0', card('contents')],
    ['person:ou_0', update('contents', 1)],
  ];
  feishu.answers.push(failures.timeout);

  await storage.turn(async ({ outbox, cards }) => {
    await cards.issue({
      id: cardId('contents'),
      person,
      topic: 'filling',
      evaluation: null,
      message: null,
      issuedAt: now,
      open: false,
      section: null,
    });
    for (const [index, [lane, body]] of queued.entries()) {
      await outbox.add(
        { id: `m${index}`, lane, to: { type: 'person', id: person }, body, notBefore: now },
        now,
      );
    }
  });
  await deliverer.runOnce(10_000);

  for (const lane of lanes) {
    const said = feishu.calls
      .map(({ content }) => content)
      .filter((content) => content.startsWith(`${lane} `));
    expect([...new Set(said)]).toEqual([1, 2, 3].map((n) => `${lane} ${n}`));
  }
  expect(feishu.calls.filter(({ what }) => what === 'update')).toHaveLength(1);
  expect(await storage.queue.statistics(new Date())).toMatchObject({ pending: 0, sent: 32, failed: 0 });
  const carried = await storage.turn(({ cards }) => cards.card(cardId('contents')));
  expect(carried?.message).toMatch(/^om_/);
  expect(log.lines.map(({ event }) => event)).toEqual(['delivery_postponed']);
  await storage.close();
});
