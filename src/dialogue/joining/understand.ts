import { joiningWords } from '../../../prompts/joining.ts';
import type { Search } from '../../evaluation/index.ts';
import { isCode, tidyCode } from '../../evaluation/joining/code.ts';
import { knownWords } from '../known-words.ts';
import type { JoiningIntent } from './intent.ts';

const wordIn = knownWords(joiningWords);

/** With quotes and blanks around it. */
const longest = 300;
const longestName = 40;
const code = String.raw`[A-Za-z0-9](?:[A-Za-z0-9 \-\u2010-\u2015]{2,18})[A-Za-z0-9]`;
const joins = new RegExp(String.raw`^(?:我要|申请)?加入[\s:,“"]*(${code})[\s”"。.!]*$`);
/** The text of an invitation, passed on as it stands. */
const passedOn = new RegExp(String.raw`发送:?\s*[“"]?加入\s*(${code})`);

/** What a text says about people and their places; null when it is about something else. */
export function understandJoining(text: string): JoiningIntent | null {
  const want = wordIn(text);
  if (want !== undefined) return { want };
  const plain = text.normalize('NFKC').trim();
  if (plain.length > longest) return null;
  const joining = joins.exec(plain)?.[1] ?? passedOn.exec(plain)?.[1];
  if (joining !== undefined) return { want: 'join', code: joining, text: null };
  if (plain.includes('\n')) return null;
  const alone = tidyCode(plain);
  if (plain.length <= 20 && isCode(alone)) return { want: 'join', code: alone, text };
  return inviting(plain) ?? naming(plain) ?? withName(plain);
}

function inviting(plain: string): JoiningIntent | null {
  const rest = /^邀请(.+)$/.exec(plain)?.[1];
  if (rest === undefined) return null;
  const isSetOff = /^[\s:]/.test(rest);
  const named = unquoted(rest);
  if (named === '' || named.length > 80) return null;
  return isSetOff || searchIn(named) !== null ? { want: 'invite_named', text: named } : null;
}

/** `我叫张三`, `改名 张三`, `改名为张三`. */
function naming(plain: string): JoiningIntent | null {
  const rest =
    /^(?:我叫|我的名字[是叫]|我姓名是)[\s:]*(.+)$/.exec(plain)?.[1] ??
    /^改名(?:[\s:]+|[为成叫]\s*)(.+)$/.exec(plain)?.[1];
  if (rest === undefined || rest.length > longestName) return null;
  return { want: 'rename', name: unquoted(rest) };
}

function withName(plain: string): JoiningIntent | null {
  const [, word, rest] = /^(成员|同事|代理)[\s:]+(.{1,40})$/.exec(plain) ?? [];
  if (word === undefined || rest === undefined) return null;
  const name = unquoted(rest);
  return word === '代理' ? { want: 'deputy_named', name } : { want: 'member_named', name };
}

/** A mobile number or a mail address; null for anything else. */
export function searchIn(text: string): Search | null {
  const plain = text.normalize('NFKC').trim();
  const digits = plain.replaceAll(/[\s-]/g, '');
  if (/^(?:\+?86)?1[3-9]\d{9}$/.test(digits)) return { mobile: digits.slice(-11) };
  if (/^\+\d{7,15}$/.test(digits)) return { mobile: digits };
  return /^[^\s@<>()]{1,64}@[\w-]+(?:\.[\w-]+)+$/.test(plain) && plain.length <= 120
    ? { email: plain }
    : null;
}

const unquoted = (text: string) => text.replaceAll(/^[\s:,“"'《]+|[\s”"'》。.!]+$/g, '');
