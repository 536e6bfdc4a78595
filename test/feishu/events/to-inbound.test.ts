import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInbound } from '../../../src/feishu/events/to-inbound.ts';
import { envelope } from './seal.ts';

const received = new Date('2026-01-05T08:00:00Z');

function message(content: unknown, change: Record<string, unknown> = {}, type = 'text') {
  return envelope('im.message.receive_v1', {
    sender: { sender_type: 'user', sender_id: { open_id: 'ou_1', union_id: 'on_1' } },
    message: {
      message_id: 'om_1',
      chat_id: 'oc_1',
      chat_type: 'p2p',
      message_type: type,
      content: typeof content === 'string' ? content : JSON.stringify(content),
      ...change,
    },
  });
}

function textOf(mapped: ReturnType<typeof toInbound>) {
  if (mapped.type !== 'message') return mapped.type;
  return mapped.content.kind === 'text' ? mapped.content.text : mapped.content;
}

const read = (content: unknown, change?: Record<string, unknown>, type?: string) =>
  textOf(toInbound(message(content, change, type)));

describe('a message', () => {
  it('says who wrote what where, and is known by its message id', () => {
    expect(toInbound(message({ text: '开始填报' }, { parent_id: 'om_0' }))).toEqual({
      type: 'message',
      key: 'msg:om_1',
      at: new Date(1760000000123),
      person: 'ou_1',
      chat: 'oc_1',
      chatType: 'p2p',
      message: 'om_1',
      parent: 'om_0',
      content: { kind: 'text', text: '开始填报' },
    });
  });

  it('keeps its key when Feishu repeats it under another event id', () => {
    const again = toInbound({
      ...message({ text: 'x' }),
      header: { event_id: 'e2', event_type: 'im.message.receive_v1' },
    });
    expect(again.key).toBe('msg:om_1');
  });

  it('loses the mention of the bot and shows people by name', () => {
    const mentions = [
      { key: '@_user_1', id: {}, name: '自评助手', mentioned_type: 'bot' },
      { key: '@_user_10', id: {}, name: '林小满', mentioned_type: 'user' },
    ];
    const text = '@_user_1 请 @_user_10 填 @_user_2';
    expect(read({ text }, { chat_type: 'group', mentions })).toBe('请 @林小满 填 @_user_2');
  });

  it('takes an undescribed mention for the bot', () => {
    expect(read({ text: '@_user_1 帮助' }, { mentions: [{ key: '@_user_1', name: 'x' }] })).toBe('帮助');
  });

  it('of rich text is read line by line, title first', () => {
    const content = {
      title: '说明',
      content: [
        [
          { tag: 'at', user_id: '@_user_1' },
          { tag: 'text', text: '年初预算' },
          { tag: 'a', text: '附件', href: 'https://x' },
        ],
        [{ tag: 'img', image_key: 'img_1' }, { tag: 'hr' }],
        [
          { tag: 'a', href: 'https://y' },
          { tag: 'code_block', text: '512 万元' },
        ],
      ],
    };
    const mentions = [{ key: '@_user_1', name: '自评助手', mentioned_type: 'bot' }];
    expect(read(content, { mentions }, 'post')).toBe('说明\n年初预算附件\n\nhttps://y512 万元');
  });

  it.each([
    ['rich text without a word or picture', { title: '', content: [[{ tag: 'emotion' }]] }, 'post'],
    ['a file without a key', { file_name: '预算.xlsx' }, 'file'],
    ['a picture without a key', {}, 'image'],
    ['broken content', '{"text":', 'text'],
    ['content of another form', { text: 5 }, 'text'],
    ['rich text of another form', { content: 'x' }, 'post'],
  ])('of %s is known only by its kind', (_, content, type) => {
    expect(read(content, {}, type)).toEqual({ kind: 'other', messageType: type });
  });

  it.each([
    ['a picture', { image_key: 'i' }, 'image', ['i']],
    [
      'rich text without a word',
      { title: '', content: [[{ tag: 'img', image_key: 'k' }], [{ tag: 'img', image_key: 'l' }]] },
      'post',
      ['k', 'l'],
    ],
  ])('of %s names the pictures to fetch', (_, content, type, pictures) => {
    expect(read(content, {}, type)).toEqual({ kind: 'pictures', pictures });
  });

  it('of a file names it and the key of its bytes', () => {
    const content = { file_key: 'file_v3_1', file_name: '预算\u0000表.xlsx' };
    expect(read(content, {}, 'file')).toEqual({ kind: 'file', file: 'file_v3_1', fileName: '预算表.xlsx' });
  });

  it('keeps newlines and tabs, but no control characters and no half characters', () => {
    expect(read({ text: 'a\u0000b\u0007c\r\nd\te\u001b[31m\ud800f\u007f' })).toBe('abc\nd\te[31m\ufffdf');
  });

  it('of ten thousand characters arrives whole', () => {
    expect(read({ text: '绩'.repeat(10_000) })).toBe('绩'.repeat(10_000));
  });

  it.each([
    ['another bot', { sender_type: 'bot', sender_id: { open_id: 'ou_9' } }],
    ['an app without id', { sender_type: 'app', sender_id: null }],
  ])('from %s is ignored', (_, sender) => {
    const sent = message({ text: 'x' });
    const mapped = toInbound({ ...sent, event: { ...(sent.event as object), sender } });
    expect(mapped).toEqual({
      type: 'ignored',
      key: 'msg:om_1',
      at: new Date(1760000000123),
      eventType: 'im.message.receive_v1',
    });
  });
});

