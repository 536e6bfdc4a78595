import { campaignCopy } from '../../../prompts/campaign.ts';
import { fill } from '../../../prompts/fill.ts';
import { schemeCopy } from '../../../prompts/schemes.ts';
import { firstYear, openCampaign, yearAt } from '../../evaluation/index.ts';
import type { Issue } from '../../facts/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues, sentenceOfIssue } from '../say.ts';
import type { CampaignFormView } from '../view.ts';
import { schemeOptions, yearsFrom } from '../views/start.ts';
import type { CampaignStep } from './intent.ts';
import { managesCampaigns, nameWanted, onCampaignCard, showCampaign } from './show.ts';

type Typed = Omit<Extract<CampaignStep, { step: 'open' }>, 'step'>;

/** 新建任务: the form. */
export async function campaignForm(talk: Conversation): Promise<Reply> {
  if (!(await managesCampaigns(talk))) return notAdministrator();
  const year = String(yearAt(talk.now, talk.timeZone));
  const typed = { year, name: usualName(year), region: '', otherRegion: '', scheme: 'auto', deadline: '' };
  return { show: onCampaignCard(formView(talk, typed)) };
}

/** The filled-in form: opens the campaign, or says what is wrong. */
export async function open(talk: Conversation, typed: Typed): Promise<Reply> {
  const { year, scheme, deadline } = typed;
  const name = nameFor(typed);
  const region = typed.otherRegion.trim() === '' ? typed.region : typed.otherRegion;
  const input = { name, year, region, scheme, deadline };
  const opened = await openCampaign(talk.records, talk.schemes, talk.person, input, talk);
  if (opened.ok) {
    return showCampaign(talk, opened.value.id, [[campaignCopy.opened, ...(await nameWanted(talk))].join('')]);
  }
  if (!(await managesCampaigns(talk))) return notAdministrator();
  return {
    show: onCampaignCard(formView(talk, { ...typed, name }, opened.issues)),
    toast: { kind: 'error', text: sayIssues(opened.issues) },
  };
}

function formView(talk: Conversation, typed: Typed, issues: readonly Issue[] = []): CampaignFormView {
  const regions = new Set(talk.schemes.flatMap(({ region, alsoUsedIn }) => [region, ...alsoUsedIn]));
  return {
    view: 'campaign_form',
    ...typed,
    deadline: typed.deadline.slice(0, 10),
    years: yearsFrom(firstYear, yearAt(talk.now, talk.timeZone)),
    regions: [...regions].map((region) => ({ value: region, label: region })),
    schemes: [{ value: 'auto', label: schemeCopy.autoByRegion }, ...schemeOptions(talk.schemes)],
    problems: Object.fromEntries(issues.map((issue) => [issue.path, sentenceOfIssue(issue)])),
  };
}

const usualName = (year: string) => fill(campaignCopy.usualName, { year });

/** Whoever chooses another year and leaves the name as it stood means the name of that year. */
function nameFor({ name, year }: Typed): string {
  const named = /^\d{4}/.exec(name.trim())?.[0] ?? year;
  return name.trim() === '' || name.trim() === usualName(named) ? usualName(year) : name;
}

const notAdministrator = () => refusal(sayIssues([{ code: 'administrators_only', path: '', values: {} }]));
