import { fill } from '../../../../prompts/fill.ts';
import { joining } from '../../../../prompts/joining.ts';
import type { JoinRequestView, JoinView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, callbackValue, colored, type Drawing, lines } from '../drawing.ts';
import { card, clip, form, input, markdown, row, submitButton } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { nameIn } from './person.ts';

const longestName = 80;

/** The form to ask with a code, or to accept a place; its input is named `name`. */
export function drawJoin(view: JoinView, context: CardContext): Drawing {
  const copy = joining.join;
  const department = clip(view.departmentName, longestName);
  const role = joining.roles[view.role];
  const isOffer = 'request' in view.by;
  const intro = (show: (text: string) => string) =>
    'request' in view.by
      ? fill(copy.offered, { department: show(department), role, inviter: show(view.by.inviter) })
      : fill(copy.asking, { department: show(department), role });
  const accept =
    'request' in view.by
      ? ({ do: 'answer_offer', request: view.by.request, accept: true } as const)
      : ({ do: 'ask_to_join', code: view.by.code } as const);
  return {
    card: card({
      title: isOffer ? copy.offerTitle : copy.title,
      subtitle: department,
      template: 'blue',
      elements: [
        markdown(intro(escapeLine)),
        form('join_form', [
          input({ name: 'name', label: copy.name, placeholder: copy.nameExample, value: view.name }),
          ...(view.problem === null ? [] : [markdown(colored('red', escapeLine(view.problem)))]),
          submitButton({
            name: 'join',
            label: joining.actions[accept.do],
            type: 'primary_filled',
            value: callbackValue(accept, context),
          }),
        ]),
        ...('request' in view.by
          ? [
              row([
                actionButton({ do: 'answer_offer', request: view.by.request, accept: false }, context, {
                  label: copy.decline,
                  type: 'text',
                }),
              ]),
            ]
          : []),
      ],
    }),
    fallback: lines(
      isOffer ? copy.offerTitle : copy.title,
      intro((text) => text).replaceAll('**', ''),
      copy.fallback,
    ),
  };
}

/** Somebody wants to join; once decided, by whom. */
export function drawJoinRequest(view: JoinRequestView, context: CardContext): Drawing {
  const copy = joining.request;
  const { request, outcome } = view;
  const plain = {
    name: view.name,
    department: clip(view.departmentName, longestName),
    role: joining.roles[view.role],
  };
  const shown = { ...plain, name: escapeLine(plain.name), department: escapeLine(plain.department) };
  const sentence = (values: typeof plain, by: string) => {
    if (outcome === null) return fill(copy.wants, values);
    return fill(outcome.agreed ? copy.agreed : copy.declined, { ...values, by });
  };
  const by = outcome?.by ?? '';
  return {
    card: card({
      title: copy.title,
      subtitle: plain.department,
      template: outcome === null ? 'orange' : 'grey',
      summary: sentence(plain, by).replaceAll('**', ''),
      elements: [
        markdown(
          lines(
            sentence(shown, escapeLine(by)),
            outcome === null && fill(copy.account, { account: nameIn(null, view.person) }),
          ),
        ),
        ...(outcome === null
          ? [
              markdown(colored('grey', copy.check), { text_size: 'notation' }),
              row([
                actionButton({ do: 'decide_join', request, agree: true }, context, {
                  type: 'primary_filled',
                }),
                actionButton({ do: 'decide_join', request, agree: false }, context, { label: copy.decline }),
              ]),
            ]
          : []),
      ],
    }),
    fallback: lines(copy.title, sentence(plain, by).replaceAll('**', '')),
  };
}
