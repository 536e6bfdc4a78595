import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { playgroundPage, type StandIn } from '../../src/playground/index.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import {
  type Caller,
  callerOf,
  cardOf,
  type FakeBot,
  LIN,
  plain,
  smallForm,
  startFakeBot,
  withPeople,
} from './fake-bot.ts';

const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

describe.skipIf(!hasChromium)('the page', () => {
  let browser: Browser;
  let mount: Awaited<ReturnType<typeof playgroundPage>>;
  let standIn: StandIn;
  let bot: FakeBot;
  let caller: Caller;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    [browser, mount] = await Promise.all([launchChromium(), playgroundPage()]);
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    bot = await startFakeBot();
    standIn = await withPeople({ eventsUrl: bot.url, mount });
    caller = await callerOf(standIn);
    page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    page.setDefaultTimeout(5000);
    complaints.length = 0;
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(standIn.url);
    await page.getByText('请勿输入真实或涉密内容').waitFor();
  });
  afterEach(async () => {
    await page.close();
    await standIn.close();
    await bot.close();
    expect(complaints).toEqual([]);
  });

  // As text: the tests are checked without the browser's types.
  const noSidewaysScroll = () =>
    page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

  it('tells the bot who came in, what they wrote and which menu item they took', async () => {
    await page.getByLabel('消息', { exact: true }).fill('第一行\n第二行');
    await page.getByLabel('消息', { exact: true }).press('Enter');
    await page.getByText('第一行').waitFor();
    await page.getByRole('button', { name: '继续填报' }).click();
    await page.getByRole('button', { name: '王建国' }).click();
    await expect.poll(() => bot.pushes.length).toBe(4);
    const [entered, message, menu, other] = bot.pushes;
    expect(entered?.event.operator_id?.open_id).toBe(LIN);
    expect(JSON.parse(message?.event.message?.content ?? '{}')).toEqual({ text: '第一行\n第二行' });
    expect(menu?.event.event_key).toBe('resume');
    expect(other?.event.operator_id?.open_id).toBe('ou_wang');
    expect(await page.getByText('第一行').count()).toBe(0);
  });

  it('fills a form by its labels, sends it, and shows the new card in its place', async () => {
    await caller.sendCard(cardOf('政府采购', { tag: 'markdown', content: '是否建立渠道' }, smallForm()));
    bot.answer = () => ({
      toast: { type: 'success', content: '已保存 3 题' },
      card: { type: 'raw', data: cardOf('资产管理', { tag: 'markdown', content: '**采购执行率 84.08%**' }) },
    });
    const plan = page.getByLabel('采购计划（万元）');
    expect(await plan.inputValue()).toBe('364.8');
    expect(await plan.getAttribute('data-fact')).toBe('procurement_plan');
    await plan.fill('3,204.53');
    await page.locator('[name=petition_channel]').selectOption({ label: '否' });
    await page.getByLabel('社会效益').check();
    await page.locator('[name=report_date]').fill('2025-04-18');
    await page.getByRole('button', { name: '保存并继续' }).click();

    await page.getByText('采购执行率 84.08%').waitFor();
    await page.getByText('已保存 3 题').waitFor();
    expect(await page.locator('article').count()).toBe(1);
    expect(await page.getByRole('heading', { name: '政府采购' }).count()).toBe(0);
    const clicks = bot.pushes.filter(({ type }) => type === 'card.action.trigger');
    expect(clicks.map(({ event }) => event.action?.form_value)).toEqual([
      {
        procurement_plan: '3,204.53',
        staff_note: '',
        petition_channel: 'false',
        outcome_aspects: ['social'],
        report_date: '2025-04-18 +0800',
      },
    ]);
  });

  it('keeps what is being typed when something else about the message changes', async () => {
    const { message_id } = (await caller.sendCard(cardOf('政府采购', smallForm()))).data;
    await page.getByLabel('采购计划（万元）').fill('正在填');
    const typing = { reaction_type: { emoji_type: 'Typing' } };
    await caller.call('POST', `/open-apis/im/v1/messages/${message_id}/reactions`, typing);
    await page.getByText('Typing').waitFor();
    expect(await page.getByLabel('采购计划（万元）').inputValue()).toBe('正在填');
  });

  it('shows a red toast with the code when the bot fails', async () => {
    await caller.sendCard(cardOf('政府采购', smallForm()));
    bot.answer = () => new Response('', { status: 500 });
    await page.getByRole('button', { name: '保存并继续' }).click();
    await page.locator('.toast-error', { hasText: '200671' }).waitFor();
    complaints.length = 0;
  });

  it('shows what people typed as text, whatever it looks like', async () => {
    const field = { ...cardOfInput(), default_value: HOSTILE };
    const card = cardOf(HOSTILE, { tag: 'markdown', content: HOSTILE });
    expect(await caller.sendCard(card)).toMatchObject({ code: 0 });
    await caller.sendCard(cardOf('表单', { tag: 'form', name: 'f', elements: [field, submit()] }));
    await page.getByLabel('消息', { exact: true }).fill(HOSTILE);
    await page.getByRole('button', { name: '发送' }).click();
    await page.locator('.mine').waitFor();
    expect(await page.getByText('onerror').count()).toBe(3);
    expect(await page.evaluate("'hacked' in window")).toBe(false);
    expect(await page.locator('article img, article script, a[href^=javascript]').count()).toBe(0);
  });

  it('asks before a button that wants to be confirmed', async () => {
    const confirm = { title: plain('确认提交？'), text: plain('提交后不能再改') };
    await caller.sendCard(
      cardOf('提交', { tag: 'form', name: 'f', elements: [cardOfInput(), { ...submit(), confirm }] }),
    );
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '提交' }).click();
    expect(bot.pushes.filter(({ type }) => type === 'card.action.trigger')).toEqual([]);
    await page.getByRole('button', { name: '确定' }).click();
    await expect.poll(() => bot.pushes.filter(({ type }) => type === 'card.action.trigger').length).toBe(1);
  });

  it('downloads the file the bot sent', async () => {
    const { file_key } = (await caller.upload('自评报告.docx', new TextEncoder().encode('报告'))).data;
    await caller.call('POST', '/open-apis/im/v1/messages?receive_id_type=open_id', {
      receive_id: LIN,
      msg_type: 'file',
      content: JSON.stringify({ file_key }),
    });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('点击下载').click()]);
    expect(download.suggestedFilename()).toBe('自评报告.docx');
  });

  it('calls back at once when a select outside a form is chosen', async () => {
    const options = [{ text: plain('编外人员控制率'), value: 'nonestablished_staff_control' }];
    await caller.sendCard(
      cardOf('得分', { tag: 'select_static', placeholder: plain('看一项的详情'), options }),
    );
    await page.getByLabel('看一项的详情').selectOption({ label: '编外人员控制率' });
    await expect.poll(() => bot.pushes.at(-1)?.event.action?.option).toBe('nonestablished_staff_control');
  });

  it('offers sample data for a form, and goes on by itself until no form is left', async () => {
    await caller.sendCard(cardOf('政府采购', smallForm()));
    await page.getByRole('button', { name: '用示例数据填这一页' }).click();
    expect(await page.getByLabel('采购计划（万元）').inputValue()).toBe('2,860.00');
    expect(bot.pushes.filter(({ type }) => type === 'card.action.trigger')).toEqual([]);
    let pages = 0;
    bot.answer = ({ type }) => {
      if (type !== 'card.action.trigger') return {};
      pages += 1;
      const next = pages < 3 ? cardOf(`第 ${pages + 1} 页`, smallForm()) : cardOf('都填完了');
      return { card: { type: 'raw', data: next } };
    };
    await page.getByRole('button', { name: '自动填完整份示例' }).click();
    await page.getByText('示例已填完，共保存 3 页').waitFor({ timeout: 15_000 });
    expect(bot.pushes.at(-1)?.event.event_key).toBe('score');
  });

  it('fits a phone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const wide = { tag: 'markdown', content: 'https://example.com/'.padEnd(200, 'x') };
    const columns = ['资产管理 · 未填', '人员管理 · 3/8'].map((text) => ({
      tag: 'column',
      width: 'weighted',
      weight: 1,
      elements: [
        { tag: 'button', text: plain(text), width: 'fill', behaviors: [{ type: 'callback', value: {} }] },
      ],
    }));
    await caller.sendCard(
      cardOf('政府采购', wide, { tag: 'column_set', flex_mode: 'stretch', columns }, smallForm()),
    );
    await page.getByLabel('采购计划（万元）').waitFor();
    expect(await noSidewaysScroll()).toBe(true);
    const button = await page.getByRole('button', { name: '保存并继续' }).boundingBox();
    expect((button?.x ?? 999) + (button?.width ?? 999)).toBeLessThanOrEqual(390);
    await page.getByLabel('你是谁').selectOption({ label: '王建国' });
    await expect.poll(() => bot.pushes.at(-1)?.event.operator_id?.open_id).toBe('ou_wang');
  });
});

function cardOfInput(): object {
  return { tag: 'input', name: 'staff_note', label: plain('说明') };
}

function submit(): object {
  return { tag: 'button', name: 'send', text: plain('提交'), form_action_type: 'submit' };
}
