import { exportWord, exportWords } from '../../../prompts/export.ts';
import { knownWords } from '../known-words.ts';
import type { ExportIntent } from './intent.ts';

const wordIn = knownWords(exportWords);
const longestUnit = 60;

/** 导出, or 导出 <单位> [年度] with the name set off from the word. Null when it is about something else. */
export function understandExport(text: string): ExportIntent | null {
  const want = wordIn(text);
  if (want !== undefined) return { want };
  const named = new RegExp(`^${exportWord}[\\s:,]+(.+)$`).exec(text.normalize('NFKC').trim())?.[1] ?? '';
  const [, unit = '', year] = /^(.+?)(?:\s*(20\d\d)\s*(?:年度?)?)?$/.exec(named.trim()) ?? [];
  if (unit === '' || unit.length > longestUnit) return null;
  return { want: 'export_unit', unit, year: year === undefined ? null : Number(year) };
}
