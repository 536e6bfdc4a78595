import { z } from 'zod';
import { caseShape } from '../../prompts/explanations/index.ts';
import { sections } from '../../prompts/sections.ts';
import { type Facts, type Issue, nearest, type Result, readFacts } from '../facts/index.ts';
import {
  bindScheme,
  builtinSchemes,
  chooseScheme,
  type Explanation,
  findScheme,
  isDecimal,
  limitsOf,
  regionOf,
  type Scheme,
} from '../schemes/index.ts';

const printedPoints = z.string().refine(isDecimal, caseShape.points);

/** A case file. Further top-level keys are ignored; facts are read by their definitions. */
const caseSchema = z.object(
  {
    scheme: z.string(caseShape.scheme).optional(),
    year: z
      .int(caseShape.year)
      .min(1990, caseShape.year_out_of_range)
      .max(2200, caseShape.year_out_of_range)
      .optional(),
    department: z.string(caseShape.department).optional(),
    facts: z.record(z.string(), z.unknown(), caseShape.facts),
    texts: z.record(z.string(), z.string(caseShape.text), caseShape.record).optional(),
    printed: z
      .object(
        { scores: z.record(z.string(), printedPoints).optional(), total: printedPoints.optional() },
        caseShape.record,
      )
      .optional(),
  },
  caseShape.file,
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
  const { definitions } = bindScheme(scheme);
  // What may be judged can depend on other facts of the case, so they are read once without limits.
  const answers = readFacts(file.facts, definitions);
  const facts = readFacts(file.facts, definitions, limitsOf(scheme, answers.ok ? answers.value : {}));
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
    ...unknownAmong(Object.keys(file.texts ?? {}), sectionIds, 'texts', 'case_section_unknown'),
    ...unknownAmong(
      Object.keys(file.printed?.scores ?? {}),
      indicatorIds,
      'printed.scores',
      'case_indicator_unknown',
    ),
  ];
}

function unknownAmong(
  ids: readonly string[],
  known: readonly string[],
  path: string,
  code: string,
): readonly Issue[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => ({
      code,
      path: `${path}.${id}`,
      values: { id, near: nearest(id, known) ?? known.join('、') },
    }));
}

function shapeIssues(error: z.ZodError): readonly Issue[] {
  return error.issues.map((issue) => ({
    code: 'case_shape',
    path: issue.path.join('.'),
    values: { problem: issue.message },
  }));
}
