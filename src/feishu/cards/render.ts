import type { View } from '../../dialogue/view.ts';
import { drawAssigning } from './assignment/assigning.ts';
import { drawPassOn } from './assignment/pass-on.ts';
import { drawTasks } from './assignment/tasks.ts';
import { campaignRenderers } from './campaign/index.ts';
import type { CardContext, Drawing, Fullness } from './drawing.ts';
import type { CardJson } from './elements/index.ts';
import { drawAttach } from './evidence/attach.ts';
import { drawEvidence } from './evidence/list.ts';
import { drawHistory } from './history/history.ts';
import { drawGroup } from './joining/group.ts';
import { drawInvitation, drawInvite } from './joining/invite.ts';
import { drawJoin, drawJoinRequest } from './joining/join.ts';
import { drawMember, drawMembers } from './joining/members.ts';
import { drawLastYear } from './last-year/index.ts';
import { drawConfirmTable } from './lists/confirm-table.ts';
import { drawRow } from './lists/row.ts';
import { drawRows } from './lists/rows.ts';
import { operationsRenderers } from './operations/index.ts';
import { drawExplainFinding } from './precheck/explain.ts';
import { drawPrecheck } from './precheck/precheck.ts';
import { drawReminder } from './reminding/reminder.ts';
import { drawReminderSettings } from './reminding/settings.ts';
import { drawReview } from './review/card.ts';
import { drawReasons, drawReturned } from './review/reasons.ts';
import { drawDiscuss, drawReviewScore } from './review/small.ts';
import { drawSubmit } from './review/submit.ts';
import { drawScore } from './score/index.ts';
import { summaryRenderers } from './summary/index.ts';
import { trialRenderers } from './trial/index.ts';
import { hardOnly, validateCard } from './validate/index.ts';
import { drawConfirmFigures } from './views/confirm-figures.ts';
import { drawConfirmText } from './views/confirm-text.ts';
import { drawContents } from './views/contents.ts';
import { drawHelp } from './views/help.ts';
import { drawNotice, plainCard } from './views/notice.ts';
import { drawSchemeChoice } from './views/scheme-choice.ts';
import { drawSchemeOffer } from './views/scheme-offer.ts';
import { drawSchemes } from './views/schemes.ts';
import { drawSection } from './views/section.ts';
import { drawStart } from './views/start.ts';
import { drawUnits } from './views/units.ts';
import { drawWelcome } from './views/welcome.ts';

/** A card ready to be sent, checked against Feishu's rules. */
export interface RenderedCard {
  readonly card: CardJson;
  /** The same substance in plain text, for when the card is refused. */
  readonly fallback: string;
  /** It holds a form that somebody may be typing into. */
  readonly open: boolean;
}

type Views = { readonly [V in View as V['view']]: V };
type Renderers = {
  readonly [Name in keyof Views]: (
    view: Views[Name],
    context: CardContext,
    fullness: Fullness,
    pictured: boolean,
  ) => Drawing;
};

const renderers: Renderers = {
  welcome: drawWelcome,
  start: drawStart,
  contents: drawContents,
  assigning: drawAssigning,
  pass_on: drawPassOn,
  tasks: drawTasks,
  section: drawSection,
  score: drawScore,
  scheme_choice: drawSchemeChoice,
  scheme_offer: drawSchemeOffer,
  schemes: drawSchemes,
  confirm_text: drawConfirmText,
  confirm_table: drawConfirmTable,
  rows: drawRows,
  row: drawRow,
  confirm_figures: drawConfirmFigures,
  invite: drawInvite,
  group: drawGroup,
  invitation: drawInvitation,
  join: drawJoin,
  join_request: drawJoinRequest,
  members: drawMembers,
  member: drawMember,
  precheck: drawPrecheck,
  explain_finding: drawExplainFinding,
  submit: drawSubmit,
  review: drawReview,
  reasons: drawReasons,
  returned: drawReturned,
  discuss: drawDiscuss,
  review_score: drawReviewScore,
  attach: drawAttach,
  evidence: drawEvidence,
  units: drawUnits,
  history: drawHistory,
  ...campaignRenderers,
  ...operationsRenderers,
  ...summaryRenderers,
  ...trialRenderers,
  last_year: drawLastYear,
  reminder: drawReminder,
  reminder_settings: drawReminderSettings,
  help: drawHelp,
  notice: drawNotice,
};

interface Size {
  readonly fullness: Fullness;
  /** With a chart, where the view has one. A picture goes before any word does. */
  readonly pictured: boolean;
}

const sizes: readonly Size[] = [
  { fullness: 'full', pictured: true },
  { fullness: 'full', pictured: false },
  { fullness: 'tight', pictured: false },
  { fullness: 'bare', pictured: false },
];
const smallestSize: Size = { fullness: 'bare', pictured: false };

/**
 * The card of a view. The fullest version that keeps our budget is taken; else the smallest that Feishu
 * takes; else a plain card with the fallback text. Never a card that Feishu would refuse.
 */
export function renderCard(view: View, context: CardContext): RenderedCard {
  const { card, fallback } = fitting((size) => draw(view.view, view, context, size), context);
  return { card, fallback, open: card.body.elements.some(({ tag }) => tag === 'form') };
}

function fitting(drawn: (size: Size) => Drawing, context: CardContext): Drawing {
  let smallest: Drawing | undefined;
  for (const size of sizes) {
    const drawing = drawn(size);
    const problems = validateCard(drawing.card).filter(({ level }) => level !== 'clarity');
    if (problems.length === 0) return drawing;
    if (hardOnly(problems).length === 0) smallest = drawing;
  }
  return smallest ?? plainCard(drawn(smallestSize), context);
}

function draw<Name extends keyof Views>(
  name: Name,
  view: Views[Name],
  context: CardContext,
  { fullness, pictured }: Size,
): Drawing {
  return renderers[name](view, context, fullness, pictured);
}
