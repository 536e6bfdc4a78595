import { afterAll, beforeAll, expect, it } from 'vitest';
import { inputNames } from './forms.ts';
import { anOffice, clerk, credentials, type Office } from './office.ts';

const next = { encryptKey: 'the-next-encrypt-key', verificationToken: 'the-next-token' };

let office: Office;
beforeAll(async () => {
  office = await anOffice({ next });
});
afterAll(() => office?.stop());

/** Waits until the newest card asks for it. */
const asks = (fact: string) =>
  expect.poll(() => inputNames(office.standIn.person(clerk).card()), { timeout: 10_000 }).toContain(fact);

/** Saves a figure by a click, which Feishu pushes once and never again, and reads that it stands. */
const saves = async (figure: string) => {
  const person = office.standIn.person(clerk);
  await person.says('修改 采购计划');
  await asks('procurement_plan');
  await person.taps('保存并继续', { procurement_plan: figure });
  await person.says('历史 采购计划');
  await expect.poll(() => person.sees(2), { timeout: 10_000 }).toContain(`${figure}.00`);
};
const opened = async () => {
  const text = await (await fetch(`${office.botUrl()}/metrics`)).text();
  return text.split('\n').filter((line) => line.startsWith('ziping_pushes_opened_total{'));
};

it('loses no click while the key and then the token are changed, and tells when the old ones can go', async () => {
  const person = office.standIn.person(clerk);
  await person.says('开始填报');
  await asks('department');
  await person.taps(
    '开始填报',
    { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' },
    { near: '年度' },
  );
  const { settings } = office.standIn.push;
  const stages = [
    () => {},
    () => {
      settings.encryptKey = next.encryptKey;
    },
    () => {
      settings.verificationToken = next.verificationToken;
    },
  ];
  for (const [index, change] of stages.entries()) {
    change();
    expect(await office.standIn.push.verifyUrl()).toBe(true);
    await saves(`${index + 1}00`);
  }

  const combinations = (await opened()).map((line) => /\{(.*)\}/.exec(line)?.[1]);
  expect(combinations).toEqual([
    'encrypt_key="present",verification_token="present"',
    'encrypt_key="next",verification_token="present"',
    'encrypt_key="next",verification_token="next"',
  ]);
  const before = await opened();
  await saves('400');
  const after = await opened();
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  expect(after[2]).not.toBe(before[2]);
  const lines = office.logs.map((line): unknown => JSON.parse(line)).filter(isChange);
  expect(lines).toMatchObject([
    { encryptKey: 'next', verificationToken: 'present' },
    { encryptKey: 'next', verificationToken: 'next' },
  ]);
});

it('opens nothing of a third key or token, and logs no key', async () => {
  const { settings } = office.standIn.push;
  for (const change of [{ encryptKey: 'a-third-key' }, { verificationToken: 'a-third-token' }]) {
    const kept = { encryptKey: settings.encryptKey, verificationToken: settings.verificationToken };
    Object.assign(settings, change);
    expect(await office.standIn.push.verifyUrl()).toBe(false);
    Object.assign(settings, kept);
  }
  for (const secret of [...Object.values(next), credentials.encryptKey, credentials.verificationToken]) {
    expect(office.logs.join('\n')).not.toContain(secret);
  }
});

const isChange = (line: unknown) =>
  typeof line === 'object' && line !== null && 'event' in line && line.event === 'push_keys_changed';
