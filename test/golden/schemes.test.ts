import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { run } from '../command-line/run.ts';

const fileOf = (name: string) => fileURLToPath(new URL(`./schemes/${name}`, import.meta.url));

const caseSchema = z.object({
  says: z.string(),
  expected: z.object({
    scores: z.record(z.string(), z.string().nullable()),
    total: z.string(),
    grade: z.string().nullable().optional(),
    caps: z.array(z.string()).optional(),
    /** Indicators without a score, and why. */
    open: z.record(z.string(), z.enum(['missing', 'needs_ruling'])).optional(),
  }),
});
const answerSchema = z.object({
  total: z.string(),
  grade: z.string().nullable(),
  caps: z.array(z.object({ limit: z.string() })),
  indicators: z.array(z.object({ id: z.string(), score: z.string().nullable(), status: z.string() })),
});

/** Systems of another make than the built-in ones, as a district could bring them: data and nothing else. */
describe.each(['yunxi-2024', 'shiqiao-2025'])('the system of another district %s', (name) => {
  const scheme = fileOf(`${name}.json`);
  const file = fileOf(`${name}.cases.jsonl`);
  const cases = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => caseSchema.parse(JSON.parse(line)));
  const answers = run('score', '--json', '--scheme', scheme, file).then(({ out }) =>
    out.split('\n').map((line) => answerSchema.parse(JSON.parse(line))),
  );

  it('is valid', async () => {
    expect(await run('schemes', 'validate', scheme)).toMatchObject({ exit: 0, err: '' });
  });

  it.each(cases.map(({ says, expected }, index) => [says, index, expected] as const))(
    '%s',
    async (_, index, { scores, total, grade, caps, open = {} }) => {
      const answer = (await answers)[index];
      if (answer === undefined) throw new Error(`no answer to case ${index}`);
      expect(Object.fromEntries(answer.indicators.map(({ id, score }) => [id, score]))).toEqual(scores);
      expect(answer.total).toBe(total);
      const waiting = answer.indicators.filter(({ status }) => status !== 'scored');
      expect(Object.fromEntries(waiting.map(({ id, status }) => [id, status]))).toEqual(open);
      if (grade !== undefined) expect(answer.grade).toBe(grade);
      if (caps !== undefined) expect(answer.caps.map(({ limit }) => limit)).toEqual(caps);
    },
  );
});
