import { convertMillimetersToTwip, PageOrientation } from 'docx';

/** A4 and the page of GB/T 9704—2012: 版心 156×225 mm, 22 lines a page, 28 characters a line. */
export const millimetres = {
  page: { width: 210, height: 297 },
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  /** Left and right of a landscape page. */
  turned: 20,
  footer: 28,
  header: 20,
} as const;

const pointsPerMillimetre = 72 / 25.4;

/** Width and height of the text area in points. */
export const textArea = {
  portrait: area(
    millimetres.page.width - millimetres.margin.left - millimetres.margin.right,
    millimetres.page.height - millimetres.margin.top - millimetres.margin.bottom,
  ),
  /** The page turned, for the score table. */
  landscape: area(
    millimetres.page.height - 2 * millimetres.turned,
    millimetres.page.width - millimetres.margin.left - millimetres.margin.right,
  ),
} as const;

/** Type sizes in points: 2号, 3号, 4号, 小四, 五号, 小五. */
export const size = {
  second: 22,
  third: 16,
  fourth: 14,
  smallFourth: 12,
  fifth: 10.5,
  smallFifth: 9,
} as const;

/** Fixed distances between lines, in points. */
export const line = {
  title: 36,
  body: 28.8,
  cell: 18,
  scoreCell: 13,
  contents: 26,
  captionGap: 6,
  tableEnd: 8,
} as const;

/** Takes 16-point characters to 15.75 points, so that 28 fit on a line. */
export const bodySpacing = -0.25;

/**
 * Digits and letters are reckoned this much wider than those of Times New Roman: where it is missing, a wider
 * font takes its place, and where it is there, Word refreshes the page numbers of the contents itself.
 */
export const westernAllowance = 1.28;

export function twips(points: number): number {
  return Math.round(points * 20);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

function area(width: number, height: number): { readonly width: number; readonly height: number } {
  return { width: width * pointsPerMillimetre, height: height * pointsPerMillimetre };
}

const { page, margin, turned, header, footer } = millimetres;
const distances = { header: convertMillimetersToTwip(header), footer: convertMillimetersToTwip(footer) };

/** A4 upright, in twips. */
export const portrait = {
  size: { width: convertMillimetersToTwip(page.width), height: convertMillimetersToTwip(page.height) },
  margin: {
    top: convertMillimetersToTwip(margin.top),
    bottom: convertMillimetersToTwip(margin.bottom),
    left: convertMillimetersToTwip(margin.left),
    right: convertMillimetersToTwip(margin.right),
    ...distances,
  },
};

/** A4 across, for the score table. */
export const landscape = {
  size: { ...portrait.size, orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: portrait.margin.left,
    bottom: portrait.margin.right,
    left: convertMillimetersToTwip(turned),
    right: convertMillimetersToTwip(turned),
    header: convertMillimetersToTwip(15),
    footer: convertMillimetersToTwip(15),
  },
};
