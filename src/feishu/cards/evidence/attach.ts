import { cards } from '../../../../prompts/cards.ts';
import { evidence } from '../../../../prompts/evidence.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { AttachView } from '../../../dialogue/view.ts';
import {
  actionButton,
  type CardContext,
  callbackValue,
  colored,
  type Drawing,
  type Fullness,
  lines,
} from '../drawing.ts';
import {
  card,
  clip,
  type Element,
  form,
  markdown,
  menu,
  multiSelect,
  row,
  select,
  submitButton,
} from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { longestFileName, plainFile, shownFile } from './file-line.ts';

const copy = evidence.attach;
const mostPlaces: Record<Fullness, number> = { full: 40, tight: 30, bare: 20 };
const longestLabel: Record<Fullness, number> = { full: 60, tight: 40, bare: 24 };

/** Asks what files prove. With several of them it is ticked which ones are meant. */
export function drawAttach(view: AttachView, context: CardContext, fullness: Fullness): Drawing {
  const { evaluation, files } = view;
  const count = String(files.length);
  const ids = files.map(({ id }) => id);
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      summary: fill(copy.summary, { count }),
      template: 'blue',
      elements: [
        markdown(fill(copy.intro, { count })),
        markdown(lines(...files.map((file, index) => shownFile(file, index + 1)))),
        ...view.warnings.map((warning) => markdown(colored('orange', escapeLine(warning)))),
        form('attach_form', [
          ...ticks(view),
          select({
            name: 'target',
            placeholder: fill(copy.target, { where: view.where }),
            options: view.targets.map(({ value, label }) => ({
              value,
              label: clip(label, longestLabel[fullness]),
            })),
            value: '',
          }),
          row([
            submitButton({
              name: 'aim_evidence',
              label: copy.save,
              type: 'primary_filled',
              value: callbackValue({ do: 'aim_evidence', files: ids }, context, evaluation),
            }),
          ]),
        ]),
        otherPlaces(view, context, mostPlaces[fullness]),
        row([actionButton({ do: 'evidence' }, context, { evaluation, label: copy.list, type: 'text' })]),
        markdown(colored('grey', cards.common.secrecy), { text_size: 'notation' }),
      ],
    }),
    fallback: lines(
      `${copy.title}：${unitName(view)}`,
      fill(copy.intro, { count }),
      ...files.map((file, index) => plainFile(file, index + 1)),
      ...view.warnings,
      copy.fallback,
    ),
  };
}

function ticks({ files }: AttachView): readonly Element[] {
  if (files.length < 2) return [];
  const options = files.map(({ id, name }, index) => ({
    value: id,
    label: `${index + 1}. ${clip(name, longestFileName)}`,
  }));
  const values = files.map(({ id }) => id);
  return [multiSelect({ name: 'files', placeholder: copy.files, options, values })];
}

function otherPlaces({ evaluation, files, places }: AttachView, context: CardContext, most: number): Element {
  return menu({
    placeholder: copy.other,
    options: places.slice(-most),
    value: '',
    callback: callbackValue({ do: 'sort_files', files: files.map(({ id }) => id) }, context, evaluation),
  });
}
