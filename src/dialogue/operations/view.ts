import { fill } from '../../../prompts/fill.ts';
import { operationsCopy as copy } from '../../../prompts/operations.ts';
import {
  type CampaignOverview,
  minuteAt,
  type Operations,
  type PersonId,
  usualRetentionYears,
} from '../../evaluation/index.ts';
import type { Conversation } from '../reply.ts';
import type { DeletableCampaign, OperationsView, Told } from '../view.ts';

const mostPeople = 10;
const mostCampaigns = 4;

/** How the service stands, in words. */
export async function operationsView(
  { records, timeZone }: Conversation,
  { undeliverable, unreachable, upkeep, deletable }: Operations,
  results: readonly string[],
): Promise<OperationsView> {
  const people = unreachable.slice(0, mostPeople);
  const named = [
    ...people.map(({ person }) => person),
    ...undeliverable.newest.flatMap(({ to }) => to ?? []),
  ];
  const names = await records.namesOf(named);
  const told = (person: PersonId | null): Told => ({
    person,
    name: person === null ? null : (names.get(person) ?? null),
  });
  return {
    view: 'operations',
    results,
    undeliverable: {
      count: undeliverable.count,
      newest: undeliverable.newest.map(({ id, to, at, reason, ...one }) => ({
        ...one,
        message: id,
        to: told(to),
        when: minuteAt(at, timeZone),
        reason: reasonInWords(reason),
      })),
    },
    unreachable: {
      count: unreachable.length,
      people: people.map(({ person, since, reason }) => ({
        who: told(person),
        since: minuteAt(since, timeZone),
        reason: reasonInWords(reason),
      })),
    },
    waiting: upkeep.waiting,
    database: sizeInWords(upkeep.databaseBytes),
    files: { count: upkeep.files.count, size: sizeInWords(upkeep.files.bytes) },
    lastBackup: upkeep.lastBackup === null ? null : minuteAt(upkeep.lastBackup, timeZone),
    deletable: {
      years: usualRetentionYears,
      campaigns: deletable.slice(0, mostCampaigns).map(deletableOf),
    },
  };
}

export function deletableOf({
  id,
  name,
  unit,
  region,
  year,
  departments,
}: CampaignOverview): DeletableCampaign {
  const values = { region, year: String(year), departments: String(departments) };
  return { campaign: id, name: name ?? unit ?? copy.ofOne, ...values };
}

/** `unreachable 230013` as a sentence, with the code for whoever looks it up. */
function reasonInWords(noted: string): string {
  const [kind = '', code = ''] = noted.split(' ');
  const reasons = new Map<string, string>(Object.entries(copy.reasons));
  const known = reasons.get(kind) ?? copy.reasons.other;
  return /^\d+$/.test(code) ? `${known}${fill(copy.code, { code })}` : known;
}

function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
