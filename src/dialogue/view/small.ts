import type { EvaluationId } from '../../evaluation/ids.ts';
import type { OfficeRole } from '../../evaluation/index.ts';
import type { Action } from './action.ts';
import type { Option, Standing } from './common.ts';

/** What somebody does, as the first card tells them; those of no unit yet are newcomers. */
export type WelcomedAs = 'newcomer' | OfficeRole | 'reviewer' | 'administrator';

/** Sent once, and on 菜单. */
export interface WelcomeView {
  readonly view: 'welcome';
  readonly as: WelcomedAs;
  /** The evaluation of their unit. */
  readonly unit: Standing | null;
  /** `已退回（…）`: how far it is once it was handed in. */
  readonly state?: string | null;
  /** What they may do, the first thing to do first. */
  readonly actions: readonly Action[];
}

/** The form that starts an evaluation. Inputs are named `department`, `year`, `scheme` and `name`. */
export interface StartView {
  readonly view: 'start';
  readonly department: string;
  readonly year: string;
  readonly years: readonly Option[];
  /** `auto` is always the first: chosen by unit and year. */
  readonly schemes: readonly Option[];
  readonly scheme: string;
  /** The starter's own, which may stay empty. */
  readonly name: string;
  /** Sentences beside the field they concern. */
  readonly problems: Readonly<Partial<Record<'department' | 'year' | 'scheme' | 'name', string>>>;
}

/** The evaluations a person may open, the newest first. */
export interface UnitsView {
  readonly view: 'units';
  readonly units: readonly Standing[];
}

export interface HelpView {
  readonly view: 'help';
  /** They look after campaigns. */
  readonly campaigns?: boolean;
}

/** A plain sentence or two; buttons lead on. */
export interface NoticeView {
  readonly view: 'notice';
  /** What the buttons are about. */
  readonly evaluation: EvaluationId | null;
  readonly title: string;
  readonly text: string;
  readonly actions: readonly Action[];
}
