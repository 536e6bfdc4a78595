import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chatId, messageId, personId } from '../../../src/evaluation/ids.ts';
import { createMessenger } from '../../../src/feishu/client/index.ts';
import { keepLog, ok, refusal, startFakeFeishu } from './fake-feishu.ts';

const appSecret = 'invented-app-secret';
const person = { type: 'person', id: personId('ou_1') } as const;
const chat = { type: 'chat', id: chatId('oc_1') } as const;

let feishu: Awaited<ReturnType<typeof startFakeFeishu>>;
let log: ReturnType<typeof keepLog>;
const printed = {
  log: vi.spyOn(console, 'log'),
  error: vi.spyOn(console, 'error'),
  warn: vi.spyOn(console, 'warn'),
};

beforeEach(async () => {
  feishu = await startFakeFeishu();
  log = keepLog();
});
afterEach(() => feishu.close());

const messenger = (options: Partial<Parameters<typeof createMessenger>[0]> = {}) =>
  createMessenger({ appId: 'cli_00112233445566aa', appSecret, domain: feishu.domain, log, ...options });

describe('sending', () => {
  it('a text to a person', async () => {
    expect(await messenger().sendText(person, '您好', 'uuid-1')).toEqual({ ok: true, message: 'om_1' });
    const [call] = feishu.calls();
    expect(call).toMatchObject({
      method: 'POST',
      url: '/open-apis/im/v1/messages?receive_id_type=open_id',
      authorization: 'Bearer t-1',
    });
    expect(JSON.parse(call?.body ?? '')).toEqual({
      receive_id: 'ou_1',
      msg_type: 'text',
      content: '{"text":"您好"}',
      uuid: 'uuid-1',
    });
  });

  it('a card to a chat, as it was written', async () => {
    await messenger().sendCard(chat, '{"schema":"2.0"}', 'uuid-2');
    const [call] = feishu.calls();
    expect(call?.url).toBe('/open-apis/im/v1/messages?receive_id_type=chat_id');
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      msg_type: 'interactive',
      content: '{"schema":"2.0"}',
    });
  });

  it('a new card into an old message', async () => {
    feishu.answers.push(ok({}));
    expect(await messenger().updateCard(messageId('om_9'), '{}')).toEqual({ ok: true, message: 'om_9' });
    expect(feishu.calls()[0]).toMatchObject({ method: 'PATCH', url: '/open-apis/im/v1/messages/om_9' });
  });

  it('a file: uploaded with its name, then sent', async () => {
    feishu.answers.push(ok({ file_key: 'file_v3_1' }), ok());
    const bytes = new TextEncoder().encode('PK-report-bytes');
    const sent = await messenger().sendFile(person, { fileName: '自评报告.docx', bytes }, 'uuid-3');
    expect(sent).toEqual({ ok: true, message: 'om_1' });
    const [upload, message] = feishu.calls();
    expect(upload?.url).toBe('/open-apis/im/v1/files');
    expect(upload?.contentType).toMatch(/^multipart\/form-data; boundary=/);
    expect(upload?.body).toContain('filename="自评报告.docx"');
    expect(upload?.body).toContain('PK-report-bytes');
    expect(upload?.body).toMatch(/name="file_type"\r\n\r\nstream/);
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      msg_type: 'file',
      content: '{"file_key":"file_v3_1"}',
      uuid: 'uuid-3',
    });
  });

  it('counts as done when Feishu accepts without naming the message', async () => {
    feishu.answers.push({ body: { code: 0, msg: 'ok' } });
    expect(await messenger().sendText(person, 'x', 'u')).toEqual({ ok: true, message: null });
  });

  it('forgives a slash at the end of the domain', async () => {
    expect(await messenger({ domain: `${feishu.domain}/` }).sendText(person, 'x', 'u')).toMatchObject({
      ok: true,
    });
  });
});

