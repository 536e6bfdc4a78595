import { evidence as copy } from '../../../prompts/evidence.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  dayAt,
  type Evidence,
  evidenceOfIndicator,
  lackingEvidence,
  mayChange,
  type OpenEvaluation,
} from '../../evaluation/index.ts';
import { isMarkedInternal } from '../../files/index.ts';
import { sectionsOf } from '../../schemes/index.ts';
import type { Conversation } from '../reply.ts';
import type { AttachView, EvidenceView, FileLine, Proofs, SectionView } from '../view.ts';
import { headingOf } from '../views/heading.ts';
import { nameOfTarget, targetPlaces } from './targets.ts';

/** As many as one card sorts at a time. */
export const mostSorted = 10;
const perPage = 20;

/** The newest files of those that wait, and what they may prove; `place` as in `targetPlaces`. */
export async function attachView(
  talk: Conversation,
  opened: OpenEvaluation,
  files: readonly Evidence[],
  place: string | null,
): Promise<AttachView> {
  const places = targetPlaces(opened);
  const here = places.find(({ value }) => value === place) ?? places.find(({ value }) => value === ':0');
  const shown = files.slice(-mostSorted);
  return {
    view: 'attach',
    ...headingOf(opened.record),
    files: await fileLines(talk, shown),
    warnings: shown
      .filter(({ fileName }) => isMarkedInternal(fileName))
      .map(({ fileName }) => fill(copy.internal, { file: fileName })),
    where: here?.label ?? '',
    targets: here?.targets ?? [],
    places: places.map(({ value, label }) => ({ value, label })),
  };
}

/** The list, a page at a time, with one file opened on demand. */
export async function evidenceView(
  talk: Conversation,
  opened: OpenEvaluation,
  { page = 0, chosen = null }: { readonly page?: number; readonly chosen?: Evidence | null } = {},
): Promise<EvidenceView> {
  const sorted = inOrder(opened);
  const pages = Math.max(1, Math.ceil(sorted.length / perPage));
  const wanted = chosen === null ? page : Math.floor(sorted.indexOf(chosen) / perPage);
  const here = Math.min(Math.max(wanted, 0), pages - 1);
  const shown = sorted.slice(here * perPage, (here + 1) * perPage);
  const lines = await fileLines(talk, shown);
  const numbered = shown.map((file, index) => ({
    name: nameOfTarget(opened, file.target),
    line: { ...(lines[index] ?? lineOf(talk, file, new Map())), number: here * perPage + index + 1 },
  }));
  return {
    view: 'evidence',
    ...headingOf(opened.record),
    count: sorted.length,
    page: here,
    pages,
    groups: [...new Set(numbered.map(({ name }) => name))].map((name) => ({
      name,
      files: numbered.filter((one) => one.name === name).map(({ line }) => line),
    })),
    lacking: lackingEvidence(opened).map(({ name }) => name),
    chosen: chosen === null ? null : await chosenFile(talk, opened, chosen),
  };
}

async function chosenFile(
  talk: Conversation,
  opened: OpenEvaluation,
  file: Evidence,
): Promise<EvidenceView['chosen']> {
  const [line] = await fileLines(talk, [file]);
  const may = opened.deeds.has('attach') && (await mayChange(talk.records, talk.person, file));
  const target = nameOfTarget(opened, file.target);
  return { file: line ?? lineOf(talk, file, new Map()), target, sha256: file.sha256, mayChange: may };
}

/** In the order of asking; what is not sorted yet comes first, for it waits for somebody. */
function inOrder(opened: OpenEvaluation): readonly Evidence[] {
  const order = targetPlaces(opened).flatMap(({ targets }) => targets.map(({ value }) => value));
  const placeOf = ({ target }: Evidence) => {
    if (target === null) return -1;
    const value = target.kind === 'fact' ? `fact:${target.fact}` : `indicator:${target.indicator}`;
    const at = order.indexOf(value);
    return at < 0 ? order.length : at;
  };
  return opened.evidence.toSorted((one, other) => placeOf(one) - placeOf(other));
}

async function fileLines(talk: Conversation, files: readonly Evidence[]): Promise<readonly FileLine[]> {
  const names = files.length === 0 ? new Map() : await talk.records.namesOf(files.map(({ by }) => by));
  return files.map((file) => lineOf(talk, file, names));
}

function lineOf(
  { person, timeZone }: Conversation,
  { id, fileName, bytes, by, at }: Evidence,
  names: ReadonlyMap<string, string>,
): FileLine {
  return {
    id,
    name: fileName,
    size: sizeOf(bytes),
    by: by === person ? { kind: 'you' } : { kind: 'other', person: by, name: names.get(by) ?? null },
    day: dayAt(at, timeZone),
  };
}

/** `312 KB`, `4.2 MB`. */
export function sizeOf(bytes: number): string {
  const kibibytes = Math.max(1, Math.round(bytes / 1024));
  if (kibibytes < 1000) return fill(copy.kibibytes, { size: String(kibibytes) });
  return fill(copy.mebibytes, { size: (bytes / 1024 / 1024).toFixed(1) });
}

/** Evidence as the score card tells of it; what is not sorted does not count. */
export function proofsOf(opened: OpenEvaluation): Proofs {
  return {
    count: opened.evidence.filter(({ target }) => target !== null).length,
    lacking: lackingEvidence(opened).map(({ name }) => name),
    listed: opened.scheme.indicators.flatMap(({ id, name }) => {
      const files = evidenceOfIndicator(opened, id).map(({ fileName }) => fileName);
      return files.length === 0 ? [] : [{ indicator: id, name, files }];
    }),
  };
}

/** Evidence as a section's card tells of it. */
export function sectionProofs(
  opened: OpenEvaluation,
  section: { readonly id: string; readonly questions: readonly { readonly id: string }[] },
): SectionView['proofs'] {
  const indicators = new Set(sectionsOf(opened.scheme).find(({ id }) => id === section.id)?.indicators ?? []);
  const facts = new Set(section.questions.map(({ id }) => id));
  const attached = opened.evidence.filter(({ target }) =>
    target?.kind === 'indicator'
      ? indicators.has(target.indicator)
      : target !== null && facts.has(target.fact),
  );
  const lacking = opened.deeds.has('attach')
    ? lackingEvidence(opened).filter(({ id }) => indicators.has(id))
    : [];
  return { attached: attached.length, lacking: lacking.map(({ name }) => name) };
}
