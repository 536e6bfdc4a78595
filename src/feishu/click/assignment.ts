import { z } from 'zod';
import type { Intent } from '../../dialogue/index.ts';
import type { InboundEvent } from '../inbound.ts';
import { base, evaluation, textOf } from './values.ts';

const section = z.string().min(1).max(64);
const page = z.number().int().min(0).max(99);
const person = z.string().min(1).max(100);

/** What the buttons of 分工, 转给同事 and 我的任务 carry. */
export const assignmentValues = [
  z.object({ do: z.enum(['assignments', 'my_tasks']), ...base }),
  z.object({ do: z.literal('assign_section'), ...base, evaluation }),
  z.object({ do: z.literal('assign_page'), ...base, evaluation, section: section.nullable(), page }),
  z.object({
    do: z.literal('assign'),
    ...base,
    evaluation,
    section: section.nullable(),
    page,
    go: z.enum(['stay', 'next', 'back']),
    was: z.record(z.string().max(120), person),
  }),
  z.object({ do: z.literal('pass_on'), ...base, evaluation, section }),
] as const;

type AssignmentValue = z.output<(typeof assignmentValues)[number]>;
type CardAction = Extract<InboundEvent, { type: 'card_action' }>;

const own: ReadonlySet<string> = new Set<AssignmentValue['do']>([
  'assignments',
  'my_tasks',
  'assign_section',
  'assign_page',
  'assign',
  'pass_on',
]);

export function isAssignmentValue(value: { readonly do: string }): value is AssignmentValue {
  return own.has(value.do);
}

export function assignmentIntentOf(value: AssignmentValue, event: CardAction): Intent {
  switch (value.do) {
    case 'assignments':
    case 'my_tasks':
      return { want: value.do, ...(value.evaluation === undefined ? {} : { evaluation: value.evaluation }) };
    case 'assign_section':
      return {
        want: 'assignment',
        step: 'show',
        evaluation: value.evaluation,
        section: event.option ?? '',
        page: 0,
      };
    case 'assign_page':
      return {
        want: 'assignment',
        step: 'show',
        evaluation: value.evaluation,
        section: value.section,
        page: value.page,
      };
    case 'assign': {
      const typed = Object.fromEntries(
        Object.entries(event.form).map(([name, chosen]) => [name, textOf(chosen)] as const),
      );
      const { evaluation: id, section: within, page: at, go, was } = value;
      return { want: 'assignment', step: 'save', evaluation: id, section: within, page: at, go, was, typed };
    }
    case 'pass_on':
      return {
        want: 'assignment',
        step: 'pass_on',
        evaluation: value.evaluation,
        section: value.section,
        to: textOf(event.form.to),
        note: textOf(event.form.note),
      };
  }
}
