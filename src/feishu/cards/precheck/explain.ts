import { precheck } from '../../../../prompts/precheck.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { ExplainFindingView } from '../../../dialogue/view.ts';
import {
  actionButton,
  type CardContext,
  callbackValue,
  type Drawing,
  type Fullness,
  lines,
} from '../drawing.ts';
import { card, form, input, markdown, row, submitButton } from '../elements/index.ts';
import { problemLine } from '../review/parts.ts';
import { findingMarkdown, findingText } from './finding.ts';

const copy = precheck.explain;

/** 说明原因: the finding, and one field. */
export function drawExplainFinding(
  view: ExplainFindingView,
  context: CardContext,
  fullness: Fullness,
): Drawing {
  const { evaluation, page } = view;
  const finding = { ...view.finding, reason: null };
  const action = { do: 'keep_finding_reason', finding: finding.key, page } as const;
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      template: 'blue',
      elements: [
        markdown(findingMarkdown(finding, null, fullness)),
        ...problemLine(view.problem),
        form('explain_form', [
          input({
            name: 'reason',
            label: copy.label,
            placeholder: copy.example,
            value: view.reason,
            lines: true,
          }),
          row([
            submitButton({
              name: 'keep_finding_reason',
              label: precheck.actions.keep_finding_reason,
              type: 'primary_filled',
              value: callbackValue(action, context, evaluation),
            }),
          ]),
        ]),
        row([
          actionButton({ do: 'precheck', page }, context, { evaluation, label: copy.back, type: 'text' }),
        ]),
      ],
    }),
    fallback: lines(`${copy.title}：${unitName(view)}`, findingText(finding, null), copy.fallback),
  };
}
