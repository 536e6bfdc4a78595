import type { PersonId } from '../ids.ts';

/** Somebody who told their name, with a department they belong to. */
export interface KnownPerson {
  readonly person: PersonId;
  readonly name: string;
  readonly departmentName: string | null;
}

/** The one-time code by which the first administrator is found. */
export interface ClaimCode {
  /** SHA-256 of salt and code, hex. */
  readonly hash: string;
  readonly salt: string;
  /** Wrong tries by person, and when the first of them was, in ms since 1970. */
  readonly wrong: Readonly<Record<string, { readonly tries: number; readonly since: number }>>;
}

export interface AdministratorRecords {
  /** Those whose name or department holds `search`, by name; and how many there are in all. */
  knownPeople(
    search: string,
    limit: number,
  ): Promise<{ readonly people: readonly KnownPerson[]; readonly count: number }>;
  claimCode(): Promise<ClaimCode | null>;
  /** Null: there is none any more. */
  saveClaimCode(code: ClaimCode | null): Promise<void>;
}
