import type { FileContent } from '../content.ts';

/** Words that mark a state secret, and what they stand in without marking one. */
const secret = /绝密|机密|秘密|密码电报/;
const harmless = /计算机密|手机密|保守国家秘密|商业秘密|国家秘密法|非秘密|不涉秘密|秘密书/g;
/** As it stands on a document: `机密★10年`, `（秘密）`, alone on a line. */
const stamped = /(?:^|[\s【（([《★])(?:绝密|机密|秘密)(?:$|[\s】）)\]》★·级])/m;
const beginning = 600;

/** Whether a file calls itself secret, in its name or, where it was read, at its beginning. */
export function isMarkedSecret(fileName: string, content: FileContent | null = null): boolean {
  if (secret.test(fileName.normalize('NFKC').replaceAll(harmless, ''))) return true;
  return content !== null && stamped.test(beginningOf(content));
}

/** Whether its name says that it stays inside. */
export function isMarkedInternal(fileName: string): boolean {
  return /内部(?!控制|审计|管理|监督|制度)/.test(fileName);
}

function beginningOf(content: FileContent): string {
  if (content.kind === 'text') return content.text.slice(0, beginning);
  if (content.kind !== 'table') return '';
  const rows = content.sheets.flatMap((sheet) => sheet.rows.slice(0, 5));
  return rows
    .map((row) => row.join('\n'))
    .join('\n')
    .slice(0, beginning);
}
