import { fill } from '../../../../prompts/fill.ts';
import { operationsCopy as copy } from '../../../../prompts/operations.ts';
import type { DeleteCampaignView, OperationsView, Told } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, lines } from '../drawing.ts';
import { card, clip, type Element, markdown, row, rule } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { nameIn } from '../joining/person.ts';

const longestName = 60;
type Message = OperationsView['undeliverable']['newest'][number];
type Named = (who: Told) => string;

/** What could not be delivered, whom nothing reaches, how the service stands, and what may be deleted. */
export function drawOperations(view: OperationsView, context: CardContext): Drawing {
  const { undeliverable, unreachable, results } = view;
  const counts = { count: String(undeliverable.count), people: String(unreachable.count) };
  const isWell = undeliverable.count === 0 && unreachable.count === 0;
  return {
    card: card({
      title: copy.title,
      template: isWell ? 'wathet' : 'orange',
      summary: fill(copy.summary, counts),
      elements: [
        ...results.map((result) => markdown(fill(copy.result, { result: escapeLine(result) }))),
        ...(isWell ? [markdown(copy.allWell)] : []),
        ...undeliverableElements(view, context),
        ...(unreachable.count === 0 ? [] : [markdown(lines(...unreachableLines(view, inCard)))]),
        rule,
        markdown(colored('grey', lines(...standLines(view)))),
        ...deletableElements(view, context),
        row([actionButton({ do: 'operations' }, context, { type: 'text', size: 'small' })]),
      ],
    }),
    fallback: lines(
      copy.title,
      ...results,
      isWell && copy.allWell,
      ...(undeliverable.count === 0 ? [] : [plain(fill(copy.undeliverable, counts))]),
      ...undeliverable.newest.map((message) => messageLine(message, inText)),
      ...unreachableLines(view, inText).map(plain),
      ...standLines(view),
    ),
  };
}

function undeliverableElements({ undeliverable }: OperationsView, context: CardContext): readonly Element[] {
  const { count, newest } = undeliverable;
  if (count === 0) return [];
  const more = count - newest.length;
  return [
    markdown(fill(copy.undeliverable, { count: String(count) })),
    ...newest.flatMap((message) => [
      markdown(messageLine(message, inCard)),
      ...(message.resendable
        ? [row([actionButton({ do: 'resend', message: message.message }, context, { size: 'small' })])]
        : []),
    ]),
    ...(more > 0 ? [markdown(fill(copy.more, { count: String(more) }))] : []),
    ...(count > 1 && newest.some(({ resendable }) => resendable)
      ? [row([actionButton({ do: 'resend_all' }, context)])]
      : []),
  ];
}

function messageLine({ kind, to, when, reason, told }: Message, named: Named): string {
  const values = { kind: copy.kinds[kind], who: named(to), when, reason, told: told ? copy.told : '' };
  return fill(copy.message, values);
}

function unreachableLines({ unreachable }: OperationsView, named: Named): readonly string[] {
  const { count, people } = unreachable;
  if (count === 0) return [];
  return [
    fill(copy.unreachable, { count: String(count) }),
    ...people.map(({ who, since, reason }) => fill(copy.person, { who: named(who), when: since, reason })),
    ...(count > people.length ? [fill(copy.morePeople, { count: String(count - people.length) })] : []),
  ];
}

function standLines({ waiting, database, files, lastBackup }: OperationsView): readonly string[] {
  return [
    fill(copy.state, {
      waiting: String(waiting),
      database,
      files: String(files.count),
      evidence: files.size,
    }),
    lastBackup === null ? copy.noBackup : fill(copy.backup, { when: lastBackup }),
  ];
}

function deletableElements({ deletable }: OperationsView, context: CardContext): readonly Element[] {
  const { years, campaigns } = deletable;
  if (campaigns.length === 0) return [];
  return [
    rule,
    markdown(fill(copy.deletable, { years: String(years) })),
    ...campaigns.flatMap(({ campaign, name, year, departments }) => [
      markdown(fill(copy.campaign, { name: escapeLine(clip(name, longestName)), year, departments })),
      row([
        actionButton({ do: 'ask_delete_campaign', campaign }, context, { size: 'small', type: 'danger' }),
      ]),
    ]),
  ];
}

/** Asks before a campaign is deleted for good. */
export function drawDeleteCampaign(view: DeleteCampaignView, context: CardContext): Drawing {
  const { campaign, name, region, year, departments } = view;
  const text = (show: (text: string) => string) =>
    fill(copy.deleteText, { name: show(clip(name, longestName)), region: show(region), year, departments });
  return {
    card: card({
      title: copy.deleteTitle,
      template: 'red',
      elements: [
        markdown(text(escapeLine)),
        row([
          actionButton({ do: 'delete_campaign', campaign }, context, { type: 'danger' }),
          actionButton({ do: 'operations' }, context, { label: copy.keep }),
        ]),
      ],
    }),
    fallback: lines(copy.deleteTitle, plain(text((one) => one))),
  };
}

const inCard: Named = ({ person, name }) => (person === null ? copy.group : nameIn(name, person));
const inText: Named = ({ person, name }) => (person === null ? copy.group : (name ?? copy.nobody));
const plain = (text: string) => text.replaceAll('**', '');
