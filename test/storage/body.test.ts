import { expect, it } from 'vitest';
import { readBody } from '../../src/storage/mail/body.ts';

it('takes a report queued before there were public ones for one of the office itself', () => {
  const earlier = {
    kind: 'report',
    evaluation: 'e',
    version: 7,
    scheme: { id: 'invented-2024', version: '1' },
    approved: false,
    requestedAt: '2025-03-03T00:00:00.000Z',
    fileName: '自评.docx',
  };
  expect(readBody(JSON.stringify(earlier))).toMatchObject({ kind: 'report', audience: 'internal' });
});
