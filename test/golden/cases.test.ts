import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCase } from '../../src/command-line/case.ts';
import { score } from '../../src/scoring/index.ts';

const folder = new URL('./cases/', import.meta.url);
const expectation = z.object({
  expected: z.object({
    scores: z.record(z.string(), z.string()),
    total: z.string(),
    grade: z.string().optional(),
  }),
});

describe('published self-evaluations come out exactly', () => {
  for (const file of readdirSync(folder)) {
    it(file.replace('.json', ''), () => {
      const json: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      const { expected } = expectation.parse(json);
      const read = readCase(json, null);
      if (!read.ok) expect.fail(JSON.stringify(read.issues));
      const sheet = score(read.value.scheme, read.value.facts);
      expect(Object.fromEntries(sheet.indicators.map(({ id, score }) => [id, score]))).toEqual(
        expected.scores,
      );
      expect(sheet.total).toBe(expected.total);
      expect(sheet.grade).toBe(expected.grade ?? null);
      expect(sheet.range).toEqual({ low: expected.total, high: expected.total });
    });
  }
});
