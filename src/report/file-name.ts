import { fill } from '../../prompts/fill.ts';
import { fileNames } from '../../prompts/report/words.ts';
import type { Audience } from './build.ts';

export interface NamedReport {
  readonly department: string;
  readonly year: number;
  readonly approved: boolean;
  readonly version: number;
  /** `internal` where not said. */
  readonly audience?: Audience;
}

const longest = 120;

/** Not allowed in names on Windows, or invisible: then the name would not read as it is. */
const unsafe = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * The name of the report's file: `…2024年度部门整体绩效自评报告（草稿第37版）.docx`. Safe on Windows, at most
 * 120 characters; a long department name is shortened.
 */
export function reportFileName({ department, year, approved, version, audience }: NamedReport): string {
  const [final, draft] =
    audience === 'public' ? [fileNames.public, fileNames.publicDraft] : [fileNames.approved, fileNames.draft];
  return departmentFileName(approved ? final : draft, department, {
    year: String(year),
    version: String(version),
  });
}

/** A file's name with the department's in it, as safe and as short. */
export function departmentFileName(
  template: string,
  department: string,
  values: Readonly<Record<string, string>>,
): string {
  const named = (name: string) => fill(template, { department: name, ...values });
  const safe = department
    .replaceAll(unsafe, '')
    .replace(/^[.\s]+/, '')
    .trim();
  return named(shortened(safe, longest - named('').length));
}

/** Cuts between characters, never within one that takes two code units. */
function shortened(text: string, length: number): string {
  const end = length - (/[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? 1 : 0);
  return text.length <= length ? text : text.slice(0, end);
}
