import type { AssigningView, PassOnView, TasksView } from './view/assignment.ts';
import type { CampaignAreaView } from './view/campaign.ts';
import type { ConfirmFiguresView, ConfirmTableView, ConfirmTextView } from './view/confirm.ts';
import type { AttachView, EvidenceView } from './view/evidence.ts';
import type { ContentsView, SectionView } from './view/filling.ts';
import type { HistoryView } from './view/history.ts';
import type {
  GroupView,
  InvitationView,
  InviteView,
  JoinRequestView,
  JoinView,
  MembersView,
  MemberView,
} from './view/joining.ts';
import type { LastYearView } from './view/last-year.ts';
import type { DeleteCampaignView, OperationsView } from './view/operations.ts';
import type { ExplainFindingView, PrecheckView } from './view/precheck.ts';
import type { ReminderSettingsView, ReminderView } from './view/reminding.ts';
import type {
  DiscussView,
  ReasonsView,
  ReturnedView,
  ReviewCardView,
  ReviewScoreView,
  SubmitView,
} from './view/review.ts';
import type { RowsView, RowView } from './view/rows.ts';
import type { SchemeChoiceView, SchemeOfferView, SchemesView } from './view/schemes.ts';
import type { ScoreView } from './view/score.ts';
import type { HelpView, NoticeView, StartView, UnitsView, WelcomeView } from './view/small.ts';
import type { SummaryAreaView } from './view/summary.ts';
import type { TrialView, WaysView } from './view/trial.ts';

export type * from './view/action.ts';
export type * from './view/assignment.ts';
export type * from './view/brief.ts';
export type * from './view/campaign.ts';
export type * from './view/common.ts';
export type * from './view/confirm.ts';
export type * from './view/evidence.ts';
export type * from './view/filling.ts';
export type * from './view/history.ts';
export type * from './view/joining.ts';
export type * from './view/last-year.ts';
export type * from './view/operations.ts';
export type * from './view/precheck.ts';
export type * from './view/reminding.ts';
export type * from './view/review.ts';
export type * from './view/rows.ts';
export type * from './view/schemes.ts';
export type * from './view/score.ts';
export type * from './view/small.ts';
export type * from './view/summary.ts';
export type * from './view/trial.ts';

/** What a person is shown, without any messenger's markup. The messenger's room turns it into cards. */
export type View =
  | WelcomeView
  | StartView
  | ContentsView
  | SectionView
  | ScoreView
  | SchemeChoiceView
  | SchemeOfferView
  | SchemesView
  | AssigningView
  | PassOnView
  | TasksView
  | ConfirmTextView
  | ConfirmTableView
  | RowsView
  | RowView
  | ConfirmFiguresView
  | InviteView
  | GroupView
  | InvitationView
  | JoinView
  | JoinRequestView
  | MembersView
  | MemberView
  | PrecheckView
  | ExplainFindingView
  | SubmitView
  | ReviewCardView
  | ReasonsView
  | ReturnedView
  | DiscussView
  | ReviewScoreView
  | AttachView
  | EvidenceView
  | UnitsView
  | HistoryView
  | OperationsView
  | DeleteCampaignView
  | CampaignAreaView
  | SummaryAreaView
  | LastYearView
  | TrialView
  | WaysView
  | ReminderView
  | ReminderSettingsView
  | HelpView
  | NoticeView;
