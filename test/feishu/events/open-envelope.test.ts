import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEnvelope } from '../../../src/feishu/events/open-envelope.ts';
import { encrypt, envelope, keys, seal, sign, unsigned } from './seal.ts';

const token = keys.verificationToken;
const by = { encryptKey: 'present', verificationToken: 'present' };
const verification = { type: 'url_verification', token, challenge: 'ajls384' };
const event = envelope('im.message.receive_v1', { text: '在编人员' });
const open = (push: ReturnType<typeof sign>) => openEnvelope(push.body, push.headers, keys);
const encrypted = (content: unknown) => JSON.stringify({ encrypt: encrypt(JSON.stringify(content)) });

describe('a push of our own tenant', () => {
  it('is opened when it is signed, bears the token and names our app', async () => {
    expect(await open(seal(event))).toEqual({ kind: 'event', envelope: event, by });
  });

  it('answers the address check, which is never signed', async () => {
    expect(await openEnvelope(encrypted(verification), unsigned, keys)).toEqual({
      kind: 'challenge',
      challenge: 'ajls384',
      by,
    });
  });

  it('is opened in the old form too, so that it is acknowledged', async () => {
    const old = {
      uuid: 'u1',
      token,
      type: 'event_callback',
      event: { type: 'p2p_chat_create', app_id: keys.appId },
    };
    expect(await open(seal(old))).toEqual({ kind: 'event', envelope: old, by });
  });

  it('may be written with spaces and newlines: the raw text counts', async () => {
    const body = `{\n  "encrypt" : "${encrypt(JSON.stringify(event))}"\n}`;
    expect(await open(sign(body))).toEqual({ kind: 'event', envelope: event, by });
  });
});

describe('a push that is refused', () => {
  const right = seal(event);
  const tampered = { ...right.headers, signature: right.headers.signature.replace(/^./, 'g') };
  const header = (change: Record<string, unknown>) => seal(envelope('x', {}, change));
  const plainText = (text: string) => sign(JSON.stringify({ encrypt: encrypt(text) }));

  it.each([
    ['an empty body', sign(''), 400, 'malformed_json'],
    ['broken JSON', sign('{"encrypt":'), 400, 'malformed_json'],
    ['a JSON array', sign('[]'), 400, 'not_an_object'],
    ['a JSON null', sign('null'), 400, 'not_an_object'],
    ['a plain event, though signed', sign(JSON.stringify(event)), 401, 'not_encrypted'],
    ['a plain address check', sign(JSON.stringify(verification)), 401, 'not_encrypted'],
    ['an `encrypt` that is a number', sign('{"encrypt":1}'), 401, 'not_encrypted'],
    ['an event without signature', { body: right.body, headers: unsigned }, 401, 'unsigned'],
    ['a wrong signature', { body: right.body, headers: tampered }, 401, 'wrong_signature'],
    [
      'the signature of another body',
      { body: `${right.body} `, headers: right.headers },
      401,
      'wrong_signature',
    ],
    [
      'garbage with a wrong signature',
      { body: '{"encrypt":"AAAA"}', headers: tampered },
      401,
      'wrong_signature',
    ],
    ['unsigned garbage', { body: '{"encrypt":"%%%"}', headers: unsigned }, 401, 'unsigned'],
    ['another tenant’s key', seal(event, 'another key'), 401, 'wrong_signature'],
    ['signed garbage', sign('{"encrypt":"%%%"}'), 401, 'undecryptable'],
    ['signed content that is no JSON', plainText('hello'), 400, 'malformed_content'],
    ['signed content that is no object', plainText('[1]'), 400, 'malformed_content'],
    ['a wrong token', header({ token: 'guess' }), 401, 'wrong_token'],
    ['no token', header({ token: undefined }), 401, 'wrong_token'],
    ['an empty token', header({ token: '' }), 401, 'wrong_token'],
    ['a token that is no text', header({ token: 7 }), 401, 'wrong_token'],
    ['another app', header({ app_id: 'cli_ffffffffffffffff' }), 401, 'wrong_app'],
    ['no app', header({ app_id: undefined }), 401, 'wrong_token'],
    ['an old event without token', seal({ uuid: 'u', event: { type: 'x' } }), 401, 'wrong_token'],
    ['an address check with a wrong token', seal({ ...verification, token: 'x' }), 401, 'wrong_token'],
    ['an address check without token', seal({ ...verification, token: undefined }), 401, 'wrong_token'],
    ['an address check without challenge', seal({ ...verification, challenge: 1 }), 400, 'no_challenge'],
  ] as const)('%s', async (_, push, status, reason) => {
    expect(await openEnvelope(push.body, push.headers, keys)).toEqual({ kind: 'refused', status, reason });
  });

  it('gives the same answer to whatever an unsigned stranger has encrypted or damaged', async () => {
    const bodies = [encrypted(event), `{"encrypt":"${encrypt('no json')}"}`, '{"encrypt":"AAAA"}'];
    for (const body of bodies) {
      expect(await openEnvelope(body, unsigned, keys)).toMatchObject({ status: 401, reason: 'unsigned' });
    }
  });

  it('never matches a token that was left empty in the settings', async () => {
    const push = seal(envelope('x', {}, { token: '' }));
    const opened = await openEnvelope(push.body, push.headers, { ...keys, verificationToken: '' });
    expect(opened).toMatchObject({ kind: 'refused', status: 401 });
  });
});

