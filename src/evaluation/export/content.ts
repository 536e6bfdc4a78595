import { explain, score } from '../../scoring/index.ts';
import { factsOf } from '../answers.ts';
import { sha256 } from '../digest.ts';
import type { PersonId } from '../ids.ts';
import { pinnedScheme } from '../pinned-scheme.ts';
import type { ExportRequest, Records } from '../ports/index.ts';
import { canonicalJson } from '../review/canonical-json.ts';
import { answerOf, decisionOf, evidenceOf, factsWithValues, findingReasonOf, reviewScoreOf } from './rows.ts';
import type { ExportFile } from './schema.ts';

/** Everything that is known of one evaluation as it stood when it was asked for. Throws when it is gone. */
export async function exportOf(records: Records, request: ExportRequest): Promise<ExportFile> {
  const { evaluation, version, requestedAt } = request;
  const until = new Date(requestedAt);
  const isBefore = ({ at }: { readonly at: Date }) => at <= until;
  const part = { fact: null, skip: 0, limit: await records.historyLength(evaluation, null) };
  const answers = (await records.history(evaluation, part))
    .filter(({ sequence }) => sequence <= version)
    .toReversed()
    .map(answerOf);
  const evidence = (await records.evidenceOf(evaluation))
    .filter(isBefore)
    .map((one) => evidenceOf(one, until));
  const decisions = (await records.decisions(evaluation)).filter(isBefore).map(decisionOf);
  const reviewScores = (await records.reviewScores(evaluation)).filter(isBefore).map(reviewScoreOf);
  const findingReasons = (await records.notes(evaluation)).findingReasons
    .filter(isBefore)
    .map(findingReasonOf);
  const snapshots = await snapshotsOf(records, request, until);
  const facts = factsOf(await records.answers(evaluation, version));
  const head = await headOf(records, request);
  const { startedBy } = head.evaluation;
  const content = {
    format: 'ziping.export',
    formatVersion: 1,
    exportedAt: requestedAt,
    ...head,
    facts: factsWithValues(facts),
    score: await scoreOf(records, request, facts),
    answers,
    evidence,
    snapshots,
    decisions,
    reviewScores,
    findingReasons,
    people: await namesOf(records, [
      startedBy,
      ...[...answers, ...evidence, ...snapshots, ...decisions, ...reviewScores, ...findingReasons].map(
        ({ by }) => by,
      ),
      ...evidence.flatMap(({ removed }) => removed?.by ?? []),
      ...decisions.flatMap(({ onBehalfOf }) => onBehalfOf ?? []),
    ]),
  } as const;
  return { ...content, sha256: await sha256(canonicalJson(content)) };
}

async function headOf(records: Records, { evaluation, version, status, scheme }: ExportRequest) {
  const record = await records.evaluation(evaluation);
  const stored = await records.schemeJson(scheme);
  if (record === null || stored === null) throw new Error(`no evaluation ${evaluation}`);
  const { name } = await pinnedScheme(records, scheme);
  return {
    scheme: scheme.id,
    year: record.year,
    department: record.departmentName,
    evaluation: {
      id: evaluation,
      departmentId: record.department,
      region: record.region,
      campaign: { id: record.campaign, name: record.campaignName, deadline: record.deadline },
      status,
      version,
      startedBy: record.startedBy,
      startedAt: record.startedAt.toISOString(),
      scheme: { ...scheme, name, sha256: await sha256(stored) },
    },
  };
}

async function scoreOf(records: Records, request: ExportRequest, facts: ReturnType<typeof factsOf>) {
  const { total, max, grade, indicators } = score(await pinnedScheme(records, request.scheme), facts);
  return {
    total,
    max,
    grade,
    indicators: indicators.map((indicator) => ({
      id: indicator.id,
      name: indicator.name,
      score: indicator.score,
      max: indicator.maxPoints,
      status: indicator.status,
      explanation: explain(indicator),
    })),
  };
}

async function snapshotsOf(records: Records, { evaluation }: ExportRequest, until: Date) {
  const all = (await records.snapshots(evaluation)).filter(({ at }) => at <= until);
  return Promise.all(
    all.map(async ({ number }) => {
      const snapshot = await records.snapshot(evaluation, number);
      if (snapshot === null) throw new Error(`no snapshot ${number} of ${evaluation}`);
      const { version, by, at, json, hash } = snapshot;
      return { number, version, by, at: at.toISOString(), json, sha256: hash };
    }),
  );
}

async function namesOf(records: Records, people: readonly PersonId[]) {
  const all = [...new Set(people)].sort();
  const names = await records.namesOf(all);
  return Object.fromEntries(all.map((person) => [person, names.get(person) ?? null]));
}
