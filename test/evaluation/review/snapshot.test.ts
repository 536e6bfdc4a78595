import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../../src/evaluation/index.ts';

describe('what is handed in', () => {
  it('has one form whatever the order of its keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x', gone: undefined })).toBe(
      '{"a":"x","b":[{"c":null,"d":1}]}',
    );
  });

  it('has the SHA-256 that any other program computes', async () => {
    const known = canonicalJson({
      form: 1,
      facts: { procurement_plan: '364.8', classified_unit: false },
      sheet: { total: '93.20', max: '100' },
      note: null,
    });
    expect(known).toBe(
      '{"facts":{"classified_unit":false,"procurement_plan":"364.8"},"form":1,"note":null,"sheet":{"max":"100","total":"93.20"}}',
    );
    expect(await sha256(known)).toBe('1a2c828e75c88d1ce1b0104c949aae4d3aa991a431123373ac2f63ebce77c4ff');
    expect(await sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
