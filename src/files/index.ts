export type { FileContent, Sheet } from './content.ts';
export { readFile } from './read-file.ts';
export { MAX_FILE_BYTES, refused } from './unreadable.ts';
