import type { Conversation, Reply } from '../reply.ts';
import { addUnits, dropUnits, keepUnits, namedUnit } from './add-units.ts';
import { administratorsCard, appoint, claim, dismiss, findPerson, reviewersCard } from './appoint.ts';
import { deadlineForm, moveTo } from './deadline-form.ts';
import type { CampaignIntent } from './intent.ts';
import { campaignForm, open } from './open.ts';
import { showCampaign, showCampaigns } from './show.ts';
import { removeUnit, showUnit, showUnits } from './units.ts';

/** The answer to whatever somebody wants of campaigns and administrators. */
export async function respondToCampaign(talk: Conversation, intent: CampaignIntent): Promise<Reply> {
  switch (intent.step) {
    case 'list':
      return showCampaigns(talk, intent.page ?? 0);
    case 'form':
      return campaignForm(talk);
    case 'open':
      return open(talk, intent);
    case 'show':
      return showCampaign(talk, intent.campaign);
    case 'deadline':
      return deadlineForm(talk, intent.campaign);
    case 'move_deadline':
      return moveTo(talk, intent);
    case 'add_units':
      return addUnits(talk, intent.campaign);
    case 'add_unit':
      return namedUnit(talk, intent);
    case 'keep_units':
      return keepUnits(talk, intent);
    case 'drop_units':
      return dropUnits(talk, intent.list);
    case 'units':
      return showUnits(talk, intent);
    case 'unit':
      return showUnit(talk, intent.evaluation);
    case 'remove_unit':
      return removeUnit(talk, intent.evaluation);
    case 'reviewers':
      return reviewersCard(talk, intent.campaign);
    case 'administrators':
      return administratorsCard(talk);
    case 'find_person':
      return findPerson(talk, intent);
    case 'appoint':
      return appoint(talk, intent);
    case 'dismiss':
      return dismiss(talk, intent);
    case 'claim':
      return claim(talk, intent.code);
  }
}