describe('the token', () => {
  it('is fetched once, and kept', async () => {
    const feishuNow = messenger();
    await feishuNow.sendText(person, 'x', 'a');
    await Promise.all(['b', 'c', 'd'].map((uuid) => feishuNow.sendText(person, 'x', uuid)));
    expect(feishu.tokenCalls()).toBe(1);
  });

  it.each([
    ['HTTP 400', 400],
    ['HTTP 200', 200],
  ])('refused with %s is renewed once and the call repeated', async (_, status) => {
    feishu.answers.push(refusal(99991663, 'Invalid access token', status), ok());
    expect(await messenger().sendText(person, 'x', 'u')).toEqual({ ok: true, message: 'om_1' });
    expect(feishu.calls().map((call) => call.authorization)).toEqual(['Bearer t-1', 'Bearer t-2']);
  });

  it('refused twice is a matter of the settings, not of another try', async () => {
    feishu.answers.push(refusal(99991663), refusal(99991663));
    const sent = await messenger().sendText(person, 'x', 'u');
    expect(sent).toMatchObject({
      failure: { kind: 'configuration', hint: expect.stringContaining('FEISHU_APP_SECRET') },
    });
    expect(feishu.calls()).toHaveLength(2);
  });

  it('refused to many calls at once is renewed, and all of them go out', async () => {
    const feishuNow = messenger();
    await feishuNow.sendText(person, 'x', 'first');
    feishu.answers.push(refusal(99991663), refusal(99991663), refusal(99991663));
    const all = await Promise.all(['a', 'b', 'c'].map((uuid) => feishuNow.sendText(person, 'x', uuid)));
    expect(all.every((sent) => sent.ok)).toBe(true);
  });

  it('that is not given because the secret is wrong names the setting', async () => {
    feishu.tokenAnswers.push({ body: { code: 10015, msg: 'wrong app secret' } });
    const sent = await messenger().sendText(person, 'x', 'u');
    expect(sent).toMatchObject({ failure: { kind: 'configuration', code: 10015 } });
    expect(feishu.calls()).toHaveLength(0);
  });

  it('that cannot be fetched just now is tried for again, and the message certainly did not arrive', async () => {
    feishu.tokenAnswers.push({ status: 502, body: 'bad gateway' });
    const feishuNow = messenger();
    const sent = await feishuNow.sendText(person, 'x', 'u');
    expect(sent).toMatchObject({ failure: { kind: 'retry', mayHaveArrived: false } });
    expect(await feishuNow.sendText(person, 'x', 'u')).toMatchObject({ ok: true });
  });

  it('is fetched anew before its life ends', async () => {
    let now = 0;
    const feishuNow = messenger({ now: () => now });
    await feishuNow.sendText(person, 'x', 'a');
    now = 7_200_000 - 299_000;
    await feishuNow.sendText(person, 'x', 'b');
    expect(feishu.tokenCalls()).toBe(2);
  });
});

