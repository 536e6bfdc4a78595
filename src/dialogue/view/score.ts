import type { Deed } from '../../evaluation/may.ts';
import type { ScoreSheet } from '../../scoring/index.ts';
import type { CampaignHeading, Heading } from './common.ts';

export interface ScoreView extends Heading {
  readonly view: 'score';
  /** Null where the unit began by itself. */
  readonly campaign: CampaignHeading | null;
  /** What the person who looks may do; the card offers nothing else. */
  readonly deeds: ReadonlySet<Deed>;
  readonly schemeName: string;
  /** Whose the points of the indicators are, where the scheme leaves them to the office. */
  readonly pointsFrom: string | null;
  readonly sheet: ScoreSheet;
  /** Names of the missing facts with the section that asks for them, in order of asking. */
  readonly missing: readonly {
    readonly section: string;
    readonly sectionName: string;
    readonly names: readonly string[];
  }[];
  /** The reasons the office gave for lost points: indicator → text. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The indicator whose details are open. */
  readonly detail: string | null;
  readonly warnings: readonly string[];
}
