import { askCopy, askExamples } from '../../../prompts/ask.ts';
import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { clipped } from '../../facts/index.ts';
import type { Conversation } from '../reply.ts';

const longestQuoted = 20;
const mostExamples = 3;
const asks = /[?？]|吗|谁|哪|多少|几[个家分名天]|什么|为啥|怎么样|如何|最[高低好差]|排名|[低高]于|以[上下]/;

/** Whether a text asks for something. */
export const isQuestion = (text: string): boolean => asks.test(text);

/** That a text was not understood; for a question with the three examples that fit it and the asker best. */
export async function notUnderstood({ records, person }: Conversation, text: string): Promise<string> {
  const quoted = clipped(text, longestQuoted);
  if (!isQuestion(text)) return fill(dialogue.unknown, { text: quoted });
  const { administrator, reviews } = await records.standing(person);
  const examples = administrator || reviews.length > 0 ? askExamples.reviewer : askExamples.member;
  const fitting = [...examples]
    .map((example, index) => ({ example, likeness: shared(example, text), index }))
    .toSorted((one, other) => other.likeness - one.likeness || one.index - other.index)
    .slice(0, mostExamples)
    .map(({ example }) => fill(askCopy.example, { example }));
  return fill(askCopy.unknown, { text: quoted, examples: fitting.join('\n') });
}

/** Pairs of characters that both have. */
function shared(example: string, text: string): number {
  const pairs = (of: string) =>
    new Set(Array.from({ length: of.length - 1 }, (_, at) => of.slice(at, at + 2)));
  const theirs = pairs(text);
  return [...pairs(example)].filter((pair) => theirs.has(pair)).length;
}
