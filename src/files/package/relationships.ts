import { Unreadable } from '../unreadable.ts';
import type { Archive } from './archive.ts';
import { attribute, parseXml } from './xml.ts';

/** A part that another part names. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `officeDocument` … */
  readonly type: string;
  readonly part: string;
}

/** The parts a part names (the package itself: ''). Links out of the file are left out, and never followed. */
export async function relationshipsOf(archive: Archive, part: string): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const file = await archive.open(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (file === null) return [];
  const found: Relationship[] = [];
  await parseXml(file, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolved(part, attribute(attributes, 'Target') ?? ''),
      });
    },
  });
  return found;
}

/** `worksheets/sheet1.xml` seen from `xl/workbook.xml` is `xl/worksheets/sheet1.xml`. */
function resolved(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A part that the file says it has. @throws Unreadable when it has not */
export async function openPart(archive: Archive, part: string): Promise<AsyncIterable<Uint8Array>> {
  const file = await archive.open(part);
  if (file === null) throw new Unreadable('file_damaged');
  return file;
}
