import { supposedThen, supposing, trialWords } from '../../../prompts/trial.ts';
import type { TrialIntent } from './intent.ts';

const longest = 400;
const begin = new RegExp(`^(?:请|帮我|麻烦)*(?:${trialWords.join('|')})(?:一下|下)?`);
/** How a text about something else may begin as well: `测算依据…`. */
const usual = /^(?:测算|模拟)[^=]+$/;
/** A trial names facts with figures; `测算表见附件` is something told. */
const marked = /^[\s:,;“"']|=/;

const supposed = new RegExp(`^(?:${supposing.join('|')})[\\s,:;]*(.*\\d.*)$`);
const asksThen = new RegExp(`[\\s,;。]*(?:${supposedThen})?[\\s。.?!]*$`);

/** `试算`, `试算 采购实际=350`, `如果采购实际是350，能得多少分`; undefined: something else. */
export function understandTrial(text: string): TrialIntent | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain.length > longest) return undefined;
  const facts = supposed.exec(plain)?.[1]?.replace(asksThen, '');
  if (facts !== undefined) return { want: 'trial', text: facts, said: text, perhaps: true };
  const found = begin.exec(plain)?.[0];
  if (found === undefined) return undefined;
  const rest = plain.slice(found.length);
  const named = rest.replace(/^[\s:,;“"']+|[\s。.?!”"']+$/g, '');
  if (named !== '' && !marked.test(rest) && !/\d/.test(rest)) return undefined;
  return { want: 'trial', text: named, ...(usual.test(plain) ? { said: text } : {}) };
}
