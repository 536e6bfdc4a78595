/** What may be kept as evidence. `suffixes`: the names it goes by, the first one being the usual. */
export interface EvidenceKind {
  readonly mediaType: string;
  readonly suffixes: readonly string[];
}
