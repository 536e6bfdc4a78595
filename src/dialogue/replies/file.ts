import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import type { Intent } from '../intent.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sentenceOfIssue } from '../say.ts';
import { receiveScheme } from './offer-scheme.ts';

/** Says what was read from a file somebody sent, or why nothing was. */
export async function fileArrived(
  talk: Conversation,
  { fileName, content }: Extract<Intent, { want: 'file' }>,
): Promise<Reply> {
  switch (content.kind) {
    case 'refused':
      return {
        say: fill(dialogue.fileRefused, { file: fileName, problem: sentenceOfIssue(content.issue) }),
      };
    case 'table': {
      const sheets = content.sheets.map(({ name, rows }) => {
        const columns = Math.max(...rows.map((cells) => cells.length));
        const named = name === '' ? '' : `“${name}” `;
        return fill(dialogue.fileSheet, {
          name: named,
          rows: String(rows.length),
          columns: String(columns),
        });
      });
      return { say: fill(dialogue.fileTable, { file: fileName, sheets: sheets.join('、') }) };
    }
    case 'text':
      return {
        say: fill(dialogue.fileText, { file: fileName, characters: String(content.text.length) }),
      };
    case 'json':
      return receiveScheme(talk, content.json);
  }
}
