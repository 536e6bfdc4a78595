import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptBody, signatureHeaders } from '../../src/playground/stand-in/index.ts';
import { fillPage, inputNames } from './forms.ts';
import { anOffice, clerk, credentials, type Office, stranger } from './office.ts';

interface Push {
  readonly body: string;
  readonly headers: Record<string, string>;
}

const header = (eventType: string, more: object = {}) => ({
  event_id: crypto.randomUUID(),
  event_type: eventType,
  create_time: String(Date.now()),
  token: credentials.verificationToken,
  app_id: credentials.appId,
  tenant_key: 'tenant',
  ...more,
});

const said = (text: string, more: { header?: object; message?: object; eventType?: string } = {}) => ({
  schema: '2.0',
  header: header(more.eventType ?? 'im.message.receive_v1', more.header),
  event: {
    sender: { sender_id: { open_id: clerk }, sender_type: 'user', tenant_key: 'tenant' },
    message: {
      message_id: `om_${crypto.randomUUID()}`,
      create_time: String(Date.now()),
      chat_id: 'oc_1',
      chat_type: 'p2p',
      message_type: 'text',
      content: JSON.stringify({ text }),
      ...more.message,
    },
  },
});

function sealed(content: unknown, key = credentials.encryptKey): Push {
  const body = encryptBody(
    typeof content === 'string' ? content : JSON.stringify(content),
    credentials.encryptKey,
  );
  return { body, headers: signatureHeaders(body, key, Date.now()) };
}

const plain = (content: unknown): Push => ({ body: JSON.stringify(content), headers: {} });

describe('broken and hostile pushes', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice();
  });
  afterAll(() => office.stop());

  const post = ({ body, headers }: Push) =>
    fetch(`${office.botUrl()}/feishu/events`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it.each<[string, () => Push, number]>([
    ['a right event', () => sealed(said('帮助')), 200],
    ['a wrong signature', () => sealed(said('帮助'), 'another key'), 401],
    ['no signature', () => ({ ...sealed(said('帮助')), headers: {} }), 401],
    ['a wrong token', () => sealed(said('帮助', { header: { token: 'guessed' } })), 401],
    [
      'the events of another app',
      () => sealed(said('帮助', { header: { app_id: 'cli_ffffffffffffffff' } })),
      401,
    ],
    ['a plain event with the right token', () => plain(said('帮助')), 401],
    ['JSON that breaks off', () => ({ body: '{"encrypt": "abc', headers: {} }), 400],
    ['an empty body', () => ({ body: '', headers: {} }), 400],
    ['JSON that is no object', () => ({ body: '[1,2,3]', headers: {} }), 400],
    ['encrypted nonsense', () => ({ body: JSON.stringify({ encrypt: 'bm9uc2Vuc2U=' }), headers: {} }), 401],
    ['an event nobody knows', () => sealed(said('x', { eventType: 'im.unheard.of_v9' })), 200],
    [
      'a known event without its fields',
      () => sealed({ schema: '2.0', header: header('im.message.receive_v1'), event: {} }),
      200,
    ],
    ['a message whose content is no JSON', () => sealed(said('', { message: { content: '{{' } })), 200],
    ['a body of 5 MB', () => ({ body: 'x'.repeat(5 * 1024 * 1024), headers: {} }), 413],
  ])('%s', async (_, push, status) => {
    const answer = await post(push());
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain(credentials.encryptKey);
  });

  it('answers the challenge only when it decrypts and carries the right token', async () => {
    const challenge = (token: string) => ({ challenge: 'abc', token, type: 'url_verification' });
    const unsigned = (content: unknown) => ({ ...sealed(content), headers: {} });
    const right = await post(unsigned(challenge(credentials.verificationToken)));
    expect([right.status, await right.json()]).toEqual([200, { challenge: 'abc' }]);
    expect((await post(unsigned(challenge('guessed')))).status).toBe(401);
    expect((await post(plain(challenge(credentials.verificationToken)))).status).toBe(401);
  });

  it('answers a replayed message once', async () => {
    const person = office.standIn.person(clerk);
    await (await person.says('这是什么')).settled();
    const before = person.messages().length;
    await office.standIn.push.pushAgain('same');
    await office.standIn.push.pushAgain('new');
    await office.standIn.settled();
    expect(person.messages()).toHaveLength(before);
  });

  it('never logs a secret or what somebody typed', () => {
    const logged = office.logs.join('\n');
    expect(logged).toContain('push_refused');
    for (const secret of [
      credentials.appSecret,
      credentials.encryptKey,
      credentials.verificationToken,
      '这是什么',
    ]) {
      expect(logged).not.toContain(secret);
    }
  });
});

