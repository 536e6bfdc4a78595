import { fill } from '../../../../prompts/fill.ts';
import { review as copy } from '../../../../prompts/review.ts';
import {
  contentOf,
  type EvaluationId,
  isHandedIn,
  type OpenEvaluation,
  type Records,
  type SnapshotRef,
  signedScans,
} from '../../../evaluation/index.ts';
import { lossesOf, writtenReason } from '../../../scoring/index.ts';
import { sizeOf } from '../../evidence/views.ts';
import { linesOfKept } from '../../precheck/kept-lines.ts';
import type { ReviewAction, ReviewCardView, Submission } from '../../view.ts';
import { headingOf } from '../heading.ts';
import { changesBetween } from './changes.ts';
import { rulingsOf, stateLine, totalsOf } from './part.ts';
import { dayOf, nameOf, shortHash } from './who.ts';

/** What whoever signs is shown; for everybody else the same without their buttons. */
export async function reviewCardView(
  records: Records,
  evaluation: OpenEvaluation,
  timeZone: string,
): Promise<ReviewCardView> {
  const { record, review } = evaluation;
  const newest = review.snapshots.at(-1);
  return {
    view: 'review',
    ...headingOf(record),
    status: record.status,
    line: stateLine(evaluation, timeZone),
    submission:
      newest !== undefined && isHandedIn(record.status)
        ? await submissionOf(records, evaluation, newest, timeZone)
        : null,
    discussions: review.decisions
      .filter(({ kind }) => kind === 'discuss')
      .map(({ note, by, at }) =>
        fill(copy.card.discussion, {
          note: note ?? '',
          by: nameOf(evaluation, by, 'approver'),
          day: dayOf(at, timeZone),
        }),
      ),
    scans: isHandedIn(record.status) ? await scansOf(records, record.id, timeZone) : [],
    actions: newest === undefined ? [] : actionsOf(evaluation, newest),
  };
}

function actionsOf({ record, deeds }: OpenEvaluation, { number }: SnapshotRef): readonly ReviewAction[] {
  const actions: ReviewAction[] = [];
  const snapshot = number;
  const isSubmitted = record.status === 'submitted';
  if (isSubmitted && deeds.has('approve')) actions.push({ do: 'approve', snapshot });
  if (isSubmitted && deeds.has('return')) actions.push({ do: 'ask_return', snapshot });
  if (isSubmitted && deeds.has('submit')) actions.push({ do: 'withdraw' });
  if (record.status === 'approved' && deeds.has('reopen')) {
    actions.push({ do: 'ask_reopen', snapshot });
  }
  if (deeds.has('discuss')) actions.push({ do: 'ask_discuss' });
  if (record.status === 'approved' && deeds.has('keep_signed_scan')) actions.push({ do: 'ask_signed_scan' });
  return actions;
}

/** More would only push the buttons away; the newest counts. */
const mostScans = 3;

async function scansOf(
  records: Records,
  id: EvaluationId,
  timeZone: string,
): Promise<ReviewCardView['scans']> {
  const scans = (await signedScans(records, id)).slice(0, mostScans);
  const names = await records.namesOf(scans.map(({ by }) => by));
  return scans.map(({ id: file, fileName, bytes, by, at }) => ({
    id: file,
    line: fill(copy.scan.line, {
      file: fileName,
      size: sizeOf(bytes),
      by: names.get(by) ?? copy.roles.coordinator,
      day: dayOf(at, timeZone),
    }),
  }));
}

async function submissionOf(
  records: Records,
  evaluation: OpenEvaluation,
  { number, hash, by, at }: SnapshotRef,
  timeZone: string,
): Promise<Submission> {
  const { record, sheet, facts } = evaluation;
  const snapshot = await records.snapshot(record.id, number);
  if (snapshot === null) throw new Error(`snapshot ${number} of ${record.id} is gone`);
  const before = number > 1 ? await records.snapshot(record.id, number - 1) : null;
  const { note, findings } = contentOf(snapshot);
  const explainers = await records.namesOf(findings.flatMap(({ reason }) => reason?.by ?? []));
  const handing = nameOf(evaluation, by, 'coordinator');
  const rulings = rulingsOf(evaluation);
  return {
    number,
    hash: shortHash(hash),
    handedIn: fill(copy.card.handedIn, {
      number: String(number),
      by: handing,
      day: dayOf(at, timeZone),
      hash: shortHash(hash),
    }),
    total: sheet.total,
    max: sheet.max,
    grade: sheet.grade,
    totals: totalsOf(evaluation),
    dimensions: sheet.dimensions.map(({ name, score, maxPoints: max }) =>
      fill(copy.card.dimension, { name, score, max }),
    ),
    losses: lossesOf(sheet).map(({ indicator, sentence }) => {
      const reason =
        indicator.status === 'scored' && !indicator.ruled ? writtenReason(indicator, facts) : null;
      return reason === null ? sentence : `${sentence}。${fill(copy.card.reason, { reason })}`;
    }),
    rulings: sheet.indicators.flatMap(({ id, name, score, maxPoints: max }) =>
      rulings[id] === undefined
        ? []
        : [`${fill(copy.card.dimension, { name, score: score ?? '', max })} 分，${rulings[id]}`],
    ),
    findings: [
      ...linesOfKept(findings, (person) => explainers.get(person) ?? copy.roles.coordinator),
      ...(note === null ? [] : [fill(copy.card.note, { by: handing, note })]),
    ],
    changes:
      before === null ? null : { number: before.number, lines: changesBetween(evaluation, before, snapshot) },
    earlier: earlierReasons(evaluation, number),
  };
}

/** What the return before this submission asked for. */
function earlierReasons({ asked, review }: OpenEvaluation, number: number): readonly string[] {
  const returned = review.decisions.findLast(
    ({ kind, snapshot }) => (kind === 'return' || kind === 'reopen') && snapshot === number - 1,
  );
  if (returned === undefined) return [];
  const names = new Map(asked.map(({ id, name }) => [id, name]));
  return [
    ...Object.entries(returned.sections).map(([section, reason]) =>
      fill(copy.card.earlierOf, { section: names.get(section) ?? section, reason }),
    ),
    ...(returned.note === null
      ? []
      : [fill(copy.card.earlierOf, { section: copy.card.whole, reason: returned.note })]),
  ];
}
