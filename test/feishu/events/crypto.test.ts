import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameSecret } from '../../../src/feishu/events/constant-time.ts';
import { decrypt } from '../../../src/feishu/events/decrypt.ts';
import { isSigned, signatureOf } from '../../../src/feishu/events/signature.ts';
import { encrypt } from './seal.ts';

describe('decrypting a push', () => {
  it('opens the vector of the documentation', async () => {
    const opened = decrypt('P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=', 'test key');
    expect(opened).toEqual({ ok: true, text: 'hello world' });
  });

  it('keeps Chinese characters that cross the boundary of a block, wherever it falls', async () => {
    for (let shift = 0; shift < 16; shift += 1) {
      const text = `${'x'.repeat(shift)}政府采购执行率百分之八十四点零八，“三公”经费😀`;
      expect(decrypt(encrypt(text, 'k'), 'k')).toEqual({ ok: true, text });
    }
  });

  it('gives back any text', async () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(decrypt(encrypt(text, 'k'), 'k')).toEqual({ ok: true, text });
      }),
      { numRuns: 50 },
    );
  });

  const sealed = encrypt('hello', 'right');
  it.each([
    ['not_base64', '***', 'right'],
    ['not_base64', '汉字', 'right'],
    ['wrong_length', '', 'right'],
    ['wrong_length', 'AAAA', 'right'],
    ['wrong_length', Buffer.alloc(16).toString('base64'), 'right'],
    ['wrong_length', Buffer.alloc(40).toString('base64'), 'right'],
    ['wrong_key', sealed, 'wrong'],
    ['not_utf8', encrypt(Buffer.from([0xff, 0xfe, 0xff]), 'right'), 'right'],
  ])('says %s of %j instead of throwing', async (reason, encrypted, key) => {
    expect(decrypt(encrypted, key)).toEqual({ ok: false, reason });
  });

  it('never throws on bytes of a stranger', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const opened = decrypt(Buffer.from(bytes).toString('base64'), 'right');
        expect(typeof opened.ok).toBe('boolean');
      }),
    );
  });
});

describe('the signature of a push', () => {
  const body = '{"encrypt":"政"}';
  const expected = createHash('sha256').update(`17nonce1key${body}`).digest('hex');

  it('is the hash of timestamp, nonce, key and raw body', async () => {
    expect(signatureOf(body, '17', 'nonce1', 'key')).toBe(expected);
  });

  it.each([
    ['right', {}, true],
    ['upper-case', { signature: expected.toUpperCase() }, false],
    ['cut short', { signature: expected.slice(0, 63) }, false],
    ['one longer', { signature: `${expected}0` }, false],
    ['absent', { signature: null }, false],
    ['of another time', { timestamp: '18' }, false],
    ['without a nonce', { nonce: undefined }, false],
  ])('that is %s counts as %j → %s', async (_, change, counts) => {
    const headers = { timestamp: '17', nonce: 'nonce1', signature: expected, ...change };
    expect(isSigned(body, headers, 'key')).toBe(counts);
  });

  it('is over the raw text: the same JSON with a space more is refused', async () => {
    const headers = { timestamp: '17', nonce: 'nonce1', signature: expected };
    expect(isSigned('{"encrypt": "政"}', headers, 'key')).toBe(false);
  });
});

describe('comparing secrets', () => {
  it('agrees with equality for anything but an empty secret', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(sameSecret(a, b)).toBe(a === b && a !== '');
        expect(sameSecret(a, a)).toBe(a !== '');
      }),
    );
  });

  it('is not fooled by a secret repeated or lengthened', () => {
    expect(sameSecret('ab', 'abab')).toBe(false);
    expect(sameSecret('abab', 'ab')).toBe(false);
    expect(sameSecret('ab', '')).toBe(false);
  });
});
