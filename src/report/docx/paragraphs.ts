import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { announces, type Block, type Heading, type Paragraph as ReportParagraph } from '../document.ts';
import { size, twips } from './page.ts';
import { fonts, type } from './styles.ts';
import { runsOf } from './text.ts';

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

const styleOf = {
  text: 'ReportText',
  label: 'AnnexLabel',
  title: 'ReportTitle',
  note: 'Note',
  signature: 'Signature',
} as const;

/** A paragraph in a named style. */
export function styled(text: string, style: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...more, style, children: runsOf(text) });
}

/** A paragraph of the text. Leads stay with what they announce, the closing lines with the text's end. */
export function paragraphOf({ text, role }: ReportParagraph, next: Block | undefined): Paragraph {
  const closes = next?.kind === 'paragraph' && (next.role === 'note' || next.role === 'signature');
  return styled(text, styleOf[role], {
    keepNext: closes || announces(text),
    ...(unjustifiable.test(text) ? { alignment: AlignmentType.LEFT } : {}),
  });
}

/** A web address does not break: justified, it would tear the line before it apart. */
const unjustifiable = /[!-~]{20}/;

/** A heading that the contents page can find: `index` counts the headings of the document from 0. */
export function headingOf({ level, text }: Heading, index: number): Paragraph {
  return new Paragraph({
    heading: headingLevels[level - 1] ?? HeadingLevel.HEADING_4,
    children: marked(text, index),
  });
}

/** A text inside the bookmark that the contents page points to. */
export function marked(text: string, index: number) {
  return [new BookmarkStart(bookmark(index), index + 1), ...runsOf(text), new BookmarkEnd(index + 1)];
}

export function bookmark(index: number): string {
  return `_Toc${String(index + 1).padStart(9, '0')}`;
}

/** — 1 — in 4号 宋体 on the outer side, one character in. */
export function pageNumberFooters(): { default: Footer; even: Footer } {
  const footer = (side: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
          indent: { [side]: twips(size.fourth) },
          children: [
            new TextRun({
              ...type(fonts.song, size.fourth),
              font: fonts.song,
              children: ['— ', PageNumber.CURRENT, ' —'],
            }),
          ],
        }),
      ],
    });
  return { default: footer('right'), even: footer('left') };
}

/** The mark of a draft above every page; empty once approved. */
export function draftHeaders(mark: string | null): { default: Header; even: Header } {
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: runsOf(mark ?? '', type(fonts.song, size.fifth, { color: '7F7F7F' })),
        }),
      ],
    });
  return { default: header(), even: header() };
}
