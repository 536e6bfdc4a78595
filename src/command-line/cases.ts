import { commandLine } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import { type Issue, type Result, sentenceOfIssue } from '../facts/index.ts';
import { weightContradictions } from '../schemes/index.ts';
import { sentenceOfExplanation } from '../scoring/index.ts';
import { type Case, readCase } from './case.ts';
import { parseJson, readText } from './files.ts';
import { type ExitCode, type Output, sentenceOfFileIssue, tellIssues } from './output.ts';
import { schemeFile } from './scheme-file.ts';

/** What a command does with a case: the object for `--json`, and the text for people. */
export interface Answer {
  readonly json: () => unknown;
  readonly text: () => string;
}

/**
 * Runs a command over case files. One case is answered with a JSON object (`json`) or a text; several files
 * or a `.jsonl` file with one JSON line each, in order, a bad case by `{"error","path"}`.
 * @returns 2 when any case could not be read, else 0
 */
export async function answerCases(
  wanted: { readonly files: readonly string[]; readonly json: boolean; readonly scheme: string | undefined },
  answer: (of: Case) => Answer,
  output: Output,
): Promise<ExitCode> {
  if (wanted.files.length === 0) {
    output.err(commandLine.no_file);
    return 2;
  }
  const scheme = wanted.scheme === undefined ? null : await schemeFile(wanted.scheme, output);
  if (scheme === 'unusable') return 2;
  const lines = wanted.files.length > 1 || wanted.files.some(isLines);
  let exit: ExitCode = 0;
  for await (const { place, json } of casesIn(wanted.files)) {
    const read = json.ok ? readCase(json.value, scheme) : json;
    if (!read.ok) {
      exit = 2;
      tellIssues(output, place, read.issues);
      if (lines) output.out(JSON.stringify(errorJson(read.issues)));
      continue;
    }
    warnChosen(read.value, place, output);
    warnWeights(read.value, place, output);
    const answered = answer(read.value);
    if (lines) output.out(JSON.stringify(answered.json()));
    else output.out(wanted.json ? JSON.stringify(answered.json(), null, 2) : answered.text());
  }
  return exit;
}

async function* casesIn(
  files: readonly string[],
): AsyncGenerator<{ readonly place: string; readonly json: Result<unknown> }> {
  for (const file of files) {
    const text = await readText(file);
    if (!text.ok) yield { place: file, json: text };
    else if (!isLines(file)) yield { place: file, json: parseJson(text.value) };
    else
      for (const [index, line] of text.value.split('\n').entries())
        if (line.trim() !== '') yield { place: `${file}:${index + 1}`, json: parseJson(line) };
  }
}

function isLines(file: string): boolean {
  return file.endsWith('.jsonl');
}

function errorJson(issues: readonly Issue[]) {
  return { error: issues.map(sentenceOfFileIssue).join('；'), path: issues[0]?.path ?? '' };
}

/** Says on stderr which scheme was chosen for a case that names none. */
export function warnChosen({ scheme, chosen }: Case, place: string, output: Output): void {
  if (!chosen) return;
  const message = fill(commandLine.chosen, { name: scheme.name, id: scheme.id });
  for (const line of [message, ...chosen.warnings.map(sentenceOfExplanation)])
    output.err(`${place}: ${line}`);
}

/** Says on stderr when the points an office set itself do not make a whole. */
function warnWeights({ scheme, facts }: Case, place: string, output: Output): void {
  for (const contradiction of weightContradictions(scheme, facts))
    output.err(`${place}: ${sentenceOfIssue(contradiction)}`);
}
