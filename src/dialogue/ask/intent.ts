/** A question as it was understood. Names of departments and indicators are as they were typed. */
export type Asked = { readonly year?: AskedYear } & (
  | { readonly ask: 'state'; readonly state: AskedState }
  | {
      readonly ask: 'total';
      readonly than: 'below' | 'at_most' | 'above' | 'at_least';
      readonly value: string;
    }
  /** `indicator` null: of the total. */
  | {
      readonly ask: 'extreme';
      readonly end: 'lowest' | 'highest';
      readonly count: number;
      readonly indicator: string | null;
    }
  | { readonly ask: 'grade'; readonly grade: string }
  /** Average, counts, distribution, most common losses: what the summary says. */
  | { readonly ask: 'figures' }
  | { readonly ask: 'deadline' }
  /** One department: its score, how far it is, or what it lost points for. */
  | { readonly ask: 'unit'; readonly unit: string; readonly about: 'score' | 'losses' | 'rank' }
  | { readonly ask: 'own'; readonly about: 'score' | 'losses' | 'owing' }
);

export type AskedState = 'not_handed_in' | 'handed_in' | 'approved' | 'late';
export type AskedYear = number | 'last';

/** Perhaps a question; what waits for an answer goes first. */
export interface AskIntent {
  readonly want: 'ask';
  readonly asked: Asked;
  readonly text: string;
}
