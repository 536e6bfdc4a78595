import {
  type CampaignId,
  campaignsToSee,
  type OpenEvaluation,
  openEvaluation,
  type Standing,
} from '../../evaluation/index.ts';
import type { Conversation, Reply } from '../reply.ts';
import type { Action, WelcomedAs, WelcomeView } from '../view.ts';
import { standingOf } from '../views/contents.ts';
import { reviewPart } from '../views/review/part.ts';
import { currentEvaluation } from './guard.ts';

/** Somebody opened the chat: welcomed once, silent afterwards. */
export async function welcomeOnce(talk: Conversation): Promise<Reply> {
  const person = await talk.records.person(talk.person);
  if (person.welcomed) return {};
  return welcome(talk);
}

/** The welcome card: what this person does here, and how to begin. */
export async function welcome(talk: Conversation): Promise<Reply> {
  const person = await talk.records.person(talk.person);
  if (!person.welcomed) await talk.records.savePerson({ ...person, welcomed: true });
  return { show: { topic: 'menu', evaluation: null, view: await welcomeView(talk) } };
}

/** 帮助: what one can send. */
export async function help(talk: Conversation): Promise<Reply> {
  const campaigns = looksAfterCampaigns(await talk.records.standing(talk.person));
  return { show: { topic: 'menu', evaluation: null, view: { view: 'help', campaigns } } };
}

async function welcomeView(talk: Conversation): Promise<WelcomeView> {
  const standing = await talk.records.standing(talk.person);
  const opened = await ownEvaluation(talk);
  const as = roleOf(standing, opened);
  if (opened !== null) {
    const actions = [
      ...waysInUnit(as, opened, talk.timeZone),
      ...(looksAfterCampaigns(standing) ? [{ do: 'campaigns' } as const] : []),
      { do: 'help' } as const,
    ];
    const { line: state } = reviewPart(opened, talk.timeZone);
    return { view: 'welcome', as, unit: standingOf(opened), state, actions };
  }
  const [newest] = as === 'reviewer' ? await campaignsToSee(talk.records, talk.person) : [];
  return { view: 'welcome', as, unit: null, actions: waysOutside(as, newest?.id ?? null) };
}

const looksAfterCampaigns = ({ administrator, reviews }: Standing) => administrator || reviews.length > 0;

function roleOf(
  { administrator, reviews, memberships }: Standing,
  opened: OpenEvaluation | null,
): WelcomedAs {
  const own = memberships.find(({ department }) => department === opened?.record.department);
  if (own !== undefined) return own.role;
  if (administrator) return 'administrator';
  return reviews.length > 0 ? 'reviewer' : 'newcomer';
}

/** What somebody of a unit may do with its evaluation as far as it is. */
function waysInUnit(as: WelcomedAs, opened: OpenEvaluation, timeZone: string): readonly Action[] {
  const { actions, mayAnswer } = reviewPart(opened, timeZone);
  const signs = actions.some((action) => action.do === 'review');
  return [
    ...(signs || (mayAnswer && opened.record.status === 'returned') ? [{ do: 'review' } as const] : []),
    ...(mayAnswer ? [{ do: 'resume' } as const] : []),
    ...(as === 'contributor' ? [{ do: 'my_tasks' } as const] : []),
    { do: 'score' },
    { do: 'report' },
    ...(as === 'coordinator' ? [{ do: 'start' } as const] : []),
  ];
}

function waysOutside(as: WelcomedAs, newest: CampaignId | null): readonly Action[] {
  switch (as) {
    case 'administrator':
      return [
        { do: 'campaigns' },
        { do: 'administrators' },
        { do: 'schemes' },
        { do: 'operations' },
        { do: 'help' },
      ];
    case 'reviewer':
      return [
        ...(newest === null ? [] : [{ do: 'summary', campaign: newest } as const]),
        { do: 'campaigns' },
        { do: 'help' },
      ];
    default:
      return [{ do: 'start' }, { do: 'help' }];
  }
}

/** Of the unit this person belongs to; a reviewer may have one of others open. */
async function ownEvaluation(talk: Conversation): Promise<OpenEvaluation | null> {
  const id = await currentEvaluation(talk);
  if (id === null) return null;
  const opened = await openEvaluation(talk.records, talk.person, id, 'read');
  return opened.ok ? opened.value : null;
}
