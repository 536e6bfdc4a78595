import { commandLine } from '../../prompts/explanations/index.ts';
import { operations } from '../../prompts/explanations/operations.ts';
import { fill } from '../../prompts/fill.ts';
import { review } from '../../prompts/review.ts';
import { readOptions } from '../command-line/options.ts';
import type { ExitCode, Output } from '../command-line/output.ts';
import { writeOut } from '../command-line/write-out.ts';
import { type EvaluationRecord, exportFile, notedExport, type Storage } from '../evaluation/index.ts';
import { withDatabase } from './open-for-command.ts';

/** `export DEPARTMENT [--year YEAR] [--out FILE.json]`: one department's data, to the file or to stdout. */
export async function exportCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Output,
): Promise<ExitCode> {
  const read = readOptions(args, { year: { type: 'string' }, out: { type: 'string' } }, output);
  if (!read) return 2;
  const { year, out } = read.values;
  const [words, ...rest] = read.positionals;
  if (words === undefined || rest.length > 0 || (year !== undefined && !/^20\d\d$/.test(year))) {
    output.err(commandLine.usage);
    return 2;
  }
  return withDatabase(environment, output, async ({ storage }) => {
    const found = await unitsOf(storage, words, year);
    const [one] = found;
    if (one === undefined || found.length > 1) {
      tellFound(words, found, output);
      return 2;
    }
    const request = await storage.turn(({ records }) => notedExport(records, 'operator', one, new Date()));
    const bytes = await exportFile(storage, request);
    if (out === undefined) {
      output.out(new TextDecoder().decode(bytes).trimEnd());
      return 0;
    }
    const path = await writeOut(out, bytes, output);
    if (path !== null) output.out(fill(operations.exported, { file: path }));
    return path === null ? 2 : 0;
  });
}

/** Departments of that very name, else those whose name holds the words. */
async function unitsOf(
  storage: Storage,
  words: string,
  year: string | undefined,
): Promise<readonly EvaluationRecord[]> {
  const named = await storage.turn(({ records }) => records.evaluationsNamed(words));
  const ofYear = named.filter((record) => year === undefined || record.year === Number(year));
  const exact = ofYear.filter(({ departmentName }) => departmentName === words);
  return exact.length > 0 ? exact : ofYear;
}

function tellFound(unit: string, found: readonly EvaluationRecord[], output: Output): void {
  output.err(fill(found.length === 0 ? operations.noUnit : operations.severalUnits, { unit }));
  for (const { departmentName, year, status } of found) {
    const values = { unit: departmentName, year: String(year), status: review.state.tags[status] };
    output.err(fill(operations.unit, values));
  }
}