describe('what goes wrong', () => {
  it.each([
    ['a code with HTTP 200', refusal(230013, 'no availability', 200), { kind: 'unreachable', code: 230013 }],
    [
      '429',
      { ...refusal(99991400, 'limit', 429), headers: { 'x-ogw-ratelimit-reset': '7' } },
      { kind: 'retry', afterMs: 7000, mayHaveArrived: false },
    ],
    [
      '429 without a body',
      { status: 429, body: '' },
      { kind: 'retry', afterMs: null, mayHaveArrived: false },
    ],
    ['500', { status: 500, body: '<html>' }, { kind: 'retry', mayHaveArrived: true, detail: 'http_500' }],
    [
      'another site',
      { body: '<html>Welcome</html>' },
      { kind: 'retry', detail: 'not_json', mayHaveArrived: true },
    ],
    [
      'a redirect',
      { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      { kind: 'configuration', detail: 'http_302' },
    ],
    [
      '404',
      { status: 404, body: 'not found' },
      { kind: 'configuration', hint: expect.stringContaining('FEISHU_DOMAIN') },
    ],
    ['JSON without a code', { body: { hello: 1 } }, { kind: 'configuration' }],
    ['a code nobody knows', refusal(230001, 'bad'), { kind: 'bug', code: 230001, logId: 'log-1' }],
  ])('is told apart: %s', async (_, answer, failure) => {
    feishu.answers.push(answer);
    expect(await messenger().sendText(person, 'x', 'u')).toMatchObject({ ok: false, failure });
  });

  it('after the time limit is that it may have arrived', async () => {
    feishu.answers.push({ silent: true });
    const sent = await messenger({ timeoutMs: 300 }).sendText(person, 'x', 'u');
    expect(sent).toMatchObject({ failure: { kind: 'retry', detail: 'timeout', mayHaveArrived: true } });
  });

  it('without a connection is that it did not arrive', async () => {
    const { domain } = feishu;
    await feishu.close();
    const sent = await messenger({ domain }).sendText(person, 'x', 'u');
    expect(sent).toMatchObject({ failure: { kind: 'retry', detail: 'ECONNREFUSED', mayHaveArrived: false } });
  });

  it('with an upload keeps Feishu’s code, which the SDK’s own method loses', async () => {
    feishu.answers.push(refusal(234006, 'too big'));
    const sent = await messenger().sendFile(person, { fileName: 'x.docx', bytes: new Uint8Array(1) }, 'u');
    expect(sent).toMatchObject({ failure: { kind: 'bug', code: 234006 } });
    expect(feishu.calls()).toHaveLength(1);
  });

  it('with a card names the fault inside it', async () => {
    const msg =
      'Failed to create card content, ext=ErrCode: 200861; ErrPath: ROOT -> body -> elements -> [1](tag: action); ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: 张三的预算; ';
    feishu.answers.push(refusal(230099, msg));
    const sent = await messenger().sendCard(person, '{}', 'u');
    expect(sent).toMatchObject({
      failure: {
        kind: 'card_refused',
        code: 230099,
        subCode: 200861,
        path: 'ROOT -> body -> elements -> [1](tag: action)',
      },
    });
    expect(JSON.stringify(sent)).not.toContain('张三');
  });
});

describe('the logs', () => {
  it('hold neither secret nor token nor content, whatever goes wrong', async () => {
    const secretWords = [appSecret, 't-1', 't-2', 'Bearer', '机密的预算', 'ou_1'];
    feishu.answers.push(
      refusal(99991663),
      refusal(230099, 'ErrCode: 200621; ErrorValue: 机密的预算'),
      { status: 500, body: '机密的预算' },
      refusal(230001),
    );
    const feishuNow = messenger();
    for (const uuid of ['a', 'b', 'c', 'd']) await feishuNow.sendCard(person, '{"机密的预算":1}', uuid);
    feishu.tokenAnswers.push({ status: 400, body: { code: 10014, msg: `secret ${appSecret}` } });
    await messenger().sendText(person, '机密的预算', 'e');
    const said = JSON.stringify([log.lines, Object.values(printed).flatMap((spy) => spy.mock.calls)]);
    expect(log.lines.length).toBeGreaterThan(0);
    for (const word of secretWords) expect(said).not.toContain(word);
  });
});

describe('looking somebody up', () => {
  it('asks for the open_id of a number or an address', async () => {
    feishu.answers.push(ok({ user_list: [{ user_id: 'ou_7', mobile: '13800000000' }] }));
    expect(await messenger().findPerson({ mobile: '13800000000' })).toEqual({ ok: true, data: 'ou_7' });
    const [call] = feishu.calls();
    expect(call).toMatchObject({
      method: 'POST',
      url: '/open-apis/contact/v3/users/batch_get_id?user_id_type=open_id',
    });
    expect(JSON.parse(call?.body ?? '')).toEqual({ mobiles: ['13800000000'] });
    feishu.answers.push(ok({ user_list: [{ email: 'a@example.com' }] }));
    expect(await messenger().findPerson({ email: 'a@example.com' })).toEqual({ ok: true, data: null });
    expect(JSON.parse(feishu.calls()[1]?.body ?? '')).toEqual({ emails: ['a@example.com'] });
  });
});
