import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import type { FileOrigin, OpenEvaluation } from '../../evaluation/index.ts';
import { gridOf, looksLikeTable } from '../../facts/index.ts';
import { bindScheme } from '../../schemes/index.ts';
import { fileAsEvidence } from '../evidence/arrive.ts';
import type { Intent } from '../intent.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sentenceOfIssue } from '../say.ts';
import { takesLongText } from '../views/question.ts';
import { withEvaluation } from './guard.ts';
import { offerSheets } from './lists/offer-sheets.ts';
import { offerTable } from './lists/offer-table.ts';
import { receiveScheme } from './offer-scheme.ts';
import { type Awaited, awaitedBy } from './pending.ts';
import { offerText } from './told-text.ts';

/** What a file holds is shown before it counts, like a table or text that was pasted; or why it was not read. */
export async function fileArrived(
  talk: Conversation,
  intent: Extract<Intent, { want: 'file' }>,
): Promise<Reply> {
  const { fileName, content, section, origin } = intent;
  const evidence = await fileAsEvidence(talk, intent);
  if (evidence !== null) return evidence;
  const awaited = await awaitedBy(talk);
  switch (content.kind) {
    case 'refused':
      return {
        say: fill(dialogue.fileRefused, { file: fileName, problem: sentenceOfIssue(content.issue) }),
      };
    case 'table':
      return withEvaluation(talk, 'answer', awaited?.evaluation, (opened) =>
        offerSheets(talk, opened, { fileName, sheets: content.sheets, awaited, section, origin }),
      );
    case 'text':
      return withEvaluation(talk, 'answer', awaited?.evaluation, (opened) =>
        offerWriting(talk, opened, { text: content.text, awaited, section, origin }),
      );
    case 'json':
      return receiveScheme(talk, content.json);
  }
}

/** A text, or a table that stands in one as lines with tabs. */
function offerWriting(
  talk: Conversation,
  opened: OpenEvaluation,
  {
    text,
    awaited,
    section,
    origin,
  }: { text: string; awaited: Awaited | null; section: string | null; origin: FileOrigin | undefined },
): Promise<Reply> {
  const definition = awaited === null ? undefined : bindScheme(opened.scheme).definitionOf(awaited.fact);
  const isWanted = definition !== undefined && takesLongText(definition);
  if (looksLikeTable(text) && (definition === undefined || definition.type === 'list')) {
    const tables = [{ file: '', sheet: '', rows: gridOf(text) }];
    return offerTable(talk, opened, { tables, source: 'file', awaited, section, origin });
  }
  return offerText(talk, opened, { text, awaited: isWanted ? awaited : null, source: 'file', origin });
}
