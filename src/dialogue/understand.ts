import { clearWords, editWords, historyWords, menuKeys, words } from '../../prompts/words.ts';
import { understandAssignment } from './assignment/understand.ts';
import { understandCampaign } from './campaign/understand.ts';
import { understandExport } from './export/understand.ts';
import type { Intent } from './intent.ts';
import { understandJoining } from './joining/understand.ts';
import { knownWords } from './known-words.ts';
import { understandReview } from './review/understand.ts';

const wordIn = knownWords(words);

const menuOf = new Map<string, keyof typeof menuKeys>(entriesOf(menuKeys).map(([want, key]) => [key, want]));

/** The longest name of a question, with some room; longer texts are answers, not requests. */
const longestName = 40;
/** With the quotes, marks and blanks around it. */
const longestRequest = 60;

/** The intent of a text message. Anything that is not a known word is something told. */
export function understandText(text: string): Intent {
  const want = wordIn(text);
  if (want !== undefined) return { want };
  const plain = text.normalize('NFKC').trim();
  return (
    understandReview(text) ??
    understandCampaign(text) ??
    understandAssignment(text) ??
    understandExport(text) ??
    understandJoining(text) ??
    requestOf(plain, historyWords, (question, isSet) =>
      isSet ? { want: 'history', question } : { want: 'history_or_tell', question, text },
    ) ??
    requestOf(plain, clearWords, (question, isSet) =>
      isSet ? { want: 'clear', question } : { want: 'clear_or_tell', question, text },
    ) ??
    requestOf(plain, editWords, (question, isSet) =>
      isSet ? { want: 'edit', question } : { want: 'edit_or_tell', question, text },
    ) ?? { want: 'tell', text }
  );
}

/** The intent of a click on the bot's menu; unknown keys lead to help. */
export function understandMenu(menuKey: string): Intent {
  return { want: menuOf.get(menuKey) ?? 'help' };
}

/** Reads `修改 采购计划` and the like; `isSet` where the name is set off from the verb. */
function requestOf(
  text: string,
  verbs: readonly string[],
  intent: (question: string, isSet: boolean) => Intent,
): Intent | undefined {
  const verb = verbs.find((candidate) => text.startsWith(candidate));
  if (verb === undefined || text.includes('\n')) return undefined;
  const rest = text.slice(verb.length).replace(/^一下/, '');
  if (rest.length > longestRequest) return undefined;
  const question = rest.replaceAll(/^[\s:,“"'《]+|[\s”"'》。.!]+$/g, '');
  if (question === '' || question.length > longestName) return undefined;
  return intent(question, /^[\s:,“"'《]/.test(rest));
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  const entries: [K, V][] = [];
  for (const key in record) entries.push([key, record[key]]);
  return entries;
}
