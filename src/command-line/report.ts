import { commandLine } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import type { Issue } from '../facts/index.ts';
import { type Audience, buildReport, writeDocx } from '../report/index.ts';
import { score } from '../scoring/index.ts';
import { type Case, readCase } from './case.ts';
import { warnChosen } from './cases.ts';
import { readJson } from './files.ts';
import { readOptions } from './options.ts';
import { type ExitCode, type Output, tellIssues } from './output.ts';
import { schemeFile } from './scheme-file.ts';
import { writeOut } from './write-out.ts';

/** `report CASE.json --out FILE.docx [--public] [--json] [--scheme FILE]`: writes the draft report of a case. */
export async function reportCommand(args: readonly string[], output: Output): Promise<ExitCode> {
  const options = {
    json: { type: 'boolean' },
    public: { type: 'boolean' },
    scheme: { type: 'string' },
    out: { type: 'string' },
  } as const;
  const read = readOptions(args, options, output);
  if (!read) return 2;
  const { json = false, scheme, out } = read.values;
  const [file, another] = read.positionals;
  if (file === undefined || another !== undefined || out === undefined) {
    output.err(commandLine.report_usage);
    return 2;
  }
  const given = scheme === undefined ? null : await schemeFile(scheme, output);
  if (given === 'unusable') return 2;
  const content = await readJson(file);
  const readIt = content.ok ? readCase(content.value, given) : content;
  const issues = readIt.ok ? unnamed(readIt.value) : readIt.issues;
  if (!readIt.ok || issues.length > 0) {
    tellIssues(output, file, issues);
    return 2;
  }
  warnChosen(readIt.value, file, output);
  const bytes = await reportOf(readIt.value, read.values.public ? 'public' : 'internal', new Date());
  const path = await writeOut(out, bytes, output);
  if (path === null) return 2;
  output.out(
    json
      ? JSON.stringify({ file: path, bytes: bytes.length })
      : fill(commandLine.report_written, { file: path }),
  );
  return 0;
}

/** A report names its unit and year on the cover. */
function unnamed({ department, year }: Case): readonly Issue[] {
  const missing = (path: string): Issue => ({ code: 'case_field_missing', path, values: { field: path } });
  return [...(department === '' ? [missing('department')] : []), ...(year === null ? [missing('year')] : [])];
}

function reportOf(
  { department, year, scheme, facts }: Case,
  audience: Audience,
  now: Date,
): Promise<Uint8Array> {
  const report = buildReport({
    department,
    year: year ?? 0,
    scheme,
    sheet: score(scheme, facts),
    facts,
    status: { approved: false },
    audience,
    version: 1,
    now,
  });
  return writeDocx(report, { now });
}
