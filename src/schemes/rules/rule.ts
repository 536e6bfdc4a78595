import { z } from 'zod';
import { schemeShape } from '../../../prompts/explanations/index.ts';
import type { FactId, Issue } from '../../facts/index.ts';
import { type Exact, isDecimal } from '../exact.ts';
import type { Outcome } from './outcome.ts';
import type { FactReader } from './reader.ts';
import { safeRead, shapeIssues } from './shape.ts';

/** A rule as it stands in a scheme: plain data whose `kind` says who understands the rest. */
export const ruleSchema = z.looseObject({ kind: z.string() });
export type Rule = z.infer<typeof ruleSchema>;

/** `constructor` is the one word of this form that every JavaScript object answers to. */
export const factIdSchema = z
  .string()
  .max(80)
  .regex(/^(?!constructor$)[a-z][a-z0-9_]*$/, schemeShape.fact_id);
/** More digits than any standard writes. */
const mostDigits = 30;
export const decimalSchema = z
  .string()
  .refine((text) => text.length <= mostDigits && isDecimal(text), schemeShape.decimal);
export const pointsSchema = decimalSchema.refine((text) => !text.startsWith('-'), schemeShape.points);

/** A fact a rule may read, and as what. */
export interface FactUse {
  readonly fact: FactId;
  readonly reads: 'number' | 'flag' | 'word';
  /** Never counts as missing: something else stands in for it. */
  readonly optional?: boolean;
  /** What an office is measured against (a plan, a base, a target, an exemption), or what has happened: no lever. */
  readonly given?: true;
  /** The only words the rule knows an answer to. */
  readonly values?: readonly string[];
}

/** Facts whose growth alone can only raise (`rising`) or only lower (`falling`) the points. */
export interface Attainment {
  readonly rising: readonly FactId[];
  readonly falling: readonly FactId[];
}

/** A rule made ready: its decimals parsed once, its inner rules bound. */
export interface BoundRule {
  /** The most points it can give. */
  readonly most: Exact;
  readonly uses: readonly FactUse[];
  /** The most points of each fact that somebody judges. */
  readonly limits: ReadonlyMap<FactId, string>;
  readonly attainment: Attainment;
  readonly evaluate: (facts: FactReader) => Outcome;
}

/** How a kind reaches its inner rules without knowing the other kinds; they are worth what it is worth. */
export type Bind = (rule: Rule) => BoundRule;

/** An inner rule and where it stands inside its parent (`parts[1]`). */
export interface InnerRule {
  readonly path: string;
  readonly rule: Rule;
}

/** A rule kind as shared code sees it: from plain data to issues, inner rules and a bound rule. */
export interface RuleKind {
  readonly kind: string;
  /** Wrong shape, or data that cannot be meant (gaps between bands); paths relative to the rule. */
  readonly issues: (rule: Rule) => readonly Issue[];
  readonly inner: (rule: Rule) => readonly InnerRule[];
  /** `worth`: the points of the indicator, for a rule that states none of its own. */
  readonly bind: (rule: Rule, bind: Bind, worth: string) => BoundRule;
}

/** Declares a kind. Its functions get the rule already read by its schema. */
export function ruleKind<Data extends { kind: string }>(own: {
  readonly kind: Data['kind'];
  readonly schema: z.ZodType<Data>;
  readonly issues?: (rule: Data) => readonly Issue[];
  readonly inner?: (rule: Data) => readonly InnerRule[];
  readonly bind: (rule: Data, bind: Bind, worth: string) => BoundRule;
}): RuleKind {
  return {
    kind: own.kind,
    issues: (rule) => {
      const read = safeRead(own.schema, rule);
      return read.success ? (own.issues?.(read.data) ?? []) : shapeIssues(read.error);
    },
    inner: (rule) => own.inner?.(own.schema.parse(rule)) ?? [],
    bind: (rule, bind, worth) => own.bind(own.schema.parse(rule), bind, worth),
  };
}

export function numbers(...facts: readonly FactId[]): readonly FactUse[] {
  return facts.map((fact) => ({ fact, reads: 'number' }));
}

/** The same uses as what the rest is measured against. */
export function asGiven(uses: readonly FactUse[]): readonly FactUse[] {
  return uses.map((use) => ({ ...use, given: true }));
}

export const noLimits: ReadonlyMap<FactId, string> = new Map();
export const noAttainment: Attainment = { rising: [], falling: [] };
