export { type Audience, buildReport, type ReportInput } from './build.ts';
export type * from './document.ts';
export { paragraph } from './document.ts';
export { writeDocx } from './docx/write.ts';
export type { EvidenceRow } from './evidence.ts';
export { departmentFileName, type NamedReport, reportFileName } from './file-name.ts';
export type { ReviewedRow, ReviewRows, ReviewStep } from './review.ts';
export * from './xlsx/workbook.ts';
export { writeXlsx } from './xlsx/write.ts';