describe('hostile and odd entries', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice();
    const person = office.standIn.person(clerk);
    await (await person.says('开始填报')).settled();
    await person.taps(
      '开始填报',
      { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' },
      { near: '年度' },
    );
  });
  afterAll(() => office.stop());

  const open = async (question: string) => {
    const person = office.standIn.person(clerk);
    await (await person.says(`修改 ${question}`)).settled();
    return person;
  };

  it.each([
    [
      '采购计划',
      'procurement_plan',
      '三百多万',
      '“三百多万”不是一个确切的数，准确的是多少？请填确切的数字。',
    ],
    [
      '采购计划',
      'procurement_plan',
      '不清楚',
      '还不知道可以先留空，问到了再填；这里只填数字，例如 3,204.53。',
    ],
    [
      '采购计划',
      'procurement_plan',
      `1${'0'.repeat(30)}`,
      '太大了，超过了 1 万亿万元。请核对位数；以元为单位的请在后面写“元”。',
    ],
    [
      '采购计划',
      'procurement_plan',
      '10^30',
      '“10^30”是科学记数法，请写成普通数字，例如 3,204.53，并核对数量级。',
    ],
    ['采购计划', 'procurement_plan', '-5', '金额不能为负，您填的是“-5”。请填 0 或正数，例如 3,204.53。'],
    ['采购计划', 'procurement_plan', '46%', '“46%”是百分比，这里要填金额（万元），例如 3,204.53。'],
    [
      '在编人数',
      'staff_on_establishment',
      '三十多',
      '“三十多”不是一个确切的数，准确的是多少？请填确切的数字。',
    ],
    ['在编人数', 'staff_on_establishment', '39.5', '“39.5”不是整数，请填整数，例如 39。'],
  ])(
    'in the field %s (%s), %s is kept as typed beside the sentence that helps',
    async (question, fact, typed, sentence) => {
      const person = await open(question);
      await person.taps('保存并继续', { [fact]: typed });
      expect(person.sees(1)).toContain(sentence);
      expect(JSON.stringify(person.card())).toContain(`"default_value":"${typed}"`);
    },
  );

  it('stores contradictions and shows them in red', async () => {
    const person = await open('固定资产总额');
    await person.taps('保存并继续', { asset_total: '498.67', asset_in_use: '512' });
    await (await person.says('修改 固定资产总额')).settled();
    const assets =
      '“实际在用固定资产总额”为 512.00 万元，大于“所有固定资产总额”498.67 万元，请核对其中一个。';
    expect(JSON.stringify(person.card())).toContain(`<font color='red'>${assets}</font>`);
    await (await person.says('修改 信访件数')).settled();
    await person.taps('保存并继续', { petition_total: '2', petition_replied: '3' });
    await (await person.says('修改 信访件数')).settled();
    const petitions = '“已办理回复的信访件数”为 3 件，大于“当年信访件数”2 件，请核对其中一个。';
    expect(JSON.stringify(person.card())).toContain(`<font color='red'>${petitions}</font>`);
  });

  it('strips control characters from texts and keeps the words', async () => {
    const person = await open('单位负责人');
    await person.taps('保存并继续', { leader_name: '林\u0000晓\u0007 <at id=all></at>' });
    await (await person.says('修改 单位负责人')).settled();
    const card = JSON.stringify(person.card());
    expect(card).toContain('林晓');
    expect(card).not.toMatch(/\\u000[07]/);
  });

  it('takes a message of 10,000 characters as an answer only after it was confirmed', async () => {
    const person = await open('年度工作总结');
    const text = '全年各项工作有序推进。'.repeat(910).slice(0, 10_000);
    await (await person.says(text)).settled();
    expect(person.sees(1)).toContain('10,000');
    await person.taps('保存');
    expect(person.sees(1)).toContain('已保存');
  });

  it('shows a stranger nothing when they click on the card of somebody else', async () => {
    const owner = office.standIn.person(clerk);
    await (await owner.says('目录')).settled();
    const card = owner.messages().at(-1);
    const value = JSON.stringify(owner.card()).match(/"value":(\{"do":"open"[^}]*\})/)?.[1];
    const click = {
      schema: '2.0',
      header: header('card.action.trigger', { create_time: `${Date.now()}000` }),
      event: {
        operator: { open_id: stranger, tenant_key: 'tenant' },
        token: 'c-1',
        action: { tag: 'button', value: JSON.parse(value ?? '{}') },
        context: { open_message_id: card?.id, open_chat_id: card?.chat },
      },
    };
    const { body, headers } = sealed(click);
    const response = await fetch(`${office.botUrl()}/feishu/events`, { method: 'POST', body, headers });
    const answer = await response.text();
    expect(response.status).toBe(200);
    expect(answer).toContain('没有找到您可以查看的填报');
    expect(answer).not.toContain('云海区');
    await office.standIn.settled();
    expect(office.standIn.person(stranger).messages()).toHaveLength(0);
  });

  it('refuses a stranger who types the name of the unit', async () => {
    const person = office.standIn.person(stranger);
    await (await person.says('开始填报')).settled();
    await person.taps(
      '开始填报',
      { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' },
      { near: '年度' },
    );
    expect(person.sees(1)).toContain('已由其他同事发起');
    await (await person.says('得分')).settled();
    expect(person.sees(1)).toContain('还没有开始填报');
  });

  it('does not let an outdated card overwrite a newer answer', async () => {
    const person = await open('采购计划');
    const old = person.messages().at(-1)?.id ?? '';
    await (await person.says('修改 采购计划')).settled();
    await person.taps('保存并继续', { procurement_plan: '364.80' });
    await person.taps('保存并继续', { procurement_plan: '111' }, { message: old, version: 0 });
    expect(person.sees(10)).toContain('364.80');
    expect(person.sees(10)).toMatch(/您自己 .*已存了“364.80 万元”，这次填的“111.00 万元”没有覆盖它/);
    await (await person.says('修改 采购计划')).settled();
    await person.taps('跳过');
    await (await person.says('修改 采购计划')).settled();
    expect(inputNames(person.card())).toContain('procurement_plan');
    // What was typed waits in its field, for the person to say whose counts.
    await person.taps('留用已存的');
    expect(JSON.stringify(person.card())).toContain('"default_value":"364.80"');
  });

  it('answers a replayed click once more with a word, and changes nothing', async () => {
    const person = await open('采购计划');
    await person.taps('跳过', { procurement_goods: '7' });
    const before = person.messages().length;
    const again = await office.standIn.push.pushAgain('same');
    expect(again.kind === 'answered' ? again.body : '').toContain('这一步已经处理过了。');
    expect(person.messages()).toHaveLength(before);
  });

  it('tells that a button of an older release is outdated', async () => {
    const click = {
      schema: '2.0',
      header: header('card.action.trigger', { create_time: `${Date.now()}000` }),
      event: {
        operator: { open_id: clerk, tenant_key: 'tenant' },
        token: 'c-1',
        action: { tag: 'button', value: { do: 'something_old' } },
        context: { open_message_id: 'om_unknown', open_chat_id: 'oc_unknown' },
      },
    };
    const { body, headers } = sealed(click);
    const response = await fetch(`${office.botUrl()}/feishu/events`, { method: 'POST', body, headers });
    expect([response.status, await response.json()]).toEqual([
      200,
      { toast: { type: 'warning', content: '这张卡片已经过时，请发“目录”取一张新的，填过的内容都还在。' } },
    ]);
  });

  it('answers pictures, stickers and files politely', async () => {
    const person = office.standIn.person(clerk);
    await (await person.sends('sticker', { file_key: 'file_1' })).settled();
    expect(person.sees(1)).toContain('表情暂时收不了');
  });

  it('keeps what was typed when a form is left by 上一步 or 跳过', async () => {
    const person = await open('采购计划');
    await person.taps('跳过', { procurement_services: '十几万', procurement_goods: '12.5' });
    await (await person.says('修改 采购计划')).settled();
    const form = JSON.stringify(person.card());
    expect(form).toContain('十几万');
    expect(form).toContain('"default_value":"12.5"');
    await fillPage(person, { procurement_services: '10' });
  });
});
