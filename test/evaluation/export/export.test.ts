import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../../src/command-line/case.ts';
import {
  approve,
  type EvaluationId,
  type ExportFile,
  evidenceId,
  exportFile,
  exportSchema,
  sha256 as hashOf,
  messageId,
  removeEvidence,
  requestExport,
  setReviewScore,
  storageKeyOf,
  submit,
} from '../../../src/evaluation/index.ts';
import { canonicalJson } from '../../../src/evaluation/review/canonical-json.ts';
import { exportCommand } from '../../../src/node/export.ts';
import { now, type TestDesk } from '../desk.ts';
import { answerAll, aStaffedDesk, names, staff } from '../review/staffed.ts';

const digest = 'ab'.repeat(32);

/** An evaluation with answers, files, a submission, an approval and a review score. */
async function played(): Promise<{ readonly desk: TestDesk; readonly id: EvaluationId }> {
  const { desk, id } = await aStaffedDesk();
  await desk.run(async (records) => {
    await answerAll(records, id);
    for (const [name, sha256] of [
      ['f1', digest],
      ['f2', 'cd'.repeat(32)],
    ] as const) {
      await records.addEvidence({
        id: evidenceId(name),
        evaluation: id,
        purpose: 'proof',
        target: { kind: 'indicator', indicator: 'budget_preparation' },
        fileName: '预算批复.pdf',
        bytes: 1200,
        sha256,
        mediaType: 'application/pdf',
        storageKey: storageKeyOf(id, sha256),
        message: messageId('om_1'),
        by: staff.contributor,
        at: now,
      });
    }
    await removeEvidence(records, staff.coordinator, { evaluation: id, file: evidenceId('f2') }, now);
    const version = (await records.evaluation(id))?.version ?? 0;
    const note = '差额已核对';
    const submitted = await submit(records, staff.coordinator, { evaluation: id, version, note }, now);
    if (!submitted.ok) throw new Error(submitted.issues[0]?.code);
    const approved = await approve(records, staff.deputy, { evaluation: id, snapshot: 1 }, now);
    if (!approved.ok) throw new Error(approved.issues[0]?.code);
    const score = { evaluation: id, points: '0.5', reason: '少一份材料' };
    const indicator = submitted.value.evaluation.sheet.indicators[0]?.id ?? '';
    const scored = await setReviewScore(records, staff.reviewer, { ...score, indicator }, now);
    if (!scored.ok) throw new Error(scored.issues[0]?.code);
  });
  return { desk, id };
}

describe('the data of one department as a file', () => {
  let desk: TestDesk;
  let id: EvaluationId;
  let file: ExportFile;

  const exported = async (at = now) => {
    const asked = await desk.run((records) => requestExport(records, staff.leader, id, at));
    if (!asked.ok) throw new Error(asked.issues[0]?.code);
    return { request: asked.value, bytes: await exportFile(desk.storage, asked.value) };
  };
  const read = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

  beforeAll(async () => {
    ({ desk, id } = await played());
    file = exportSchema.parse(read((await exported()).bytes));
  });
  afterAll(() => desk.close());

  it('holds every answer with who gave it, when and from where, in the order they were given', () => {
    expect(file.answers.map(({ sequence }) => sequence)).toEqual(file.answers.map((_, index) => index + 1));
    expect(file.answers.length).toBe(file.evaluation.version);
    expect(file.answers[0]).toMatchObject({ by: staff.coordinator, at: now.toISOString(), source: 'sample' });
    for (const [fact, value] of Object.entries(file.facts)) {
      expect(file.answers.findLast((answer) => answer.fact === fact)?.value).toEqual(value);
    }
  });

  it('holds evidence without its bytes, decisions, review scores, snapshots and names', () => {
    expect(file.evidence).toMatchObject([
      { id: 'f1', indicator: 'budget_preparation', sha256: digest, by: staff.contributor, removed: null },
      { id: 'f2', removed: { by: staff.coordinator, at: now.toISOString() } },
    ]);
    expect(file.decisions).toMatchObject([
      { kind: 'submit', by: staff.coordinator, note: '差额已核对' },
      { kind: 'approve', by: staff.deputy, onBehalfOf: staff.leader },
    ]);
    expect(file.reviewScores).toMatchObject([{ points: '0.50', reason: '少一份材料', by: staff.reviewer }]);
    expect(file.evaluation.status).toBe('approved');
    expect(file.people[staff.deputy]).toBe(names.deputy);
    expect(file.people[staff.leader]).toBe(names.leader);
    expect(file.score.indicators.every(({ explanation }) => explanation !== '')).toBe(true);
  });

  it('carries a hash over all of it, and snapshots with theirs', async () => {
    const { sha256: hash, ...content } = file;
    expect(await hashOf(canonicalJson(content))).toBe(hash);
    for (const snapshot of file.snapshots) expect(await hashOf(snapshot.json)).toBe(snapshot.sha256);
    expect(file.snapshots).toHaveLength(1);
  });

  it('is a case that can be scored again', () => {
    const given = readCase(file, null);
    expect(given.ok && given.value.facts).toEqual(file.facts);
  });

  it('is the same however often its delivery is tried, whatever happened meanwhile', async () => {
    const { request, bytes } = await exported(new Date(now.getTime() + 1000));
    await desk.run(async (records) => {
      const at = new Date(now.getTime() + 60_000);
      const decision = {
        kind: 'discuss',
        snapshot: null,
        onBehalfOf: null,
        note: '研究',
        sections: {},
      } as const;
      await records.decide(id, { ...decision, by: staff.leader, at });
      await records.removeEvidence(evidenceId('f1'), staff.coordinator, at);
    });
    expect(await exportFile(desk.storage, request)).toEqual(bytes);
  });

  it('comes from the command line as well, and is noted in the audit log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ziping-export-'));
    const copy = join(folder, 'copy.db');
    await desk.storage.backupTo(copy);
    const said: string[] = [];
    const output = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    const environment = { DATABASE_URL: pathToFileURL(copy).href };
    const run = (...args: readonly string[]) => exportCommand(args, environment, output);
    const out = join(folder, 'out.json');
    expect(await run('园林', '--year', '2024', '--out', out)).toBe(0);
    const written = exportSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
    expect(written.facts).toEqual(file.facts);
    expect(await run('没有这个单位')).toBe(2);
    expect(said.join('\n')).toContain('没有名称含“没有这个单位”的单位');
    const actions = await desk.run((records) => records.proof.rows(0, 1000));
    expect(actions.filter(({ action }) => action === 'export')).not.toHaveLength(0);
    rmSync(folder, { recursive: true });
  });

  it('is described as it is in docs/export.md', () => {
    const text = readFileSync(new URL('../../../docs/export.md', import.meta.url), 'utf8');
    const keys = Object.keys(exportSchema.shape);
    expect(keys.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
    const named = [...text.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key);
    expect(named.filter((key) => key !== undefined && !keys.includes(key))).toEqual([]);
  });
});