describe('while the console is being changed', () => {
  const next = { encryptKey: 'the next encrypt key', verificationToken: 'the next token' };
  const both = { ...keys, next };
  const bearing = (sent: string) => envelope('im.message.receive_v1', { text: '在编人员' }, { token: sent });
  const other = { ...verification, token: next.verificationToken };

  it.each([
    ['present', 'present', keys.encryptKey, token],
    ['next', 'present', next.encryptKey, token],
    ['present', 'next', keys.encryptKey, next.verificationToken],
    ['next', 'next', next.encryptKey, next.verificationToken],
  ] as const)(
    'a push with the %s key and the %s token is opened',
    (encryptKey, verificationToken, key, sent) => {
      const used = { encryptKey, verificationToken };
      const push = seal(bearing(sent), key);
      expect(openEnvelope(push.body, push.headers, both)).toEqual({
        kind: 'event',
        envelope: bearing(sent),
        by: used,
      });
      const check = JSON.stringify({
        encrypt: encrypt(JSON.stringify({ ...verification, token: sent }), key),
      });
      expect(openEnvelope(check, unsigned, both)).toEqual({
        kind: 'challenge',
        challenge: 'ajls384',
        by: used,
      });
    },
  );

  const crossed = (signedWith: string, encryptedWith: string) =>
    sign(JSON.stringify({ encrypt: encrypt(JSON.stringify(event), encryptedWith) }), signedWith);
  it.each([
    [
      'signed with the next key, encrypted with the present one',
      crossed(next.encryptKey, keys.encryptKey),
      'undecryptable',
    ],
    [
      'signed with the present key, encrypted with the next one',
      crossed(keys.encryptKey, next.encryptKey),
      'undecryptable',
    ],
    ['of a third key', seal(event, 'a third key'), 'wrong_signature'],
    ['of a third token', seal(bearing('a third token'), next.encryptKey), 'wrong_token'],
    ['without token', seal(bearing(''), next.encryptKey), 'wrong_token'],
    ['with the key for a token', seal(bearing(next.encryptKey), next.encryptKey), 'wrong_token'],
    ['of the next key, unsigned', { ...seal(event, next.encryptKey), headers: unsigned }, 'unsigned'],
    ['an address check of a third key', { ...seal(other, 'a third key'), headers: unsigned }, 'unsigned'],
  ] as const)('a push %s is refused', (_, { body, headers }, reason) => {
    expect(openEnvelope(body, headers, both)).toEqual({ kind: 'refused', status: 401, reason });
  });

  it.each([
    ['no next one', keys],
    ['only a next token', { ...keys, next: { ...next, encryptKey: null } }],
    ['a next key left empty', { ...keys, next: { ...next, encryptKey: '' } }],
  ])('the next key opens nothing where the settings have %s', (_, settings) => {
    for (const key of [next.encryptKey, '']) {
      const push = seal(event, key);
      expect(openEnvelope(push.body, push.headers, settings)).toMatchObject({ reason: 'wrong_signature' });
    }
  });
});

describe('whatever is sent', () => {
  it('is answered, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), fc.boolean(), async (content, wrapped) => {
        const body = wrapped ? JSON.stringify({ encrypt: encrypt(content) }) : content;
        for (const headers of [unsigned, sign(body).headers]) {
          const opened = await openEnvelope(body, headers, keys);
          expect(['refused', 'event', 'challenge']).toContain(opened.kind);
        }
      }),
    );
  });
});
