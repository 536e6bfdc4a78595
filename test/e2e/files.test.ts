import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOffice, clerk, type Office } from './office.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file sent in the chat', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice();
  });
  afterAll(() => office.stop());

  it('is acknowledged at once, fetched and answered', async () => {
    const person = office.standIn.person(clerk);
    const began = performance.now();
    const sent = await person.sendsFile('重点任务.csv', bytes('任务,金额\n绿化养护,12.5\n'));
    expect(performance.now() - began).toBeLessThan(1500);
    await sent.settled();
    expect(person.sees(1)).toContain('还没有开始填报');
  });

  it('is answered once, however often it is pushed', async () => {
    const person = office.standIn.person(clerk);
    const before = person.messages().length;
    await office.standIn.push.pushAgain('same');
    await office.standIn.push.pushAgain('new');
    await office.standIn.settled();
    expect(person.messages()).toHaveLength(before);
  });

  it('that is no table or text is refused with what to do', async () => {
    const person = office.standIn.person(clerk);
    await (await person.sendsFile('报告.pdf', bytes('%PDF-1.7 …'))).settled();
    expect(person.sees(1)).toContain('“报告.pdf”没有读成：PDF 我还读不了');
  });

  it('that was recalled before it was fetched is told so', async () => {
    const person = office.standIn.person(clerk);
    const path = /resources/;
    office.standIn.faults.inject({ kind: 'refuse', code: 230110, msg: 'deleted' }, { path });
    await (await person.sendsFile('项目.csv', bytes('a,b'))).settled();
    expect(person.sees(1)).toContain('“项目.csv”没有读成：文件取不到了，可能已经撤回');
  });

  it('is fetched again when Feishu has trouble', async () => {
    const person = office.standIn.person(clerk);
    office.standIn.faults.inject({ kind: 'server_error' }, { path: /resources/ });
    await (await person.sendsFile('项目.csv', bytes('a,b'))).settled(3_500);
    expect(person.sees(1)).toContain('还没有开始填报');
  });
});
