import { expect } from 'vitest';
import {
  definitionOf,
  type FactDefinition,
  type FactId,
  readAnswer,
  sentenceOfIssue,
} from '../../src/facts/index.ts';

export type Typed = string | readonly string[] | boolean;

export function definition(id: FactId): FactDefinition {
  const found = definitionOf(id);
  if (found === undefined) throw new Error(`no fact ${id}`);
  return found;
}

/** The stored value of what was typed; the test fails with the sentence when it is refused. */
export function stored(id: FactId, typed: Typed, limits = {}) {
  const read = readAnswer(definition(id), typed, limits);
  if (!read.ok) expect.fail(`${String(typed)}: ${read.issues.map(sentenceOfIssue).join(' ')}`);
  return read.value.value;
}

/** The sentence shown beside the question; the test fails when the entry is accepted. */
export function refusal(id: FactId, typed: Typed, limits = {}): string {
  const read = readAnswer(definition(id), typed, limits);
  if (read.ok) expect.fail(`${String(typed)} was accepted as ${JSON.stringify(read.value.value)}`);
  return read.issues.map(sentenceOfIssue).join('\n');
}

/** What is said back about an accepted entry, or null. */
export function said(id: FactId, typed: Typed): string | null {
  const read = readAnswer(definition(id), typed);
  if (!read.ok) expect.fail(`${String(typed)} was refused`);
  return read.value.notice === null ? null : sentenceOfIssue(read.value.notice);
}
