import { evidenceOfWords, evidenceWords } from '../../../prompts/evidence.ts';
import { knownWords } from '../known-words.ts';
import { requestOf } from '../request-of.ts';
import type { EvidenceIntent } from './intent.ts';

const wordIn = knownWords(evidenceWords);

/** `佐证`, `佐证 项目监管`; undefined: something else. */
export function understandEvidence(text: string): EvidenceIntent | undefined {
  const want = wordIn(text);
  if (want !== undefined) return { want };
  return requestOf<EvidenceIntent>(text, evidenceOfWords, (question, sure) => {
    return { want: 'attach_to', question, text, sure };
  });
}
