import { commandLine } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import { builtinSchemes, findScheme, readScheme, type Scheme } from '../schemes/index.ts';
import { readJson } from './files.ts';
import { readOptions } from './options.ts';
import { type ExitCode, type Output, sentenceOfFileIssue, tellIssues } from './output.ts';

/** `schemes`, `schemes show ID`, `schemes validate FILE.json` */
export async function schemesCommand(args: readonly string[], output: Output): Promise<ExitCode> {
  const read = readOptions(args, { json: { type: 'boolean' } }, output);
  if (!read) return 2;
  const { json = false } = read.values;
  const [what, which, ...rest] = read.positionals;
  if (what === undefined) return list(json, output);
  if (what === 'show' && which !== undefined && rest.length === 0) return show(which, output);
  if (what === 'validate' && which !== undefined && rest.length === 0) return validate(which, json, output);
  output.err(commandLine.usage);
  return 2;
}

function list(json: boolean, output: Output): ExitCode {
  const summaries = builtinSchemes.map(({ id, version, name, region, years, cityWide, confidence }) => ({
    id,
    version,
    name,
    region,
    years,
    cityWide,
    confidence,
  }));
  if (json) output.out(JSON.stringify(summaries, null, 2));
  else output.out(builtinSchemes.map(itemOf).join('\n'));
  return 0;
}

function itemOf({ id, name, region, years, confidence }: Scheme): string {
  const span = years.to === years.from ? String(years.from) : `${years.from}—${years.to ?? ''}`;
  const item = fill(commandLine.scheme_item, { id, name, region, years: span });
  return confidence === 'low' ? `${item}${commandLine.scheme_poor}` : item;
}

/** Always JSON: the very form that `--scheme` reads. */
function show(id: string, output: Output): ExitCode {
  const scheme = findScheme(id);
  if (!scheme) {
    const known = builtinSchemes.map((other) => other.id).join('、');
    output.err(fill(commandLine.unknown_scheme, { id, known }));
    return 2;
  }
  output.out(JSON.stringify(scheme, null, 2));
  return 0;
}

async function validate(file: string, json: boolean, output: Output): Promise<ExitCode> {
  const parsed = await readJson(file);
  const read = parsed.ok ? readScheme(parsed.value) : parsed;
  const issues = read.ok ? [] : read.issues;
  if (json) {
    const told = issues.map((issue) => ({ path: issue.path, message: sentenceOfFileIssue(issue) }));
    output.out(JSON.stringify({ ok: read.ok, issues: told }, null, 2));
  } else if (read.ok) output.out(fill(commandLine.scheme_valid, { file }));
  tellIssues(output, file, issues);
  return read.ok ? 0 : 2;
}
