export type { FileContent, Sheet } from './content.ts';
export { assayEvidence } from './evidence/assay.ts';
export { isMarkedInternal, isMarkedSecret } from './evidence/marks.ts';
export { readFile } from './read-file.ts';
export { MAX_FILE_BYTES, refused } from './unreadable.ts';
