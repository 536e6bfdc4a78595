import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PersonInChat, type StandIn, startStandIn } from '../../src/playground/stand-in/index.ts';
import { credentials } from './office.ts';
import { type Service, startService } from './process.ts';

describe('the first administrator of a service', { timeout: 60_000 }, () => {
  let folder: string;
  let standIn: StandIn;
  let service: Service;
  let su: PersonInChat;
  let wu: PersonInChat;
  const codeIn = (said: string) => /发送：(管理员 [A-Z0-9]{4}-[A-Z0-9]{4})/.exec(said)?.[1];
  const start = async () => {
    service = await startService({
      FEISHU_APP_ID: credentials.appId,
      FEISHU_APP_SECRET: credentials.appSecret,
      FEISHU_ENCRYPT_KEY: credentials.encryptKey,
      FEISHU_VERIFICATION_TOKEN: credentials.verificationToken,
      FEISHU_DOMAIN: standIn.url,
      DATABASE_URL: `file:${join(folder, 'ziping.db')}`,
    });
    standIn.setEventsUrl(`http://127.0.0.1:${service.port}/feishu/events`);
  };
  const sees = (person: PersonInChat) => expect.poll(() => person.sees(1), { timeout: 5_000 });
  const says = async (person: PersonInChat, text: string) => {
    await (await person.says(text)).settled();
    return sees(person);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziping-first-'));
    const people = [
      { openId: 'ou_su', name: '苏梅' },
      { openId: 'ou_wu', name: '吴越' },
    ];
    standIn = await startStandIn({ ...credentials, people });
    su = standIn.person('ou_su');
    wu = standIn.person('ou_wu');
    await start();
  });
  afterAll(async () => {
    await service.kill();
    await standIn.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('claims with the code that the start printed, which works once', async () => {
    const claim = codeIn(service.said());
    if (claim === undefined) throw new Error(`no code in ${service.said()}`);
    await (await says(su, '任务')).toContain('只有管理员和复核人员可以查看');
    await (await says(su, '管理员 AAAA-AAAA')).toContain('验证码不对，还可以试 4 次');
    await (await says(su, claim)).toMatch(/您现在是自评助手的管理员了.*请再发“我叫 姓名”/);
    await (await says(wu, claim)).toContain('已经有管理员了');
    await (await says(su, '任务')).toContain('还没有任务');
  });

  it('keeps the code out of the log', () => {
    const code = codeIn(service.said())?.replace('管理员 ', '') ?? '';
    const logged = service
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join('\n')).not.toContain(code);
  });

  it('appoints a second one, who takes over when the first one leaves; the last one stays', async () => {
    await says(su, '管理员');
    await sees(su).toContain('用一次性验证码认领');
    await sees(su).toContain('请对方先打开我，发“我叫 姓名”');
    await says(wu, '我叫 吴越');
    await says(su, '管理员');
    await su.taps('设为管理员', { person: 'ou_wu' });
    await sees(su).toContain('已添加吴越，并已告知本人');
    await standIn.settled();
    await sees(wu).toContain('您已成为自评助手的管理员');
    await says(wu, '管理员');
    await wu.taps('移除', {}, { near: '用一次性验证码认领' });
    await standIn.settled();
    await sees(su).toContain('您不再是自评助手的管理员');
    await (await says(su, '任务')).toContain('只有管理员和复核人员可以查看');
    expect(wu.sees(1)).not.toContain('[移除]');
  });

  it('is asked for no more at later starts', async () => {
    await service.kill();
    await start();
    expect(codeIn(service.said())).toBeUndefined();
  });
});
