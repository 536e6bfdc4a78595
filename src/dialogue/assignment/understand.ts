import { assignmentWords } from '../../../prompts/assignment.ts';
import { knownWords } from '../known-words.ts';
import type { AssignmentIntent } from './intent.ts';

const wordIn = knownWords(assignmentWords);
const longest = 80;
const giving =
  /^(?:请|麻烦|帮我)?分配[\s:]*[“"《]?(.+?)[”"》]?\s*给\s*[“"]?([^\s，。,.！!？?]{1,20}?)[”"]?[。.!！]?$/;
const takingOver = /^(?:我来?)?接手[\s:]*[“"《]?([^”"》]+?)[”"》]?[。.!！]?$/;

/** `分工`, `我的任务`, `分配 采购计划 给 王芳`, `接手 政府采购`; undefined: something else. */
export function understandAssignment(text: string): AssignmentIntent | undefined {
  const want = wordIn(text);
  if (want !== undefined) return { want };
  const plain = text.normalize('NFKC').trim();
  if (plain.length > longest || plain.includes('\n')) return undefined;
  const given = giving.exec(plain);
  if (given?.[1] !== undefined && given[2] !== undefined) {
    return { want: 'assignment', step: 'named', what: given[1].trim(), whom: given[2], text };
  }
  const taken = takingOver.exec(plain)?.[1];
  return taken === undefined
    ? undefined
    : { want: 'assignment', step: 'named', what: taken.trim(), whom: null, text };
}
