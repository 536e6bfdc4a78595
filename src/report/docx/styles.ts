import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  LineRuleType,
} from 'docx';
import { bodySpacing, halfPoints, line, size, twips } from './page.ts';

/** Fonts of the official format by name; a machine without them falls back by itself. */
export const fonts = {
  title: '方正小标宋简体',
  first: '黑体',
  second: '楷体_GB2312',
  body: '仿宋_GB2312',
  song: '宋体',
} as const;

/** Chinese in the named font, digits and western letters in Times New Roman. */
export function type(
  eastAsia: string,
  points: number,
  more: IRunStylePropertiesOptions = {},
): IRunStylePropertiesOptions {
  const western = 'Times New Roman';
  const font = { ascii: western, hAnsi: western, cs: western, eastAsia, hint: 'eastAsia' };
  return { font, size: halfPoints(points), ...more };
}

const condensed = { characterSpacing: twips(bodySpacing) };
const exactly = (points: number) => ({
  line: twips(points),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});
const indented = { firstLine: twips(2 * size.third) };

const heading = (eastAsia: string, bold = false) => ({
  run: type(eastAsia, size.third, { bold, color: '000000', italics: false, ...condensed }),
  paragraph: { spacing: exactly(line.body), indent: indented, keepNext: true, keepLines: false },
});

/** The document's default and its headings: 一、黑体 （一）楷体 1. 仿宋加粗 （1）仿宋. */
export const defaults = {
  document: { run: type(fonts.body, size.third, { language: { value: 'en-US', eastAsia: 'zh-CN' } }) },
  heading1: heading(fonts.first),
  heading2: heading(fonts.second),
  heading3: heading(fonts.body, true),
  heading4: heading(fonts.body),
};

const style = (
  id: string,
  name: string,
  run: IRunStylePropertiesOptions,
  paragraph: IParagraphStyleOptions['paragraph'],
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph });

/** Styles of cells: written once, they spare every cell its font and size. */
const cell = (id: string, name: string, eastAsia: string, points: number, height: number) =>
  style(id, name, type(eastAsia, points), { spacing: exactly(height) });

/** Every paragraph of the report carries one of these or a heading. */
export const paragraphStyles: readonly IParagraphStyleOptions[] = [
  style('ReportText', '正文段落', type(fonts.body, size.third, condensed), {
    spacing: exactly(line.body),
    indent: indented,
    alignment: AlignmentType.BOTH,
  }),
  style('ReportTitle', '报告标题', type(fonts.title, size.second), {
    spacing: { ...exactly(line.title), after: twips(line.body) },
    alignment: AlignmentType.CENTER,
  }),
  style('CoverTitle', '封面标题', type(fonts.title, size.second), {
    spacing: { ...exactly(line.title), before: twips(110), after: twips(80) },
    alignment: AlignmentType.CENTER,
  }),
  style('CoverLine', '封面项目', type(fonts.body, size.third), {
    spacing: { line: twips(line.title), lineRule: LineRuleType.AT_LEAST },
  }),
  style('CoverDate', '封面日期', type(fonts.body, size.third), {
    spacing: { ...exactly(line.body), before: twips(70) },
    alignment: AlignmentType.CENTER,
  }),
  style('ContentsTitle', '目录标题', type(fonts.first, size.second), {
    spacing: { ...exactly(line.title), after: twips(line.body / 2) },
    alignment: AlignmentType.CENTER,
  }),
  style('Note', '附件说明', type(fonts.body, size.third, condensed), {
    spacing: { ...exactly(line.body), before: twips(line.body), after: twips(2 * line.body) },
    indent: indented,
  }),
  style('Signature', '落款', type(fonts.body, size.third), {
    spacing: exactly(line.body),
    indent: { right: twips(4 * size.third) },
    alignment: AlignmentType.RIGHT,
  }),
  style('TableCaption', '表题', type(fonts.first, size.smallFourth), {
    spacing: { ...exactly(line.cell), before: twips(line.captionGap) },
    alignment: AlignmentType.CENTER,
    keepNext: true,
  }),
  style('TableUnit', '表单位', type(fonts.song, size.fifth), {
    spacing: exactly(line.cell),
    alignment: AlignmentType.RIGHT,
    keepNext: true,
  }),
  style('AnnexLabel', '附件标识', type(fonts.first, size.third), { spacing: exactly(line.body) }),
  style('AnnexTitle', '附件标题', type(fonts.title, size.second), {
    spacing: { ...exactly(line.title), after: twips(6) },
    alignment: AlignmentType.CENTER,
    outlineLevel: 0,
  }),
  cell('TableText', '表内文字', fonts.song, size.fifth, line.cell),
  cell('TableStrong', '表头', fonts.first, size.fifth, line.cell),
  cell('ScoreText', '评分表文字', fonts.song, size.smallFifth, line.scoreCell),
  cell('ScoreStrong', '评分表表头', fonts.first, size.smallFifth, line.scoreCell),
  style('TableEnd', '表后', type(fonts.song, 2), { spacing: exactly(line.tableEnd) }),
];
