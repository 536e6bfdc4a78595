import { z } from 'zod';
import { schemeShape } from '../../prompts/explanations/index.ts';
import { relationSchema } from './own-checks.ts';
import { ownFactSchema } from './own-facts.ts';
import { rateSchema } from './rules/rate.ts';
import { decimalSchema, factIdSchema, pointsSchema, ruleSchema } from './rules/rule.ts';

/** Not blank, and no longer than any standard. */
const text = z.string().max(5000).regex(/\S/, schemeShape.blank);
const longText = z.string().max(5000);
/** Row counts no indicator system comes near. */
const most = { indicators: 300, facts: 600, sections: 200, rows: 100 };
const confidenceSchema = z.enum(['high', 'low']);

/** A reading that was not chosen, where it can be computed with the rule the indicator would have. */
const alternativeSchema = z.union([text, z.strictObject({ reading: text, rule: ruleSchema })]);

/** One reading of a standard that can be read in several ways, and why this one was chosen. */
const readingSchema = z.strictObject({
  question: text,
  chosen: text,
  alternatives: z.array(alternativeSchema).max(most.rows),
  because: text,
});

/** One third-level indicator (三级指标), as its row stands in the source. */
const indicatorSchema = z.strictObject({
  id: factIdSchema,
  /** The district's own printed name. */
  name: text,
  dimension: text,
  category: text,
  maxPoints: pointsSchema,
  /** 指标说明 */
  description: longText,
  /** 评分标准, official wording */
  standard: text,
  source: z.strictObject({ document: text, clause: text }),
  /** `low` where the wording could not be read with certainty. */
  confidence: confidenceSchema,
  rule: ruleSchema,
  /** Facts that explain the score without deciding it; they never count as missing. */
  explanatory: z.array(factIdSchema).max(most.rows),
  readings: z.array(readingSchema).max(most.rows),
  notes: z.array(text).max(most.rows),
});

const yearSchema = z.int().min(1990).max(2200);
const categorySchema = z.strictObject({ name: text, points: pointsSchema });
const dimensionSchema = z.strictObject({
  name: text,
  points: pointsSchema,
  categories: z.array(categorySchema).min(1).max(most.rows),
});

/** A limit of the total: always, when a yes-or-no fact is yes, or while a rate is below a value. */
const capSchema = z.strictObject({
  limit: pointsSchema,
  when: z.union([factIdSchema, z.strictObject({ rate: rateSchema, below: decimalSchema })]).optional(),
  because: text,
});
export type Cap = z.infer<typeof capSchema>;

/**
 * The office sets the points of every indicator itself, by one fact each (`<indicator>_weight`): all of them
 * or none. Where it sets none, `maxPoints` hold. The two sentences say so.
 */
const weightsSchema = z.strictObject({ set: text, unset: text });
const gradeSchema = z.strictObject({ name: text, atLeast: pointsSchema });

/** How the source titles the columns of its score table. */
const tableSchema = z.strictObject({
  points: text,
  /** Null where the source has no such column. */
  description: text.nullable(),
  standard: text,
  score: text,
  total: text,
});

/** How a fact of the scheme's own is asked; the shape of `QuestionCopy` in prompts. */
const questionSchema = z.strictObject({
  label: text,
  example: longText,
  help: longText,
  owner: text.optional(),
  aliases: z.array(text).max(most.rows).optional(),
});

/** A section of questions that only this scheme asks. */
const ownSectionSchema = z.strictObject({
  id: factIdSchema,
  name: text,
  owner: longText,
  /** Sections of the same group stand together under its name in the contents. */
  group: text.optional(),
  facts: z.array(factIdSchema).max(most.facts),
  /** Indicators whose reason and ruling are asked here. */
  indicators: z.array(factIdSchema).max(most.indicators),
});

/** An indicator system (指标体系) as plain, serialisable data. */
export const schemeSchema = z.strictObject({
  id: factIdSchema,
  /** Evaluations keep the version they began with. */
  version: text,
  name: text,
  /** Where it is in force, from the city down: `深圳市福田区`. */
  region: text,
  /** Further regions whose departments use it. */
  alsoUsedIn: z.array(text).max(most.rows),
  years: z.strictObject({ from: yearSchema, to: yearSchema.optional() }),
  /** The framework of a whole city, for districts without a system of their own. */
  cityWide: z.boolean(),
  max: pointsSchema.refine((points) => /[1-9]/.test(points), schemeShape.max),
  /** Outline of the report that goes with it. */
  outline: text,
  confidence: confidenceSchema,
  table: tableSchema,
  dimensions: z.array(dimensionSchema).min(1).max(most.rows),
  /** In the source's own row order. */
  indicators: z.array(indicatorSchema).min(1).max(most.indicators),
  /** Present where the office sets the points; without it they are the scheme's. */
  weights: weightsSchema.optional(),
  /** Facts only this scheme knows. */
  facts: z.array(ownFactSchema).max(most.facts),
  /** Common facts that no rule reads but the report of this scheme needs. */
  alsoAsked: z.array(factIdSchema).max(most.facts).optional(),
  /** Fact id → how it is asked; a fact without a question is asked by its name. */
  questions: z.record(factIdSchema, questionSchema).optional(),
  /**
   * What is asked, in this order: ids of the common sections (prompts/sections.ts) and sections of its own.
   * Without it all common sections are asked, then what of its own facts is left.
   */
  sections: z
    .array(z.union([factIdSchema, ownSectionSchema]))
    .max(most.sections)
    .optional(),
  /** From the best down; empty where the source has none. */
  grades: z.array(gradeSchema).max(most.rows),
  caps: z.array(capSchema).max(most.rows),
  /** How facts have to fit together under this scheme, beside what the common checks look at. */
  checks: z.array(relationSchema).max(most.rows).optional(),
  notes: z.array(text).max(most.rows),
  /** Where the wording of a scanned source was mended. */
  corrections: z.array(text).max(most.rows),
});

export type Scheme = z.infer<typeof schemeSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Dimension = z.infer<typeof dimensionSchema>;
export type Reading = z.infer<typeof readingSchema>;
