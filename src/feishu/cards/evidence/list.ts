import { evidence } from '../../../../prompts/evidence.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { EvidenceView } from '../../../dialogue/view.ts';
import {
  actionButton,
  type CardContext,
  callbackValue,
  colored,
  type Drawing,
  type Fullness,
  lines,
} from '../drawing.ts';
import { card, clip, type Element, markdown, menu, row, rule } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { longestFileName, plainFile, shownFile, shownPerson } from './file-line.ts';

const copy = evidence.list;
const mostLacking = 12;

/** All evidence by what it proves, and one file opened on demand. */
export function drawEvidence(view: EvidenceView, context: CardContext, _: Fullness): Drawing {
  const count = String(view.count);
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      tags: [{ text: fill(copy.tag, { count }), color: 'blue' }],
      summary: fill(copy.summary, { evaluation: unitName(view), count }),
      template: 'wathet',
      elements: [
        ...(view.lacking.length === 0 ? [] : [markdown(colored('orange', escapeLine(lackingLine(view))))]),
        ...(view.count === 0 ? [markdown(copy.none)] : listed(view)),
        ...paging(view, context),
        ...(view.count === 0 ? [] : [choosing(view, context)]),
        ...chosen(view, context),
        markdown(colored('grey', copy.howTo), { text_size: 'notation' }),
      ],
    }),
    fallback: lines(
      `${copy.title}：${unitName(view)}`,
      view.lacking.length > 0 && lackingLine(view),
      view.count === 0 && copy.none,
      ...view.groups.flatMap(({ name, files }) => [
        name,
        ...files.map((file) => plainFile(file, file.number)),
      ]),
    ),
  };
}

function lackingLine({ lacking }: EvidenceView): string {
  const names = lacking.slice(0, mostLacking).join('、');
  const more = lacking.length > mostLacking ? ` …（${lacking.length}）` : '';
  return fill(copy.lacking, { names: `${names}${more}` });
}

function listed({ groups }: EvidenceView): readonly Element[] {
  return groups.map(({ name, files }) =>
    markdown(
      lines(
        fill(copy.group, { name: escapeLine(clip(name, longestFileName)) }),
        ...files.map((file) => shownFile(file, file.number)),
      ),
    ),
  );
}

function paging({ evaluation, page, pages }: EvidenceView, context: CardContext): readonly Element[] {
  if (pages < 2) return [];
  const to = (other: number, label: string) =>
    actionButton({ do: 'evidence', page: other }, context, { evaluation, label, size: 'small' });
  return [
    markdown(fill(copy.page, { page: String(page + 1), pages: String(pages) }), { text_size: 'notation' }),
    row([
      ...(page > 0 ? [to(page - 1, copy.previous)] : []),
      ...(page < pages - 1 ? [to(page + 1, copy.next)] : []),
    ]),
  ];
}

function choosing({ evaluation, groups, chosen: open }: EvidenceView, context: CardContext): Element {
  const files = groups.flatMap((group) => group.files);
  return menu({
    placeholder: copy.choose,
    options: files.map(({ id, name, number }) => ({
      value: id,
      label: fill(copy.option, { number: String(number), file: clip(name, longestFileName) }),
    })),
    value: open?.file.id ?? '',
    callback: callbackValue({ do: 'one_evidence' }, context, evaluation),
  });
}

function chosen({ evaluation, chosen: open }: EvidenceView, context: CardContext): readonly Element[] {
  if (open === null) return [];
  const { file, target, sha256, mayChange } = open;
  const { id } = file;
  return [
    rule,
    markdown(
      fill(copy.chosen, {
        file: escapeLine(file.name),
        target: escapeLine(target),
        size: file.size,
        by: shownPerson(file.by),
        day: file.day,
        sha256,
      }),
    ),
    row([
      actionButton({ do: 'send_evidence', file: id }, context, { evaluation, type: 'primary' }),
      ...(mayChange
        ? [
            actionButton({ do: 'sort_files', files: [id] }, context, { evaluation }),
            actionButton({ do: 'remove_evidence', file: id }, context, { evaluation, type: 'danger' }),
          ]
        : []),
    ]),
  ];
}
