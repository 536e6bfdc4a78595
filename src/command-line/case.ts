import { z } from 'zod';
import { sections } from '../../prompts/sections.ts';
import { catalogue, type Facts, type Issue, nearest, type Result, readFacts } from '../facts/index.ts';
import {
  builtinSchemes,
  chooseScheme,
  type Explanation,
  findScheme,
  isDecimal,
  limitsOf,
  regionOf,
  type Scheme,
} from '../schemes/index.ts';

const printedPoints = z.string().refine(isDecimal, '须为小数字符串，例如 "1.82"');

/** A case file. Further top-level keys are ignored; facts are read by their definitions. */
const caseSchema = z.object(
  {
    scheme: z.string('须为指标体系的编号').optional(),
    year: z.int('须为年份，例如 2020').min(1990, '须为年份').max(2200, '须为年份').optional(),
    department: z.string('须为单位名称').optional(),
    facts: z.record(z.string(), z.unknown(), '须有 facts 对象'),
    texts: z.record(z.string(), z.string('须为文本'), '须为对象').optional(),
    printed: z
      .object(
        { scores: z.record(z.string(), printedPoints).optional(), total: printedPoints.optional() },
        '须为对象',
      )
      .optional(),
  },
  '案例须为 JSON 对象',
);
type CaseFile = z.infer<typeof caseSchema>;

export interface Case {
  readonly scheme: Scheme;
  readonly year: number | null;
  readonly department: string;
  readonly facts: Facts;
  /** Texts of the report by section, for the checks. */
  readonly texts: Readonly<Record<string, string>>;
  /** What a report claims, for the checks. */
  readonly printed: { readonly scores: Readonly<Record<string, string>>; readonly total: string | null };
  /** Set when the case named no scheme and one was chosen for it. */
  readonly chosen: { readonly warnings: readonly Explanation[] } | null;
}

/**
 * Reads a case from parsed JSON. `given` is the scheme of `--scheme` and wins over the case's own. Issues
 * carry the field's path: unknown ids with the nearest known one, facts of other schemes, points above the
 * scheme's maximum, numbers where decimal strings belong.
 */
export function readCase(json: unknown, given: Scheme | null): Result<Case> {
  const read = caseSchema.safeParse(json);
  if (!read.success) return { ok: false, issues: shapeIssues(read.error) };
  const file = read.data;
  const selected = schemeFor(file, given);
  if (!selected.ok) return selected;
  const { scheme } = selected.value;
  const definitions = new Map([...catalogue, ...scheme.facts.map((fact) => [fact.id, fact] as const)]);
  const facts = readFacts(file.facts, definitions, limitsOf(scheme));
  const issues = [...(facts.ok ? [] : facts.issues), ...unknownIds(file, scheme)];
  if (!facts.ok || issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    value: {
      ...selected.value,
      year: file.year ?? null,
      department: file.department ?? '',
      facts: facts.value,
      texts: file.texts ?? {},
      printed: { scores: file.printed?.scores ?? {}, total: file.printed?.total ?? null },
    },
  };
}

function schemeFor(file: CaseFile, given: Scheme | null): Result<Pick<Case, 'scheme' | 'chosen'>> {
  if (given) return { ok: true, value: { scheme: given, chosen: null } };
  if (file.scheme !== undefined) {
    const scheme = findScheme(file.scheme);
    if (scheme) return { ok: true, value: { scheme, chosen: null } };
    const ids = builtinSchemes.map((known) => known.id);
    const values = { id: file.scheme, near: nearest(file.scheme, ids) ?? ids.join('、') };
    return { ok: false, issues: [{ code: 'case_scheme_unknown', path: 'scheme', values }] };
  }
  const { year, department } = file;
  if (year === undefined || department === undefined)
    return { ok: false, issues: [{ code: 'case_scheme_missing', path: 'scheme', values: {} }] };
  const choice = chooseScheme(builtinSchemes, { region: regionOf(department, builtinSchemes), year });
  return { ok: true, value: { scheme: choice.scheme, chosen: { warnings: choice.warnings } } };
}

/** Sections of `texts` and indicators of `printed.scores` that nobody knows. */
function unknownIds(file: CaseFile, scheme: Scheme): readonly Issue[] {
  const sectionIds = sections.map((section) => section.id);
  const indicatorIds = scheme.indicators.map((indicator) => indicator.id);
  return [
    ...unknownAmong(Object.keys(file.texts ?? {}), sectionIds, 'texts', '章节'),
    ...unknownAmong(Object.keys(file.printed?.scores ?? {}), indicatorIds, 'printed.scores', '指标'),
  ];
}

function unknownAmong(
  ids: readonly string[],
  known: readonly string[],
  path: string,
  what: string,
): readonly Issue[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => ({
      code: 'case_id_unknown',
      path: `${path}.${id}`,
      values: { id, what, near: nearest(id, known) ?? known.join('、') },
    }));
}

function shapeIssues(error: z.ZodError): readonly Issue[] {
  return error.issues.map((issue) => ({
    code: 'case_shape',
    path: issue.path.join('.'),
    values: { problem: issue.message },
  }));
}
