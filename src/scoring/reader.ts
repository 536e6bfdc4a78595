import type { FactDefinition, FactId, Facts, FactValue } from '../facts/index.ts';
import { defaultOf, displayMoney, displayNumber, exact, type FactReader } from '../schemes/index.ts';
import type { Input } from './sheet.ts';

export interface Trace {
  /** What was read, each fact once, in the order first read. */
  readonly inputs: readonly Input[];
  readonly missing: readonly FactId[];
}

type DefinitionOf = (fact: FactId) => FactDefinition | undefined;

/** A reader that records every fact an evaluation reads: the trace comes from here, not from the rules. */
export function recordingReader(facts: Facts, definitionOf: DefinitionOf): FactReader & Trace {
  const inputs: Input[] = [];
  const missing: FactId[] = [];

  function read(fact: FactId, definition = definitionOf(fact)): FactValue | undefined {
    const answer = answerOf(facts, fact);
    const value = answer ?? defaultOf(definition);
    if (value === undefined) {
      if (!missing.includes(fact)) missing.push(fact);
    } else if (!isRead(inputs, fact))
      inputs.push({
        fact,
        name: definition?.name ?? fact,
        unit: definition?.unit ?? '',
        value,
        assumed: answer === undefined,
      });
    return value;
  }

  return {
    number(fact) {
      const definition = definitionOf(fact);
      const value = read(fact, definition);
      if (value === undefined) return undefined;
      if (typeof value !== 'string') throw new Error(`${fact} is no decimal string: facts were not read`);
      const show = definition?.type === 'money' ? displayMoney : displayNumber;
      return { exact: exact(value), shown: show(value) };
    },
    flag(fact) {
      const value = read(fact);
      if (value === undefined) return undefined;
      if (typeof value !== 'boolean') throw new Error(`${fact} is neither yes nor no: facts were not read`);
      return value;
    },
    word(fact) {
      const value = read(fact);
      if (value === undefined) return undefined;
      if (typeof value !== 'string') throw new Error(`${fact} is no text: facts were not read`);
      return value;
    },
    has: (fact) => answerOf(facts, fact) !== undefined,
    name: (fact) => definitionOf(fact)?.name ?? fact,
    unit: (fact) => definitionOf(fact)?.unit ?? '',
    inputs,
    missing,
  };
}

function isRead(inputs: readonly Input[], fact: FactId): boolean {
  for (const input of inputs) if (input.fact === fact) return true;
  return false;
}

/** A blank text is no answer. */
function answerOf(facts: Facts, fact: FactId): FactValue | undefined {
  const value = facts[fact];
  return typeof value === 'string' && value.trim() === '' ? undefined : value;
}
