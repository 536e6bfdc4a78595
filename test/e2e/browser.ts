import type { Browser, Locator, Page } from 'playwright-core';
import type { TypedAnswers } from './forms.ts';

/** A person in front of the web chat. */
export interface Visitor {
  readonly page: Page;
  writes(text: string): Promise<void>;
  /** The newest card. */
  card(): Locator;
  /** Fills what is known into the newest card's form and presses the button. */
  fills(typed: TypedAnswers, button?: string): Promise<void>;
  presses(button: string): Promise<void>;
}

export async function visit(
  browser: Browser,
  url: string,
  viewport = { width: 1280, height: 900 },
): Promise<Visitor> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  // Whoever comes for the first time is welcomed; later the old messages are there.
  await page.locator('li.message').first().waitFor();
  const card = () =>
    page
      .locator('li.message')
      .filter({ has: page.locator('.card') })
      .last();
  const presses = async (button: string) => {
    const before = await card().innerHTML();
    await card().getByRole('button', { name: button, exact: true }).click();
    // A pressed button is marked busy at once; only when it is free again the bot has answered.
    const answered = async () =>
      (await card().locator('.busy').count()) === 0 && (await card().innerHTML()) !== before;
    for (let tries = 0; !(await answered()); tries += 1) {
      if (tries === 200) throw new Error(`nothing happened after ${button}`);
      await page.waitForTimeout(50);
    }
  };
  return {
    page,
    card,
    presses,
    async writes(text) {
      const messages = await page.locator('li.message').count();
      await page.getByLabel('消息', { exact: true }).fill(text);
      await page.getByLabel('消息', { exact: true }).press('Enter');
      await page
        .locator('li.message')
        .nth(messages + 1)
        .waitFor();
    },
    async fills(typed, button = '保存并继续') {
      for (const field of await card().locator('[data-fact]').all()) {
        const value = typed[(await field.getAttribute('data-fact')) ?? ''];
        if (value !== undefined) await enter(field, value);
      }
      await presses(button);
    },
  };
}

async function enter(field: Locator, value: string | readonly string[]): Promise<void> {
  const isSelect = (await field.and(field.page().locator('select')).count()) > 0;
  if (typeof value !== 'string') {
    for (const one of value) await field.locator(`input[value="${one}"]`).check({ force: true });
  } else if (isSelect) {
    await field.selectOption(value);
  } else {
    await field.fill(value);
  }
}
