import { writeSync } from 'node:fs';
import { evaluationId, personId } from '../../../src/evaluation/ids.ts';
import { openEmbedded } from '../../../src/storage/open-embedded.ts';
import { answer, at, message, score } from './office.ts';

/** Run as a process of its own: one turn after another, each acknowledged on stdout once it is stored. */
async function writeForever(url: string, evaluation: string): Promise<never> {
  const storage = await openEmbedded({ url, tenant: 'real' });
  const id = evaluationId(evaluation);
  const by = personId('ou_writer');
  for (;;) {
    const sequence = await storage.turn(async ({ records, outbox }) => {
      const before = (await records.evaluation(id))?.version ?? 0;
      await records.append(id, [answer(by, { fact: `f${before}` })]);
      await records.saveScore(id, { ...score, missing: before + 1 }, at(0));
      await outbox.add(message(), at(0));
      return before + 1;
    });
    writeSync(1, `${sequence}\n`);
  }
}

writeForever(process.argv[2] ?? '', process.argv[3] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
