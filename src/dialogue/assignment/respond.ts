import { withEvaluation } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { assignNamed, saveAssignments, showAssigning } from './assign.ts';
import type { AssignmentIntent } from './intent.ts';
import { handOn } from './pass-on.ts';
import { showTasks } from './tasks.ts';

/** 分工, 我的任务, and everything on their cards. */
export async function respondToAssignment(talk: Conversation, intent: AssignmentIntent): Promise<Reply> {
  if (intent.want === 'my_tasks') return showTasks(talk);
  if (intent.want === 'assignments') {
    return withEvaluation(talk, 'read', intent.evaluation, (opened) => showAssigning(talk, opened, null, 0));
  }
  switch (intent.step) {
    case 'show':
      return withEvaluation(talk, 'assign', intent.evaluation, (opened) =>
        showAssigning(talk, opened, intent.section, intent.page),
      );
    case 'save':
      return saveAssignments(talk, intent);
    case 'named':
      return assignNamed(talk, intent);
    case 'pass_on':
      return handOn(talk, intent);
  }
}
