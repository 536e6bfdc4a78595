import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { Action, ContentsView } from '../../../dialogue/view.ts';
import type { Deed } from '../../../evaluation/may.ts';
import { campaignLines, campaignTexts } from '../campaign/heading.ts';
import { actionButton, type CardContext, colored, type Drawing, type Fullness, lines } from '../drawing.ts';
import { type Button, card, clip, type Element, markdown, row, rule } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { precheckLines } from '../precheck/line.ts';
import { faceBeside, nextStep } from '../review/next-step.ts';
import { reviewButtons, room } from '../review/parts.ts';
import { isComplete, sectionElements, sectionLabel, sectionTexts } from './contents-sections.ts';
import { savedResults } from './results.ts';

const copy = cards.contents;
const mostResults = 6;

/** All sections with how far each is, and the score so far. */
export function drawContents(view: ContentsView, context: CardContext, fullness: Fullness): Drawing {
  const { deeds } = view;
  const answers = deeds.has('answer');
  const done = String(view.sections.filter(isComplete).length);
  const all = String(view.sections.length);
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      tags: [{ text: fill(copy.done, { done, all }), color: done === all ? 'green' : 'blue' }],
      summary: fill(copy.summary, { evaluation: unitName(view), done, all }),
      template: 'blue',
      elements: [
        ...savedResults(view.results, mostResults, view.overtaken),
        markdown(
          lines(
            ...campaignLines(view.campaign),
            scoreLine(view),
            view.review?.line && colored('blue', escapeLine(view.review.line)),
            schemeLine(view),
            ...warningLines(view),
            ...precheckLines(view.precheck),
          ),
        ),
        row(mainButtons(view, context)),
        rule,
        ...returnedElements(view, fullness),
        ...(answers
          ? [
              markdown(colored('grey', copy.howTo), { text_size: 'notation' }),
              ...sectionElements(view, context, fullness),
            ]
          : sectionTexts(view)),
        ...furtherWays(view, context),
      ],
    }),
    fallback: lines(
      `${copy.title}：${unitName(view)}`,
      ...campaignTexts(view.campaign),
      ...(view.overtaken ?? []),
      ...view.results,
      scoreLine(view).replaceAll('**', ''),
      view.review?.line,
      ...returnedLines(view),
      fill(copy.scheme, { name: view.schemeName }),
      ...view.warnings,
      view.precheck?.text,
      ...view.sections.map(sectionLabel),
    ),
  };
}

function mainButtons(view: ContentsView, context: CardContext): readonly Button[] {
  const { evaluation, review, sections } = view;
  const actions = review?.actions ?? [];
  const mayAnswer = view.deeds.has('answer') && review?.mayAnswer !== false;
  const toChange = sections.some(({ returned, problems }) => returned !== undefined || problems > 0);
  const standing = { actions, mayAnswer, complete: view.score.complete && !toChange };
  const next = nextStep({ ...standing, hasErrors: view.precheck?.tone === 'bad' }, 'score');
  const ways: readonly Action[] = [
    ...(mayAnswer ? [{ do: 'resume' } as const] : []),
    { do: 'score' },
    { do: 'precheck' },
    { do: 'report' },
  ];
  const face = faceBeside(next);
  return [
    ...ways.map((action) => actionButton(action, context, { evaluation, ...face(action) })),
    ...reviewButtons(actions, context, evaluation, next),
  ];
}

/** Those of the department and whoever manages its members; a reviewer sees figures, not who works there. */
const colleaguesMay: readonly Deed[] = ['answer', 'discuss', 'manage_members'];

/** What whoever returned it wants changed, section by section, until it is. */
function returnedElements(view: ContentsView, fullness: Fullness): readonly Element[] {
  const { longest } = room[fullness];
  const told = returnedLines(view).map((line) => colored('red', escapeLine(clip(line, longest))));
  return told.length === 0 ? [] : [markdown(lines(...told))];
}

function returnedLines({ sections }: ContentsView): readonly string[] {
  return sections.flatMap(({ name: section, returned: reason }) =>
    reason === undefined ? [] : [fill(copy.returned, { section, reason })],
  );
}

/** What is used now and then, for those who may. */
function furtherWays({ evaluation, deeds }: ContentsView, context: CardContext): readonly Element[] {
  const look = { evaluation, type: 'text', size: 'small' } as const;
  const buttons = [
    ...(deeds.has('answer') ? [actionButton({ do: 'one_by_one' }, context, look)] : []),
    ...(deeds.has('assign') ? [actionButton({ do: 'assignments' }, context, look)] : []),
    ...(deeds.has('answer') && !deeds.has('assign') ? [actionButton({ do: 'my_tasks' }, context, look)] : []),
    ...(deeds.has('choose_scheme') ? [actionButton({ do: 'choose_scheme' }, context, look)] : []),
    ...(colleaguesMay.some((deed) => deeds.has(deed))
      ? [actionButton({ do: 'members' }, context, look)]
      : []),
  ];
  return buttons.length === 0 ? [] : [rule, row(buttons)];
}

function scoreLine({ score }: ContentsView): string {
  return fill(score.complete ? copy.scoreComplete : copy.scoreSoFar, { total: score.total, max: score.max });
}

function schemeLine({ schemeName }: ContentsView): string {
  return fill(copy.scheme, { name: escapeLine(schemeName) });
}

function warningLines({ warnings }: ContentsView): readonly string[] {
  return warnings.map((warning) => colored('orange', escapeLine(warning)));
}
