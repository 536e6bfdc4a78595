import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  assign,
  type EvaluationRecord,
  type OfficeRole,
  openEvaluation,
  type PersonId,
  personId,
  type Records,
  type Saved,
  saveAnswers,
  startEvaluation,
  type Typed,
} from '../../src/evaluation/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { type EmbeddedStorage, openEmbedded } from '../../src/storage/open-embedded.ts';

export const lin = personId('ou_lin');
export const chen = personId('ou_chen');
export const now = new Date('2026-11-21T02:00:00Z');

/** A world for use cases: a real database in a folder of its own. */
export interface TestDesk {
  readonly storage: EmbeddedStorage;
  run<T>(work: (records: Records) => Promise<T>): Promise<T>;
  /** Begins a unit's year and returns its record. */
  starts(department?: string, year?: string): Promise<EvaluationRecord>;
  /** Hands in a form that was drawn at `version` (by default the newest) and expects it to be taken. */
  saves(
    record: EvaluationRecord,
    typed: Typed,
    options?: { version?: number; by?: typeof lin },
  ): Promise<Saved>;
  /** Adds somebody to the department, with a name and what they answer; `all`: every section. */
  joins(
    record: Pick<EvaluationRecord, 'id'>,
    person: PersonId,
    as?: {
      role?: OfficeRole;
      name?: string;
      sections?: readonly string[] | 'all';
      questions?: readonly string[];
    },
  ): Promise<void>;
  close(): Promise<void>;
}

export async function aDesk(): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-desk-'));
  const storage = await openEmbedded({ url: `file:${join(folder, 'ziping.db')}`, tenant: 'real' });
  const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
  const run: TestDesk['run'] = (work) => storage.turn(({ records }) => work(records));
  return {
    storage,
    run,
    async starts(department = '云海区园林绿化管理局', year = '2024') {
      const input = { department, year, scheme: 'auto' };
      const started = await run((records) => startEvaluation(records, builtinSchemes, lin, input, world));
      if (!started.ok) throw new Error(started.issues[0]?.code);
      return started.value.record;
    },
    async saves(record, typed, { version, by = lin } = {}) {
      const saved = await run(async (records) => {
        const current = await records.evaluation(record.id);
        const input = {
          evaluation: record.id,
          version: version ?? current?.version ?? 0,
          typed,
          source: 'card',
        } as const;
        return saveAnswers(records, by, input, now);
      });
      if (!saved.ok) throw new Error(saved.issues[0]?.code);
      return saved.value;
    },
    async joins({ id }, person, { role = 'contributor', name, sections = [], questions = [] } = {}) {
      await run(async (records) => {
        const record = await records.evaluation(id);
        if (record === null) throw new Error('gone');
        const { department } = record;
        await records.addMembership({ person, department, role }, now);
        if (name !== undefined) await records.savePerson({ ...(await records.person(person)), name });
        const [coordinator] = (await records.membersOf(department)).filter(
          (one) => one.role === 'coordinator',
        );
        const by = coordinator?.person ?? lin;
        const opened = await openEvaluation(records, by, id, 'assign');
        if (!opened.ok) throw new Error(opened.issues[0]?.code);
        const own = sections === 'all' ? opened.value.asked.map((section) => section.id) : sections;
        const changes = [
          ...own.map((target) => ({ kind: 'section', target, to: person }) as const),
          ...questions.map((target) => ({ kind: 'question', target, to: person }) as const),
        ];
        const assigned = await assign(records, by, { evaluation: id, changes }, now);
        if (!assigned.ok) throw new Error(assigned.issues[0]?.code);
      });
    },
    async close() {
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
