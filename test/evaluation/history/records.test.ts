import { mkdtempSync, rmSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDepartments,
  type CampaignId,
  deleteCampaign,
  type EvaluationId,
  explainFinding,
  findingsOf,
  keepEvidence,
  openCampaign,
  openEvaluation,
  type Records,
  reopen,
  returnForChanges,
  saveAnswers,
  setReviewScore,
  sha256,
  storageKeyOf,
  submit,
  type Typed,
  tidyFiles,
  verifyAudit,
} from '../../../src/evaluation/index.ts';
import type { Result } from '../../../src/facts/index.ts';
import { builtinSchemes } from '../../../src/schemes/index.ts';
import { folderStore } from '../../../src/storage/evidence/folder.ts';
import { openEmbedded } from '../../../src/storage/open-embedded.ts';
import { now, type TestDesk } from '../desk.ts';
import { answerAll, aStaffedDesk, staff } from '../review/staffed.ts';

const world = { now, newId: () => crypto.randomUUID() };

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues[0]?.code);
  return result.value;
}

/** An error of the pre-check that may stand, with the reason. */
async function explained(records: Records, id: EvaluationId): Promise<void> {
  const actual: Typed = { procurement_actual: '99999' };
  const reason: Typed = { procurement_execution_reason: '追加' };
  for (const typed of [actual, reason]) {
    const version = (await records.evaluation(id))?.version ?? 0;
    const input = { evaluation: id, version, typed, source: 'card' } as const;
    done(await saveAnswers(records, staff.coordinator, input, now));
  }
  const opened = done(await openEvaluation(records, staff.coordinator, id, 'read'));
  const finding = findingsOf(opened).find(({ severity }) => severity === 'error')?.key ?? '';
  done(await explainFinding(records, staff.coordinator, { evaluation: id, finding, reason: '已报批' }, now));
}

/** Everything the log tells of beside answers: a reason, a file, two submissions, a return with reasons, a review score. */
async function decided(desk: TestDesk, id: EvaluationId): Promise<void> {
  const hash = await sha256('x');
  await desk.run(async (records) => {
    await answerAll(records, id);
    await explained(records, id);
    const bytes = { fileName: '批复.pdf', bytes: 1, sha256: hash, mediaType: 'application/pdf' };
    const file = { ...bytes, storageKey: storageKeyOf(id, hash) };
    const attached = { evaluation: id, purpose: 'proof', target: null, file, message: null } as const;
    done(await keepEvidence(records, staff.coordinator, attached, world));
    const version = (await records.evaluation(id))?.version ?? 0;
    const order = { evaluation: id, version, note: '已核对' };
    const { evaluation } = done(await submit(records, staff.coordinator, order, now));
    const reasons = { note: '请补材料', sections: { procurement: '合同' } };
    done(await returnForChanges(records, staff.leader, { evaluation: id, snapshot: 1, ...reasons }, now));
    done(await submit(records, staff.coordinator, order, now));
    const indicator = evaluation.sheet.indicators[0]?.id ?? '';
    const score = { evaluation: id, indicator, points: '0.5', reason: '少一份材料' };
    done(await setReviewScore(records, staff.reviewer, score, now));
  });
}

