import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  aimEvidence,
  announcedBy,
  campaignId,
  type EvaluationRecord,
  type EvidenceTarget,
  expectsEvidence,
  findEvidence,
  keepEvidence,
  lackingEvidence,
  mostEvidence,
  openEvaluation,
  type PersonId,
  personId,
  placeForFile,
  removeEvidence,
  storageKeyOf,
  tidyFiles,
} from '../../../src/evaluation/index.ts';
import { builtinSchemes } from '../../../src/schemes/index.ts';
import { folderStore } from '../../../src/storage/evidence/folder.ts';
import { aDesk, chen, lin, now, type TestDesk } from '../desk.ts';

const supervision: EvidenceTarget = { kind: 'indicator', indicator: 'project_supervision' };
let desk: TestDesk;
let unit: EvaluationRecord;
beforeEach(async () => {
  desk = await aDesk();
  unit = await desk.starts();
});
afterEach(() => desk.close());

const fileOf = (seed: string, bytes = 1000) => {
  const sha256 = seed.padEnd(64, '0');
  return {
    fileName: `材料${seed}.pdf`,
    bytes,
    sha256,
    mediaType: 'application/pdf',
    storageKey: storageKeyOf(unit.id, sha256),
  };
};
const world = () => ({ now, newId: () => crypto.randomUUID() });
const keep = (
  seed: string,
  {
    by = lin,
    target = null,
    purpose = 'proof',
    bytes,
  }: {
    by?: PersonId;
    target?: EvidenceTarget | null;
    purpose?: 'proof' | 'signed_scan';
    bytes?: number;
  } = {},
) =>
  desk.run((records) =>
    keepEvidence(
      records,
      by,
      { evaluation: unit.id, purpose, target, file: fileOf(seed, bytes), message: null },
      world(),
    ),
  );
const kept = async (...given: Parameters<typeof keep>) => {
  const result = await keep(...given);
  if (!result.ok) throw new Error(result.issues[0]?.code);
  return result.value.evidence;
};
const opened = async () => {
  const result = await desk.run((records) => openEvaluation(records, lin, unit.id, 'read'));
  if (!result.ok) throw new Error(result.issues[0]?.code);
  return result.value;
};
const codeOf = (result: { ok: boolean; issues?: readonly { code: string }[] }) =>
  result.ok ? 'ok' : (result.issues?.[0]?.code ?? '');

describe('evidence', () => {
  it('counts for nothing until somebody said what it proves', async () => {
    const evidence = await kept('a');
    expect((await opened()).evidence).toHaveLength(1);
    expect(lackingEvidence(await opened()).map(({ id }) => id)).toEqual(['project_supervision']);
    const aimed = await desk.run((records) =>
      aimEvidence(records, lin, { evaluation: unit.id, files: [evidence.id], target: supervision }, now),
    );
    expect(codeOf(aimed)).toBe('ok');
    expect(lackingEvidence(await opened())).toEqual([]);
  });

  it('of a figure proves the indicators that read it', async () => {
    await kept('a', { target: { kind: 'fact', fact: 'project_supervision_item_2' } });
    expect(lackingEvidence(await opened())).toEqual([]);
  });

  it('is asked for where a standard demands it, in every system that has 项目监管', () => {
    for (const scheme of builtinSchemes) {
      const demanding = scheme.indicators.filter(expectsEvidence).map(({ id }) => id);
      const supervised = scheme.indicators
        .filter(({ id }) => id === 'project_supervision')
        .map(({ id }) => id);
      expect(demanding).toEqual(expect.arrayContaining(supervised));
    }
  });

  it('is kept once, however often the same file comes for the same thing', async () => {
    const first = await kept('a', { target: supervision });
    expect((await kept('a', { target: supervision })).id).toBe(first.id);
    expect((await kept('a')).id).not.toBe(first.id);
  });

  it('is refused for what is no question or indicator, above 30 MB, and above the number', async () => {
    expect(codeOf(await keep('a', { target: { kind: 'fact', fact: 'invented' } }))).toBe(
      'evidence_no_target',
    );
    expect(codeOf(await keep('a', { bytes: 31 * 1024 * 1024 }))).toBe('evidence_too_large');
    for (let index = 0; index < mostEvidence; index += 1) await kept(index.toString(16).padStart(4, '0'));
    expect(codeOf(await keep('ffff'))).toBe('evidence_too_many');
  });

  it('stays in the history when it is removed, and is not found any more', async () => {
    const { id } = await kept('a', { target: supervision });
    const wanted = { evaluation: unit.id, file: id };
    expect(codeOf(await desk.run((records) => removeEvidence(records, lin, wanted, now)))).toBe('ok');
    expect(codeOf(await desk.run((records) => findEvidence(records, lin, wanted)))).toBe('evidence_gone');
    const all = await desk.run((records) => records.evidenceOf(unit.id));
    expect(all).toMatchObject([{ id, removed: { by: lin, at: now } }]);
  });

  it('of a colleague is theirs or the coordinator’s to change', async () => {
    await desk.run((records) =>
      records.addMembership({ person: chen, department: unit.department, role: 'contributor' }, now),
    );
    const mine = await kept('a', { target: supervision });
    const theirs = await kept('b', { by: chen, target: supervision });
    const remove = (by: PersonId, file: typeof mine.id) =>
      desk.run((records) => removeEvidence(records, by, { evaluation: unit.id, file }, now));
    expect(codeOf(await remove(chen, mine.id))).toBe('evidence_not_yours');
    expect(codeOf(await remove(lin, theirs.id))).toBe('ok');
  });
});

