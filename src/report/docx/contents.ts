import {
  BuilderElement,
  ImportedXmlComponent,
  LeaderType,
  Paragraph,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { line, size, textArea, twips } from './page.ts';
import { bookmark } from './paragraphs.ts';
import { fonts, type } from './styles.ts';
import { runsOf } from './text.ts';

export interface ContentsEntry {
  readonly level: number;
  readonly text: string;
  /** Which bookmark it points to. */
  readonly index: number;
  readonly page: number;
}

/**
 * The contents as Word keeps them: one TOC field over all entries, each a link with its page number, so that
 * they show at once everywhere and can be refreshed with 更新域. Written out here because the library's own
 * table of contents wraps it in a content control that LibreOffice does not recognise as contents.
 */
export function contentsParagraphs(entries: readonly ContentsEntry[]): readonly Paragraph[] {
  return entries.map((entry, index) => {
    const begin = index === 0 ? [fieldMark('begin'), fieldCode, fieldMark('separate')] : [];
    const end = index === entries.length - 1 ? [fieldMark('end')] : [];
    return new Paragraph({
      style: `TOC${entry.level}`,
      tabStops: [
        { type: TabStopType.RIGHT, position: twips(textArea.portrait.width), leader: LeaderType.DOT },
      ],
      children: [...begin, linkOf(entry), ...end],
    });
  });
}

/** TOC1 and TOC2, the styles Word gives the entries when it refreshes them. */
export const contentsStyles = [1, 2].map((level) => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  run: type(level === 1 ? fonts.first : fonts.body, size.fourth),
  paragraph: {
    spacing: { line: twips(line.contents), lineRule: 'exact' as const },
    indent: { left: twips((level - 1) * size.fourth * 2) },
  },
}));

function linkOf({ text, index, page }: ContentsEntry): BuilderElement<{ anchor: string; history: string }> {
  const anchor = bookmark(index);
  return new BuilderElement({
    name: 'w:hyperlink',
    attributes: { anchor: { key: 'w:anchor', value: anchor }, history: { key: 'w:history', value: '1' } },
    children: [
      ...runsOf(text),
      new TextRun({ children: [new Tab()] }),
      new SimpleField(`PAGEREF ${anchor} \\h`, String(page)),
    ],
  });
}

function fieldMark(kind: 'begin' | 'separate' | 'end'): TextRun {
  return new TextRun({
    children: [
      new BuilderElement({ name: 'w:fldChar', attributes: { kind: { key: 'w:fldCharType', value: kind } } }),
    ],
  });
}

const fieldCode = ImportedXmlComponent.fromXmlString(
  '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>',
);