describe('a click on a card', () => {
  const click = (action: object, rest: object = {}, header: object = {}) =>
    toInbound(
      envelope(
        'card.action.trigger',
        {
          operator: { open_id: 'ou_1' },
          token: 'c-295ee5',
          action: { tag: 'button', value: { do: 'save' }, ...action },
          context: { open_message_id: 'om_1', open_chat_id: 'oc_1' },
          ...rest,
        },
        { create_time: '1760000000123456', ...header },
      ),
    );

  it('carries the button’s value, the form and the card’s message; its time is in microseconds', () => {
    expect(click({ name: 'save', form_value: { budget: '3,204.53' } })).toEqual({
      type: 'card_action',
      key: 'act:event-1',
      at: new Date(1760000000123),
      person: 'ou_1',
      chat: 'oc_1',
      message: 'om_1',
      value: { do: 'save' },
      form: { budget: '3,204.53' },
      option: null,
    });
  });

  it('keeps an emptied field as empty, leaves out every other way of saying so, and the rest as typed', () => {
    const form_value = {
      a: '',
      b: null,
      c: [],
      d: [''],
      e: { nested: 1 },
      f: false,
      g: ['x', '', 'y'],
      h: '2024-04-01 +0800',
      i: 12,
      j: '\u0000',
      k: '一\u0001二\n三',
      ['__proto__']: 'p',
    };
    const mapped = click({ form_value });
    expect(mapped).toMatchObject({
      form: { a: '', j: '', f: false, g: ['x', 'y'], h: '2024-04-01 +0800', i: '12', k: '一二\n三' },
    });
    expect(mapped.type === 'card_action' && Object.keys(mapped.form)).not.toContain('b');
    expect(mapped.type === 'card_action' && Object.getPrototypeOf(mapped.form)).toBe(Object.prototype);
  });

  it('carries the option of a select, and works without form and context', () => {
    const mapped = click({ tag: 'select_static', option: 'procurement' }, { context: undefined });
    expect(mapped).toMatchObject({ option: 'procurement', form: {}, chat: null, message: null });
  });

  it('passes on a value that is no object, for the bot to judge', () => {
    expect(click({ value: 'text' })).toMatchObject({ type: 'card_action', value: 'text' });
  });

  it('without operator is ignored with the place of the fault, not its content', () => {
    expect(click({}, { operator: { name: 'secret' } })).toMatchObject({
      type: 'ignored',
      key: 'act:event-1',
      problem: 'operator.open_id: invalid_type',
    });
  });
});