describe('where a file is kept', () => {
  const place = (person: PersonId, named: EvaluationRecord['id'] | null = null, at = now) =>
    desk.run(async (records) => {
      const announced = announcedBy(await records.person(person), at, named);
      return placeForFile(records, person, { named, announced });
    });

  it('is the evaluation worked on; nowhere for whoever has none', async () => {
    expect(await place(lin)).toEqual({ evaluation: unit.id, announced: false, refusal: null });
    expect(await place(chen)).toBeNull();
    expect(await place(chen, unit.id)).toBeNull();
  });

  it('is announced for half an hour', async () => {
    await desk.run(async (records) => {
      const person = await records.person(lin);
      const pending = {
        kind: 'attaching',
        evaluation: unit.id,
        purpose: 'proof',
        target: supervision,
        since: now.toISOString(),
      } as const;
      await records.savePerson({ ...person, pending });
    });
    expect((await place(lin))?.announced).toBe(true);
    expect((await place(lin, null, new Date(now.getTime() + 31 * 60_000)))?.announced).toBe(false);
  });
});

describe('housekeeping of files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziping-tidy-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('deletes bytes that no row names, and those removed a month ago, never others', async () => {
    const files = folderStore(folder);
    const soon = new Date(Date.now() + 2 * 24 * 3600 * 1000);
    const [live, gone, orphan] = [fileOf('a'), fileOf('b'), fileOf('c')];
    for (const { storageKey } of [live, gone, orphan]) await files.put(storageKey, new Uint8Array([1]));
    await kept('a');
    const removed = await kept('b');
    await desk.run((records) => records.removeEvidence(removed.id, lin, new Date()));

    expect(await tidyFiles(desk.storage, files, new Date())).toBe(0);
    expect(await tidyFiles(desk.storage, files, soon)).toBe(1);
    expect(await files.get(orphan.storageKey)).toBeNull();
    expect(await files.get(gone.storageKey)).not.toBeNull();
    expect(await tidyFiles(desk.storage, files, new Date(soon.getTime() + 31 * 24 * 3600 * 1000))).toBe(1);
    expect(await files.get(gone.storageKey)).toBeNull();
    expect(await files.get(live.storageKey)).not.toBeNull();
  });
});

describe('every role and a stranger', () => {
  const people = {
    coordinator: lin,
    contributor: personId('ou_contributor'),
    leader: personId('ou_leader'),
    reviewer: personId('ou_reviewer'),
    administrator: personId('ou_admin'),
    stranger: personId('ou_stranger'),
    elsewhere: personId('ou_elsewhere'),
  };
  type Who = keyof typeof people;
  beforeEach(() =>
    desk.run(async (records) => {
      const { department, campaign } = unit;
      await records.addMembership({ person: people.contributor, department, role: 'contributor' }, now);
      await records.addMembership({ person: people.leader, department, role: 'leader' }, now);
      await records.addReviewer(campaign, people.reviewer, lin, now);
      await records.addAdministrator(people.administrator, 'code', now);
      await records.addReviewer(campaignId('another'), people.elsewhere, lin, now).catch(() => undefined);
    }),
  );
  const notAllowed = 'not_allowed';
  const notYours = 'not_yours';
  const expected: Readonly<Record<string, Readonly<Record<Who, string>>>> = {
    keep: {
      coordinator: 'ok',
      contributor: 'ok',
      leader: notAllowed,
      reviewer: notAllowed,
      administrator: notAllowed,
      stranger: notYours,
      elsewhere: notYours,
    },
    keep_scan: {
      coordinator: 'ok',
      contributor: notAllowed,
      leader: 'ok',
      reviewer: notAllowed,
      administrator: notAllowed,
      stranger: notYours,
      elsewhere: notYours,
    },
    aim: {
      coordinator: 'ok',
      contributor: 'evidence_not_yours',
      leader: notAllowed,
      reviewer: notAllowed,
      administrator: notAllowed,
      stranger: notYours,
      elsewhere: notYours,
    },
    find: {
      coordinator: 'ok',
      contributor: 'ok',
      leader: 'ok',
      reviewer: 'ok',
      administrator: 'ok',
      stranger: notYours,
      elsewhere: notYours,
    },
    remove: {
      coordinator: 'ok',
      contributor: 'evidence_not_yours',
      leader: notAllowed,
      reviewer: notAllowed,
      administrator: notAllowed,
      stranger: notYours,
      elsewhere: notYours,
    },
  };
  const whos = Object.keys(people).filter((who): who is Who => who in people);

  it.each(whos)('is served as its role allows: %s', async (who) => {
    const by = people[who];
    const { id } = await kept('a', { target: supervision });
    const run = {
      keep: () => keep('b', { by }),
      keep_scan: () => keep('c', { by, purpose: 'signed_scan' }),
      find: () => desk.run((records) => findEvidence(records, by, { evaluation: unit.id, file: id })),
      aim: () =>
        desk.run((records) =>
          aimEvidence(records, by, { evaluation: unit.id, files: [id], target: supervision }, now),
        ),
      remove: () =>
        desk.run((records) => removeEvidence(records, by, { evaluation: unit.id, file: id }, now)),
    };
    for (const [name, act] of Object.entries(run)) {
      expect([name, codeOf(await act())]).toEqual([name, expected[name]?.[who]]);
    }
  });
});
