import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { outlines } from '../../prompts/report/outlines.ts';
import { sections } from '../../prompts/sections.ts';
import { ruleKinds } from '../../src/schemes/kinds/index.ts';
import { schemeSchema } from '../../src/schemes/scheme.ts';
import { run, temporaryFolder } from '../command-line/run.ts';

const text = readFileSync(new URL('../../docs/schemes.md', import.meta.url), 'utf8');
const folder = temporaryFolder();
afterAll(folder.remove);

/** The JSON block of that name. */
function block(name: string): string {
  const found = new RegExp(`\`\`\`json ${name}\\n(.*?)\`\`\``, 's').exec(text)?.[1];
  if (found === undefined) throw new Error(`no block ${name} in docs/schemes.md`);
  return found;
}

const expectation = z.object({
  expected: z.object({ scores: z.record(z.string(), z.string()), total: z.string(), grade: z.string() }),
});
const answer = z.object({
  total: z.string(),
  grade: z.string().nullable(),
  indicators: z.array(z.object({ id: z.string(), score: z.string().nullable() })),
});

describe('the documentation of schemes', () => {
  const scheme = folder.write('scheme.json', block('scheme'));

  it('shows a scheme that is valid', async () => {
    expect(await run('schemes', 'validate', scheme)).toMatchObject({ exit: 0, err: '' });
  });

  it('shows a case that scores as it says', async () => {
    const { expected } = expectation.parse(JSON.parse(block('case')));
    const { out } = await run(
      'score',
      '--json',
      '--scheme',
      scheme,
      folder.write('case.json', block('case')),
    );
    const { total, grade, indicators } = answer.parse(JSON.parse(out));
    const scores = Object.fromEntries(indicators.map(({ id, score }) => [id, score]));
    expect({ scores, total, grade }).toEqual(expected);
  });

  it.each([
    ['field', Object.keys(schemeSchema.shape)],
    ['rule kind', [...ruleKinds.keys()]],
    ['outline', Object.keys(outlines)],
    ['common section', sections.map(({ id }) => id)],
  ])('names every %s', (_, names) => {
    for (const name of names) expect(text).toContain(`\`${name}\``);
  });

  it('shows errors as they are told', async () => {
    const shown = [...text.matchAll(/^mine\.json: (.+)$/gm)].map(([, line = '']) => line);
    const broken = JSON.parse(block('scheme'));
    broken.max = '90';
    broken.indicators[1].rule.atLeast = { value: '0' };
    broken.sections[4].facts[0] = 'visits_goal';
    const { err } = await run('schemes', 'validate', folder.write('mine.json', broken));
    expect(shown).toHaveLength(3);
    for (const line of shown) expect(err).toContain(line);
  });
});
