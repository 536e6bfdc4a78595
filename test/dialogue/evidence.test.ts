import { expect, it } from 'vitest';
import { evidenceId } from '../../src/evaluation/ids.ts';
import { storageKeyOf } from '../../src/evaluation/index.ts';
import { now } from '../evaluation/desk.ts';
import { staff, staffUp } from '../evaluation/review/staffed.ts';
import { conversations } from './conversation.ts';

it('shows evidence on the score cards of colleagues as soon as it says what it proves, and no more once it is gone', async () => {
  const talk = await conversations();
  const coordinator = talk.speaker(staff.coordinator);
  const evaluation = await coordinator.starts();
  const file = evidenceId('e1');
  const sha256 = 'a'.repeat(64);
  await talk.desk.run(async (records) => {
    await staffUp(records, evaluation);
    await records.addEvidence({
      id: file,
      evaluation,
      purpose: 'proof',
      target: null,
      fileName: '监控报告.pdf',
      bytes: 9,
      sha256,
      mediaType: 'application/pdf',
      storageKey: storageKeyOf(evaluation, sha256),
      message: null,
      by: staff.coordinator,
      at: now,
    });
  });
  const target = 'indicator:project_supervision';
  const replies = [
    await coordinator.wants({ want: 'aim_evidence', evaluation, files: [file], target }),
    await coordinator.wants({ want: 'remove_evidence', evaluation, file }),
  ];
  for (const { others } of replies) {
    const chen = others?.find(({ person }) => person === staff.contributor);
    expect(chen?.refresh?.map(({ topic }) => topic)).toContain('score');
    expect(others?.map(({ person }) => person)).not.toContain(staff.coordinator);
  }
  await talk.desk.close();
});
