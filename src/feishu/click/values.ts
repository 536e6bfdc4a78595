import { z } from 'zod';
import { cardId, evaluationId } from '../../evaluation/index.ts';

/** What the values of several buttons have in common. */
export const evaluation = z.string().min(1).max(64).transform(evaluationId);
export const base = { card: z.string().min(1).max(64).transform(cardId), evaluation: evaluation.optional() };

/** What was typed into a text field, or chosen in a select of one. */
export const textOf = (input: string | readonly string[] | boolean | undefined) =>
  typeof input === 'string' ? input : '';
