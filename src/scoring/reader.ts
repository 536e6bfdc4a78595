import type { FactDefinition, FactId, Facts, FactValue } from '../facts/index.ts';
import {
  defaultOf,
  displayMoney,
  displayNumber,
  exact,
  type FactReader,
  type KnownNumber,
} from '../schemes/index.ts';
import type { Input } from './sheet.ts';

export interface Trace {
  /** What was read, each fact once, in the order first read. */
  readonly inputs: readonly Input[];
  readonly missing: readonly FactId[];
}

type DefinitionOf = (fact: FactId) => FactDefinition | undefined;

/** A reader that records every fact an evaluation reads: the trace comes from here, not from the rules. */
export function recordingReader(facts: Facts, definitionOf: DefinitionOf): FactReader & Trace {
  return new RecordingReader(facts, definitionOf);
}

/** A class, because every indicator gets one: functions made anew, and named by the build, cost a third of a score. */
class RecordingReader implements FactReader, Trace {
  readonly inputs: Input[] = [];
  readonly missing: FactId[] = [];
  readonly #facts: Facts;
  readonly #definitionOf: DefinitionOf;

  constructor(facts: Facts, definitionOf: DefinitionOf) {
    this.#facts = facts;
    this.#definitionOf = definitionOf;
  }

  number(fact: FactId): KnownNumber | undefined {
    const definition = this.#definitionOf(fact);
    const value = this.#read(fact, definition);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw new Error(`${fact} is no decimal string: facts were not read`);
    const show = definition?.type === 'money' ? displayMoney : displayNumber;
    return { exact: exact(value), shown: show(value) };
  }

  flag(fact: FactId): boolean | undefined {
    const value = this.#read(fact, this.#definitionOf(fact));
    if (value === undefined) return undefined;
    if (typeof value !== 'boolean') throw new Error(`${fact} is neither yes nor no: facts were not read`);
    return value;
  }

  word(fact: FactId): string | undefined {
    const value = this.#read(fact, this.#definitionOf(fact));
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw new Error(`${fact} is no text: facts were not read`);
    return value;
  }

  has(fact: FactId): boolean {
    return answerOf(this.#facts, fact) !== undefined;
  }

  name(fact: FactId): string {
    return this.#definitionOf(fact)?.name ?? fact;
  }

  unit(fact: FactId): string {
    return this.#definitionOf(fact)?.unit ?? '';
  }

  #read(fact: FactId, definition: FactDefinition | undefined): FactValue | undefined {
    const answer = answerOf(this.#facts, fact);
    const value = answer ?? defaultOf(definition);
    if (value === undefined) {
      if (!this.missing.includes(fact)) this.missing.push(fact);
    } else if (!isRead(this.inputs, fact))
      this.inputs.push({
        fact,
        name: definition?.name ?? fact,
        unit: definition?.unit ?? '',
        value,
        assumed: answer === undefined,
      });
    return value;
  }
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
