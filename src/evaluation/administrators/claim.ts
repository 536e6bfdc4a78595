import type { Result } from '../../facts/index.ts';
import type { PersonId } from '../ids.ts';
import { codeFrom, showCode, tidyCode } from '../joining/code.ts';
import { refused } from '../open.ts';
import type { ClaimCode, Records } from '../ports/index.ts';
import type { World } from '../world.ts';

const mostTries = 5;
const hourMs = 3600 * 1000;

/**
 * A one-time code for whoever is to be the first administrator, `XXXX-XXXX`; null where there is one already, or
 * where the settings name one. Only its hash is kept, so each start makes a new one and the old one ends.
 */
export async function offerClaim(
  records: Records,
  named: ReadonlySet<PersonId>,
  newId: World['newId'],
): Promise<string | null> {
  if (named.size > 0 || (await hasAppointed(records))) {
    await records.saveClaimCode(null);
    return null;
  }
  const salt = newId();
  const code = drawCode(newId);
  await records.saveClaimCode({ hash: await digest(salt, code), salt, wrong: {} });
  return showCode(code);
}

/** 管理员 <code>: the first one to send the code is administrator. After five wrong ones, a person waits an hour. */
export async function claimAdministration(
  records: Records,
  by: PersonId,
  typed: string,
  { now }: Pick<World, 'now'>,
): Promise<Result<'claimed'>> {
  const code = await records.claimCode();
  if (code === null || (await hasAppointed(records))) return refused('claim_over');
  const mine = recentTries(code, now)[by] ?? { tries: 0, since: now.getTime() };
  if (mine.tries >= mostTries) return refused('claim_wait');
  if (!sameDigest(code.hash, await digest(code.salt, tidyCode(typed)))) {
    const tries = mine.tries + 1;
    await records.saveClaimCode({ ...code, wrong: { ...recentTries(code, now), [by]: { ...mine, tries } } });
    await records.note({ by, action: 'claim_wrong', evaluation: null, at: now });
    const left = String(mostTries - tries);
    return left === '0' ? refused('claim_wait') : refused('claim_wrong', { left });
  }
  await records.saveClaimCode(null);
  await records.addAdministrator(by, 'code', now);
  await records.note({ by, action: 'claim_administration', evaluation: null, at: now });
  return { ok: true, value: 'claimed' };
}

/** Those whom only the settings named, and name no more, do not count. */
async function hasAppointed(records: Records): Promise<boolean> {
  return (await records.administrators()).some(({ by }) => by !== 'settings');
}

function drawCode(newId: World['newId']): string {
  for (;;) {
    const code = codeFrom(newId());
    if (code !== null) return code;
  }
}

/** What is older than an hour is forgiven. */
function recentTries({ wrong }: ClaimCode, now: Date): ClaimCode['wrong'] {
  return Object.fromEntries(Object.entries(wrong).filter(([, { since }]) => now.getTime() - since < hourMs));
}

async function digest(salt: string, code: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}:${code}`);
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** In a time that does not depend on where they differ; both are 64 characters. */
function sameDigest(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < other.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  }
  return difference === 0;
}
