import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown, plainMarkdown } from '../../src/playground/card/markdown.ts';
import { playgroundPage, type StandIn } from '../../src/playground/index.ts';
import { type Called, callerOf, cardOf, LIN, smallForm, WANG, withPeople } from './fake-bot.ts';

describe('what the page asks for under /sim', () => {
  let standIn: StandIn;
  let card: Called;

  beforeAll(async () => {
    standIn = await withPeople({ mount: await playgroundPage() });
    card = await (await callerOf(standIn)).sendCard(cardOf('政府采购', smallForm()));
  });
  afterAll(() => standIn.close());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(standIn.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const click = (person: string) => ({
    person,
    message: card.data.message_id,
    version: 0,
    element: 0,
    inputs: {},
  });

  it('refuses what does not fit, strangers, and clicks in somebody else’s chat', async () => {
    expect((await post('/sim/say', { person: LIN })).status).toBe(400);
    expect((await post('/sim/say', { person: 'ou_nobody', text: 'x' })).status).toBe(400);
    expect((await post('/sim/click', click(WANG))).status).toBe(400);
    expect((await post('/sim/click', { ...click(LIN), version: -1 })).status).toBe(400);
    expect((await post('/sim/click', click(LIN))).status).toBe(200);
    expect((await fetch(`${standIn.url}/sim/stream/ou_nobody`)).status).toBe(404);
    expect((await fetch(`${standIn.url}/sim/files/${WANG}/${card.data.message_id}`)).status).toBe(404);
  });

  it('refuses what another site’s page could send', async () => {
    const origin = { origin: 'http://evil.example' };
    expect((await post('/sim/menu', { person: LIN, key: 'help' }, origin)).status).toBe(403);
    const asForm = { 'content-type': 'text/plain' };
    expect((await post('/sim/menu', { person: LIN, key: 'help' }, asForm)).status).toBe(400);
  });

  it('serves the page with rules that let no foreign script run', async () => {
    const response = await fetch(standIn.url);
    expect(response.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'",
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the Markdown of cards', () => {
  it('reads bold, colours, tags, links and entities', () => {
    const spans = parseMarkdown("**得分** <font color='red'>1&#42;2</font> [公开](https://yunhai.example/a)");
    expect(spans).toMatchObject([
      { text: '得分', bold: true },
      { text: ' ', bold: false },
      { text: '1', color: 'red' },
      { text: '*', color: 'red' },
      { text: '2', color: 'red' },
      { text: ' ', color: null },
      { text: '公开', link: 'https://yunhai.example/a' },
    ]);
  });

  it('leaves everything else as text', () => {
    const odd = '<img src=x> [a](javascript:1) **';
    expect(plainMarkdown(odd)).toBe('<img src=x> [a](javascript:1) ');
    expect(parseMarkdown(odd).every(({ link }) => link === null)).toBe(true);
    expect(plainMarkdown('- 一\n- 二')).toBe('• 一\n• 二');
  });
});
