import { z } from 'zod';
import type { FactDefinition } from '../facts/index.ts';
import { decimalSchema, factIdSchema, pointsSchema } from './rules/rule.ts';

const base = {
  id: factIdSchema,
  name: z.string().min(1).max(200),
  unit: z.string().max(20),
  role: z.enum(['scored', 'report']),
  optional: z.boolean().optional(),
  notNeededWhen: z.strictObject({ fact: factIdSchema, is: z.boolean() }).optional(),
  lasting: z.literal(true).optional(),
  note: z.string().max(500).optional(),
};

const choicesSchema = z.array(z.string().min(1).max(100)).min(1).max(50);

const columnSchema = z.strictObject({
  id: factIdSchema,
  name: z.string().min(1).max(100),
  type: z.enum(['text', 'money', 'points', 'int', 'bool', 'date', 'choice']),
  optional: z.boolean().optional(),
  signed: z.boolean().optional(),
  values: choicesSchema.optional(),
  merged: z.boolean().optional(),
});

/** A fact that only this scheme knows; a new system brings its own questions without code. */
export const ownFactSchema: z.ZodType<FactDefinition> = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('money'),
    signed: z.boolean().optional(),
    default: decimalSchema.optional(),
  }),
  z.strictObject({ ...base, type: z.enum(['percent', 'number']), most: pointsSchema.optional() }),
  z.strictObject({
    ...base,
    type: z.literal('points'),
    min: decimalSchema,
    max: decimalSchema.optional(),
  }),
  z.strictObject({ ...base, type: z.enum(['int', 'bool', 'date']) }),
  z.strictObject({ ...base, type: z.enum(['enum', 'choices']), values: choicesSchema }),
  z.strictObject({ ...base, type: z.literal('text'), long: z.boolean().optional() }),
  z.strictObject({ ...base, type: z.literal('list'), columns: z.array(columnSchema).min(1).max(20) }),
]);