describe('decisions, review scores, reasons and files', () => {
  let desk: TestDesk;
  let id: EvaluationId;
  let campaign: CampaignId;
  let folder: string;
  let copies = 0;
  const copied = async () => {
    copies += 1;
    const path = join(folder, `copy-${copies}.db`);
    await desk.storage.backupTo(path);
    return path;
  };
  const verified = async (path: string) => {
    const storage = await openEmbedded({ url: pathToFileURL(path).href, tenant: null });
    return verifyAudit(storage).finally(() => storage.close());
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ziping-records-'));
    ({ desk, id } = await aStaffedDesk());
    await decided(desk, id);
    const record = await desk.run((records) => records.evaluation(id));
    if (record === null) throw new Error('gone');
    campaign = record.campaign;
  });
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are proven by the audit log', async () => {
    expect(await verifyAudit(desk.storage)).toMatchObject({ broken: null, unchained: 0 });
  });

  it.each([
    [
      'a reason of a return',
      `update decisions set sections = '{"procurement":"无"}' where sections not null`,
    ],
    ['who submitted', `update decisions set by = 'ou_he' where position = 1`],
    ['a note', `update decisions set note = '' where note = '请补材料'`],
    ['the points of a review score', `update review_scores set points = '1.00'`],
    ['why a finding stands', `update finding_reasons set reason = '无'`],
    ['the name of a file', `update evidence set file_name = 'b.pdf'`],
    ['the digest of a file', `update evidence set sha256 = '${'0'.repeat(64)}'`],
  ])('show where %s was changed', async (_, statement) => {
    const path = await copied();
    await tamper(path, statement);
    expect((await verified(path)).broken).toMatchObject({ problem: 'record_changed', evaluation: id });
  });

  it.each([
    ['a decision', 'delete from decisions where position = 3', 'record_missing'],
    ['a file', 'delete from evidence', 'record_missing'],
    ['a reason', 'delete from finding_reasons', 'record_missing'],
    [
      'a decision that was put in',
      `insert into decisions (evaluation, kind, snapshot, by, at) select evaluation, 'approve', 2, by, at from decisions limit 1`,
      'record_unproven',
    ],
  ])('show %s taken out or put in', async (_, statement, problem) => {
    const path = await copied();
    await tamper(path, statement);
    expect((await verified(path)).broken).toMatchObject({ problem });
  });

  it('show a snapshot that was changed together with its hash', async () => {
    const path = await copied();
    const json = '{"form":1}';
    await tamper(
      path,
      `update snapshots set json = '${json}', hash = '${await sha256(json)}' where number = 1`,
    );
    expect((await verified(path)).broken).toMatchObject({ problem: 'record_changed' });
  });

  it('go with the campaign that their evaluation was taken into after it had begun by itself', async () => {
    const path = await copied();
    const storage = await openEmbedded({ url: pathToFileURL(path).href, tenant: null });
    const open = { name: '2024 年度自评', year: '2024', region: '云海区', scheme: 'auto', deadline: '' };
    const here = { ...world, timeZone: 'Asia/Shanghai' };
    const district = await storage.turn(async ({ records }) => {
      const opened = done(await openCampaign(records, builtinSchemes, staff.administrator, open, here));
      const found = await records.evaluation(id);
      const names = [found?.departmentName ?? ''];
      const take = found === null ? [] : [found.department];
      const input = { campaign: opened.id, names, take };
      const { taken } = done(await addDepartments(records, builtinSchemes, staff.administrator, input, here));
      expect(taken).toHaveLength(1);
      return opened.id;
    });
    const order = { campaign: district, olderThanYears: 10 };
    const later = { now: new Date('2040-01-15T02:00:00Z'), timeZone: 'Asia/Shanghai' };
    done(await storage.turn(({ records }) => deleteCampaign(records, 'operator', order, later)));
    expect(await storage.turn(({ records }) => records.evaluation(id))).toBeNull();
    expect(await verifyAudit(storage)).toMatchObject({ broken: null, answers: 0 });
    expect(await storage.turn(({ records }) => records.campaignOverviews())).toEqual([]);
    done(
      await storage.turn(async ({ records }) => {
        const empty = done(await openCampaign(records, builtinSchemes, staff.administrator, open, here));
        return deleteCampaign(records, 'operator', { ...order, campaign: empty.id }, later);
      }),
    );
    await storage.close();
  });

  it('go with their campaign, and the bytes of its files with them', async () => {
    const path = await copied();
    const storage = await openEmbedded({ url: pathToFileURL(path).href, tenant: null });
    const files = folderStore(join(folder, 'evidence'));
    const key = storageKeyOf(id, await sha256('x'));
    await files.put(key, new TextEncoder().encode('x'));
    const late = new Date('2040-01-15T02:00:00Z');
    await utimes(join(folder, 'evidence', key), now, now);
    expect(await tidyFiles(storage, files, late)).toBe(0);
    const order = { campaign, olderThanYears: 10 };
    const later = { now: late, timeZone: 'Asia/Shanghai' };
    done(await storage.turn(({ records }) => deleteCampaign(records, 'operator', order, later)));
    expect(await tidyFiles(storage, files, late)).toBe(1);
    expect(await files.get(key)).toBeNull();
    expect(await storage.turn(({ records }) => records.decisions(id))).toEqual([]);
    const named = await storage.turn(({ records }) => records.namesOf(Object.values(staff)));
    expect(named.has(staff.administrator)).toBe(true);
    expect([staff.coordinator, staff.leader, staff.reviewer].filter((one) => named.has(one))).toEqual([]);
    expect(await verifyAudit(storage)).toMatchObject({ broken: null, answers: 0 });
    const input = { evaluation: id, snapshot: 2, note: '', sections: {} };
    const again = await storage.turn(({ records }) => reopen(records, staff.leader, input, late));
    expect(again).toMatchObject({ ok: false, issues: [{ code: 'not_yours' }] });
    await storage.close();
  });
});

async function tamper(path: string, statement: string): Promise<void> {
  const client = createClient({ url: pathToFileURL(path).href });
  const { rows } = await client.execute("select name from sqlite_master where type = 'trigger'");
  for (const { name } of rows) await client.execute(`drop trigger "${name}"`);
  await client.execute(statement);
  client.close();
}
