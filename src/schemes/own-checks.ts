import { z } from 'zod';
import { schemeShape } from '../../prompts/explanations/index.ts';
import { amountSchema } from './rules/amount.ts';
import { factIdSchema, pointsSchema } from './rules/rule.ts';

/** Written like the common ones: `VISITS_WITHIN_TARGET`. */
const checkIdSchema = z
  .string()
  .max(60)
  .regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/, schemeShape.check_id);

/** An amount made of facts, or what the rows of a list add up to. */
const sideSchema = z.union([amountSchema, z.strictObject({ column: factIdSchema, of: factIdSchema })]);
export type Side = z.infer<typeof sideSchema>;

const base = {
  id: checkIdSchema,
  severity: z.enum(['error', 'warning', 'info']),
  /** No reason lets it stand. */
  overridable: z.literal(false).optional(),
  /** The indicator it is about. */
  indicator: factIdSchema.optional(),
  /** What to do, behind the sentence with the numbers. */
  says: z.string().min(1).max(200).optional(),
};

/**
 * How facts have to fit together. A relation is looked at once all its facts are answered, except `needs`,
 * which is about those that are not.
 */
export const relationSchema = z.discriminatedUnion('kind', [
  /** Both sides are the same; within the tolerance (0.02 without one) it is rounding. */
  z.strictObject({
    ...base,
    kind: z.literal('equal'),
    left: sideSchema,
    right: sideSchema,
    tolerance: pointsSchema.optional(),
  }),
  /** The part is not more than the whole. */
  z.strictObject({
    ...base,
    kind: z.literal('atMost'),
    part: sideSchema,
    whole: sideSchema,
    tolerance: pointsSchema.optional(),
  }),
  /** One day is not after the other. */
  z.strictObject({ ...base, kind: z.literal('order'), earlier: factIdSchema, later: factIdSchema }),
  /** A percentage that is answered as such is part ÷ whole. */
  z.strictObject({
    ...base,
    kind: z.literal('rate'),
    part: sideSchema,
    whole: sideSchema,
    stated: factIdSchema,
    tolerance: pointsSchema.optional(),
  }),
  /** Who answers the one (yes, or more than 0) answers the others too. */
  z.strictObject({
    ...base,
    kind: z.literal('needs'),
    given: factIdSchema,
    wants: z.array(factIdSchema).min(1).max(20),
  }),
]);

export type Relation = z.infer<typeof relationSchema>;
export type RelationOf<Kind extends Relation['kind']> = Extract<Relation, { kind: Kind }>;