describe('other events', () => {
  it('are the menu and the entry into the chat', () => {
    const menu = { operator: { operator_id: { open_id: 'ou_1' } }, event_key: 'resume', timestamp: 1 };
    expect(toInbound(envelope('application.bot.menu_v6', menu))).toEqual({
      type: 'menu',
      key: 'evt:event-1',
      at: new Date(1760000000123),
      person: 'ou_1',
      menuKey: 'resume',
    });
    const entered = { chat_id: 'oc_1', operator_id: { open_id: 'ou_1' }, last_message_id: '' };
    expect(toInbound(envelope('im.chat.access_event.bot_p2p_chat_entered_v1', entered))).toMatchObject({
      type: 'entered',
      key: 'evt:event-1',
      person: 'ou_1',
      chat: 'oc_1',
    });
    const added = { chat_id: 'oc_1', operator_id: { open_id: 'ou_1' }, external: false, name: '自评工作群' };
    expect(toInbound(envelope('im.chat.member.bot.added_v1', added))).toMatchObject({
      type: 'added_to_group',
      key: 'evt:event-1',
      person: 'ou_1',
      chat: 'oc_1',
      name: '自评工作群',
    });
  });

  it.each([
    [
      'unknown to us',
      envelope('im.message.recalled_v1', { message_id: 'om_1' }),
      'im.message.recalled_v1',
      'evt:event-1',
    ],
    ['named like an object’s property', envelope('constructor', {}), 'constructor', 'evt:event-1'],
    ['of the old form', { uuid: 'u1', event: { type: 'p2p_chat_create' } }, 'p2p_chat_create', 'evt:u1'],
  ])('%s are ignored quietly', (_, sent, eventType, key) => {
    const mapped = toInbound(sent, received);
    expect(mapped).toMatchObject({ type: 'ignored', eventType, key });
    expect(mapped).not.toHaveProperty('problem');
  });

  it.each([
    ['a menu click without a key', envelope('application.bot.menu_v6', { operator: {} })],
    ['an entry without a chat', envelope('im.chat.access_event.bot_p2p_chat_entered_v1', {})],
    ['a message without sender', envelope('im.message.receive_v1', { message: {} })],
    ['no header', { event: {} }],
    ['nothing', null],
  ])('of a broken form are ignored with a reason: %s', (_, sent) => {
    expect(toInbound(sent, received)).toMatchObject({
      type: 'ignored',
      problem: expect.stringMatching(/: invalid_/),
    });
  });

  it.each([
    ['seconds', '1760000000', new Date(1760000000000)],
    ['milliseconds', '1760000000123', new Date(1760000000123)],
    ['microseconds', '1760000000123999', new Date(1760000000123)],
    ['a word', 'now', received],
    ['nothing', undefined, received],
    ['far too many digits', '9'.repeat(40), received],
  ])('bear their time in %s', (_, create_time, at) => {
    expect(toInbound(envelope('x', {}, { create_time }), received).at).toEqual(at);
  });
});

describe('any JSON', () => {
  const types = [
    'im.message.receive_v1',
    'card.action.trigger',
    'application.bot.menu_v6',
    'im.chat.access_event.bot_p2p_chat_entered_v1',
  ];

  it('becomes an event with a key and a time, without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...types), fc.boolean(), (value, type, wrapped) => {
        const mapped = toInbound(wrapped ? envelope(type, value) : value, received);
        expect(mapped.key).toMatch(/^(msg|evt|act):./);
        expect(Number.isNaN(mapped.at.getTime())).toBe(false);
      }),
    );
  });
});
