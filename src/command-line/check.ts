import { checkNames } from '../../prompts/checks.ts';
import { commandLine } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import { type Finding, type Printed, passagesOf, precheck, sentenceOfFinding } from '../precheck/index.ts';
import { score } from '../scoring/index.ts';
import type { Case } from './case.ts';
import { answerCases } from './cases.ts';
import { readOptions } from './options.ts';
import type { ExitCode, Output } from './output.ts';

/** `check CASE.json… [--json] [--scheme FILE]`: everything the pre-check finds, errors first. */
export async function checkCommand(args: readonly string[], output: Output): Promise<ExitCode> {
  const read = readOptions(args, { json: { type: 'boolean' }, scheme: { type: 'string' } }, output);
  if (!read) return 2;
  const { json = false, scheme } = read.values;
  return answerCases(
    { files: read.positionals, json, scheme },
    (of) => {
      const findings = findingsOf(of);
      return {
        json: () => ({ findings: findings.map(findingJson) }),
        text: () => findingsText(of, findings),
      };
    },
    output,
  );
}

/** What the pre-check finds in a case. */
export function findingsOf({ scheme, year, facts, texts, printed }: Case): readonly Finding[] {
  const passages = passagesOf(scheme, facts, texts);
  return precheck({
    scheme,
    year,
    facts,
    sheet: score(scheme, facts),
    passages,
    printed: claimed(printed),
  });
}

/** A case that claims nothing is not a printed report. */
function claimed(printed: Case['printed']): Printed | null {
  return printed.total === null && Object.keys(printed.scores).length === 0 ? null : printed;
}

function findingJson(finding: Finding) {
  const { check, severity, facts, indicator = null } = finding;
  return { check, severity, message: sentenceOfFinding(finding), facts, indicator };
}

/** Named of those told together. */
const mostNamed = 3;

/**
 * What is to be told, errors first. What a half-filled case lacks, an indicator or a chapter each, is told in one
 * sentence each kind behind the rest, so that it does not bury what contradicts; --json has each of them.
 */
function apart(findings: readonly Finding[]): readonly { finding: Finding; message: string }[] {
  const kinds = ['fact_missing', 'chapter_missing'] as const;
  const groups = kinds
    .map((kind) => ({ kind, all: findings.filter(({ code }) => code === kind) }))
    .filter(({ all }) => all.length > 1);
  const grouped = new Set(groups.flatMap(({ all }) => all));
  const single = findings.filter((finding) => !grouped.has(finding));
  return [
    ...single.map((finding) => ({ finding, message: sentenceOfFinding(finding) })),
    ...groups.flatMap(({ kind, all: [first, ...others] }) => {
      if (first === undefined) return [];
      const all = [first, ...others];
      const names = all.slice(0, mostNamed).map(({ values }) => `“${values.name ?? ''}”`);
      const message = fill(commandLine.together[kind], {
        count: String(all.length),
        names: `${names.join('、')}${all.length > mostNamed ? commandLine.and_more : ''}`,
        facts: first.values.facts ?? '',
      });
      return [{ finding: first, message }];
    }),
  ];
}

function findingsText({ department, year, scheme }: Case, findings: readonly Finding[]): string {
  const lines = apart(findings).map(({ finding, message }) => {
    const { check } = finding;
    const severity = commandLine.severities[finding.severity];
    return fill(commandLine.finding, { severity, message, name: checkNames[check] ?? check, check });
  });
  const count = (severity: Finding['severity']) =>
    String(findings.filter((finding) => finding.severity === severity).length);
  return [
    fill(commandLine.heading, { department, year: year === null ? '' : String(year) }).trim(),
    fill(commandLine.scheme_line, { name: scheme.name, id: scheme.id }),
    findings.length === 0
      ? commandLine.no_findings
      : fill(commandLine.findings, {
          errors: count('error'),
          warnings: count('warning'),
          infos: count('info'),
        }),
    ...lines,
  ].join('\n');
}
