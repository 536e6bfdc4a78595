import { score } from '../scoring/index.ts';
import { answerCases } from './cases.ts';
import { readOptions } from './options.ts';
import type { ExitCode, Output } from './output.ts';
import { scoreJson } from './score-json.ts';
import { scoreText } from './score-text.ts';

/** `score CASE.json… [--json] [--scheme FILE]` */
export async function scoreCommand(args: readonly string[], output: Output): Promise<ExitCode> {
  const read = readOptions(args, { json: { type: 'boolean' }, scheme: { type: 'string' } }, output);
  if (!read) return 2;
  const { json = false, scheme } = read.values;
  return answerCases(
    { files: read.positionals, json, scheme },
    (of) => {
      const sheet = score(of.scheme, of.facts);
      return { json: () => scoreJson(sheet), text: () => scoreText(of, sheet) };
    },
    output,
  );
}
