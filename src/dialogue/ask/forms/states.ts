import { askWords as w } from '../../../../prompts/ask.ts';
import { always, type Form, form, named, tail, units, who } from './form.ts';

const state = (which: 'not_handed_in' | 'handed_in' | 'approved' | 'late') =>
  always({ ask: 'state', state: which });

/** 谁还没交, 已提交的单位, 逾期名单. */
export const states: readonly Form[] = [
  form(`${who}(?:${w.not})(?:${w.handIn})${tail}`, state('not_handed_in')),
  form(`(?:${w.howMany})(?:${w.not})(?:${w.handIn})${tail}`, state('not_handed_in')),
  form(`(?:${w.not})(?:${w.handIn})${named}`, state('not_handed_in')),
  form(
    `(?:还)?(?:差|缺|剩)(?:谁|哪些|哪几家|哪家|哪几个)(?:单位|部门)?(?:没交|没报|没填)?`,
    state('not_handed_in'),
  ),
  form(`欠交(?:的)?${units}|催交名单`, state('not_handed_in')),
  form(`${who}(?:已经|已|都)?(?:${w.late})${tail}`, state('late')),
  form(`(?:已经|已)?(?:${w.late})(?:了|未交|没交)?${named}`, state('late')),
  form(`${who}(?:已经|已|都)?(?:${w.approved})${tail}`, state('approved')),
  form(
    `(?:已经|已)?(?:${w.approved})(?:了)?的${units}|(?:已经|已)(?:${w.approved})(?:${w.unitNoun})`,
    state('approved'),
  ),
  form(`${who}(?:已经|已|都)?(?:${w.handIn})${tail}`, state('handed_in')),
  form(`(?:已经|已)(?:${w.handIn})${named}|(?:${w.handIn})了${named}`, state('handed_in')),
];
