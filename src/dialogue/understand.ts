import { clearWords, editWords, menuWords, words } from '../../prompts/words.ts';
import { understandAsk } from './ask/understand.ts';
import { understandAssignment } from './assignment/understand.ts';
import { understandBrief } from './brief/understand.ts';
import { understandCampaign } from './campaign/understand.ts';
import { understandEvidence } from './evidence/understand.ts';
import { understandExport } from './export/understand.ts';
import { understandHistory } from './history/understand.ts';
import type { Intent } from './intent.ts';
import { understandJoining } from './joining/understand.ts';
import { knownWords } from './known-words.ts';
import { understandLastYear } from './last-year/understand.ts';
import { understandOperations } from './operations/understand.ts';
import { understandPrecheck } from './precheck/understand.ts';
import { understandReminding } from './reminding/understand.ts';
import { requestOf } from './request-of.ts';
import { understandReview } from './review/understand.ts';
import { understandSummary } from './summary/understand.ts';
import { understandTrial } from './trial/understand.ts';

const wordIn = knownWords(words);

/** The intent of a text message. Anything that is not a known word is something told. */
export function understandText(text: string): Intent {
  const want = wordIn(text);
  if (want !== undefined) return { want };
  return (
    understandReview(text) ??
    understandBrief(text) ??
    understandPrecheck(text) ??
    understandTrial(text) ??
    understandLastYear(text) ??
    understandCampaign(text) ??
    understandSummary(text) ??
    understandAssignment(text) ??
    understandExport(text) ??
    understandOperations(text) ??
    understandReminding(text) ??
    understandJoining(text) ??
    understandHistory(text) ??
    understandEvidence(text) ??
    understandAsk(text) ??
    requestOf<Intent>(text, clearWords, (question, isSet) =>
      isSet ? { want: 'clear', question } : { want: 'clear_or_tell', question, text },
    ) ??
    requestOf<Intent>(text, editWords, (question, isSet) =>
      isSet ? { want: 'edit', question } : { want: 'edit_or_tell', question, text },
    ) ?? { want: 'tell', text }
  );
}

/** The intent of a click on the bot's menu: that of the word its key stands for; unknown keys lead to help. */
export function understandMenu(menuKey: string): Intent {
  const word = Object.hasOwn(menuWords, menuKey) ? menuWords[menuKey] : undefined;
  return word === undefined ? { want: 'help' } : understandText(word);
}
