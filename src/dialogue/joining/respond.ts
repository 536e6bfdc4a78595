import { joining } from '../../../prompts/joining.ts';
import type { Conversation, Reply } from '../reply.ts';
import { appoint, deputyHow, deputyNamed, stopDeputy } from './deputy.ts';
import { chooseFromGroup, groupListed, listGroup } from './group.ts';
import type { JoiningIntent } from './intent.ts';
import { inviteAll, inviteNamed, makeInvitation, showInvite, stopInvitation } from './invite.ts';
import { ask, decide, join } from './join.ts';
import { remove, setRole, showMember, showMemberNamed, showMembers } from './members.ts';
import { rename } from './name.ts';
import { answer, find, found } from './offer.ts';

/** Getting people into a department, what they are there, and their names. */
export async function respondToJoining(talk: Conversation, intent: JoiningIntent): Promise<Reply> {
  switch (intent.want) {
    case 'invite':
      return showInvite(talk, intent);
    case 'invite_named':
      return inviteNamed(talk, intent.text, intent.group);
    case 'invite_all':
      return inviteAll(talk);
    case 'make_invitation':
      return makeInvitation(talk, intent);
    case 'end_invitation':
      return stopInvitation(talk, intent.code);
    case 'find_person':
      return find(talk, intent);
    case 'person_found':
      return found(talk, intent);
    case 'invite_from_group':
      return listGroup(talk, intent);
    case 'group_listed':
      return groupListed(talk, intent);
    case 'choose_colleagues':
      return chooseFromGroup(talk, intent);
    case 'join':
      return join(talk, intent);
    case 'join_how':
      return { say: joining.join.how };
    case 'ask_to_join':
      return ask(talk, intent);
    case 'decide_join':
      return decide(talk, intent);
    case 'answer_offer':
      return answer(talk, intent);
    case 'members':
      return showMembers(talk, intent);
    case 'member_named':
      return showMemberNamed(talk, intent.name);
    case 'member':
      return showMember(talk, intent);
    case 'set_role':
      return setRole(talk, intent);
    case 'remove_member':
      return remove(talk, intent);
    case 'deputy_how':
      return deputyHow(talk);
    case 'deputy_named':
      return deputyNamed(talk, intent.name);
    case 'appoint_deputy':
      return appoint(talk, intent);
    case 'end_deputy':
      return stopDeputy(talk, intent.department);
    case 'stop_deputy':
      return stopDeputy(talk);
    case 'rename':
      return rename(talk, intent.name);
    case 'rename_how':
      return { say: joining.name.how };
  }
}
