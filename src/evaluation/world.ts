/** What a use case is told of the world: it reads no clock and rolls no dice. */
export interface World {
  readonly now: Date;
  /** IANA name; decides which day and year it is at the office. */
  readonly timeZone: string;
  readonly newId: () => string;
}
