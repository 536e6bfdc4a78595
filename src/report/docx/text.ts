import { type IRunStylePropertiesOptions, TextRun } from 'docx';

/** What XML cannot hold, or would not show: control characters, half characters, non-characters. */
const unwritable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A text as it can be written: ends of lines and tabs become blanks, unwritable characters go. */
export function clean(text: string): string {
  return text.replaceAll(/[\r\n\t]+/g, ' ').replaceAll(unwritable, '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A clean text as it stands in XML. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** docx replaces `{default-bullet-numbering-0}` in the finished file, wherever it comes from. */
const reserved = /(?<=\{)(?=default-bullet-numbering-)/;

/** A text as runs of the file; one, unless it holds what docx would take for its own. */
export function runsOf(text: string, look: IRunStylePropertiesOptions = {}): TextRun[] {
  return clean(text)
    .split(reserved)
    .map((part) => new TextRun({ ...look, text: part }));
}
