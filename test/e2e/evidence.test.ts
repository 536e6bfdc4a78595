import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CardNode, nodeAt, nodesAt, stringAt } from '../../src/playground/card/node.ts';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import { bytesOf, packed, workbook } from '../files/make.ts';
import { anOffice, clerk, type Office, stranger } from './office.ts';

const pdf = bytesOf('%PDF-1.7\n绩效运行监控报告');
const png = Uint8Array.from('\x89PNG\r\n\x1a\n....', (character) => character.charCodeAt(0));

/** What a drop-down inside a form offers: label → value. */
function optionsOf(card: CardNode, name: string): ReadonlyMap<string, string> {
  const found: [string, string][] = [];
  const walk = (value: unknown) => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    const node = value as CardNode;
    if (stringAt(node, 'name') === name) {
      for (const option of nodesAt(node, 'options')) {
        found.push([stringAt(nodeAt(option, 'text'), 'content'), stringAt(option, 'value')]);
      }
    }
    Object.values(node).forEach(walk);
  };
  walk(card);
  return new Map(found);
}

/** Waits until this stands in the newest messages: a busy machine takes its time. */
const seeing = (person: PersonInChat, text: string | RegExp, newest = 1) =>
  vi.waitFor(() => expect(person.sees(newest)).toMatch(text), { timeout: 15_000 });

const stored = (office: Office) =>
  readdir(join(office.folder, 'evidence'), { recursive: true, withFileTypes: true })
    .then((entries) => entries.filter((entry) => entry.isFile()).map(({ name }) => name))
    .catch(() => []);

describe('evidence sent in the chat', () => {
  let office: Office;
  let person: PersonInChat;
  beforeAll(async () => {
    office = await anOffice();
    person = office.standIn.person(clerk);
    await person.says('开始填报');
    await seeing(person, '单位全称');
    const unit = { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' };
    await person.taps('开始填报', unit, { near: '年度' });
    await office.standIn.settled();
  });
  afterAll(() => office.stop());

  it('is asked for on the card of 项目监管, where none means no points', async () => {
    await person.says('修改 项目监管②');
    await seeing(person, '“项目监管”要有佐证材料，没有的按 0 分计');
  });

  it('as a reply to that card is kept, and counts once it was said what it proves', async () => {
    const card = person.messages().at(-1)?.id;
    await person.sendsFile('监控报告.pdf', pdf, card);
    await seeing(person, '佐证材料归类');
    expect(person.sees(1)).toContain('监控报告.pdf');
    expect(person.sees(1)).toContain('涉密不上网');
    expect(await stored(office)).toHaveLength(1);
    await person.says('得分');
    await seeing(person, '还缺：项目监管');

    await person.taps('保存', {}, { near: '佐证材料归类' }).catch(() => undefined);
    const sorting = person.messages().findLast(({ versions }) => versions.at(-1)?.includes('attach_form'));
    const options = optionsOf(JSON.parse(sorting?.versions.at(-1) ?? '{}'), 'target');
    expect([...options.keys()]).toContain('指标：项目监管');
    const target = options.get('指标：项目监管') ?? '';
    await person.taps('保存', { target }, { message: sorting?.id ?? '' });
    await office.standIn.settled();
    expect(person.sees(5)).toContain('1 份材料已归到“项目监管”');
  });

  it('stands on the score card, which says no more that it lacks', async () => {
    await person.says('得分');
    await seeing(person, '佐证材料 已归类 1 份');
    await person.taps('得分明细');
    expect(person.sees(1)).toContain('项目监管：监控报告.pdf');
    expect(person.sees(1)).not.toContain('还缺：项目监管');
  });

  it('stands in the appendix of the report with its digest, but not in the public version', async () => {
    const text = async (word: string) => {
      const before = person.downloads().length;
      await person.says(word);
      await expect.poll(() => person.downloads().length, { timeout: 15_000 }).toBe(before + 1);
      const { bytes } = person.downloads().at(-1) ?? { bytes: new Uint8Array() };
      const zip = await JSZip.loadAsync(bytes);
      return (await zip.file('word/document.xml')?.async('string'))?.replaceAll(/<[^>]+>/g, '') ?? '';
    };
    const internal = await text('报告');
    expect(internal).toContain('佐证材料清单');
    expect(internal).toContain('监控报告.pdf');
    const publicOne = await text('公开稿');
    expect(publicOne).not.toContain('佐证材料清单');
    expect(publicOne).not.toContain('监控报告.pdf');
  });

  it('is listed, and sent back on request with the very same bytes', async () => {
    await person.says('佐证');
    await seeing(person, '监控报告.pdf（1 KB，您');
    await person.selects('1. 监控报告.pdf');
    await office.standIn.settled();
    expect(person.sees(1)).toContain('SHA-256');
    await (await person.taps('发给我')).settled(1_000);
    const file = person.downloads().at(-1);
    expect(file?.name).toBe('监控报告.pdf');
    expect([...(file?.bytes ?? [])]).toEqual([...pdf]);
  });

  it('of an announced question is kept for it at once, pictures and tables too', async () => {
    await person.says('佐证 项目监管');
    await seeing(person, '都作为“项目监管”的佐证材料保存');
    await person.sendsPicture(png);
    await seeing(person, /“图片 \d{4}-\d{4}\.png”（1 KB）已作为“项目监管”的佐证材料保存/);
    const table = await packed(
      workbook([
        {
          name: '台账',
          rows: [
            ['检查', '整改'],
            ['一', '二'],
          ],
        },
      ]),
    );
    await person.sendsFile('检查台账.xlsx', table);
    await seeing(person, '“检查台账.xlsx”');
    expect(person.sees(1)).toContain('已作为“项目监管”的佐证材料保存');
    await person.says('修改 项目监管②');
    await seeing(person, '已附 3 份佐证');
  });

  it('that was read as a table can be kept as well', async () => {
    const rows = [
      ['任务', '预算（万元）'],
      ['绿化养护', '12.5'],
    ];
    const table = await packed(workbook([{ name: '重点任务', rows }]));
    await person.sendsFile('重点任务.xlsx', table);
    await seeing(person, '请核对这张表');
    await person.taps('作为佐证材料保存');
    await seeing(person, '佐证材料归类');
    expect(person.sees(1)).toContain('重点任务.xlsx');
  });

  it('several in a row gather on one card', async () => {
    const before = person.messages().length;
    await (await person.sendsFile('甲.pdf', bytesOf('%PDF-1.7 甲'))).settled(500);
    await (await person.sendsFile('乙.pdf', bytesOf('%PDF-1.7 乙'))).settled(1_000);
    // The two files and no further card: both stand on that of the table sent just before.
    expect(person.messages().length - before).toBe(2);
    expect(person.sees(5)).toContain('3 份材料');
  });

  it('is refused when it is a program, whatever its name says', async () => {
    const before = await stored(office);
    await person.sendsFile('年报.pdf', bytesOf('MZ\u0000\u0003 program'));
    await seeing(person, '“年报.pdf”没有收下：这种文件我收不了');
    expect(await stored(office)).toEqual(before);
  });

  it('is refused when it is larger than 30 MB', async () => {
    const large = new Uint8Array(31 * 1024 * 1024);
    large.set(pdf);
    await person.sendsFile('大.pdf', large);
    await seeing(person, '文件超过 30 MB，收不下');
  });

  it('is not even fetched when its name says it is secret', async () => {
    const calls = () => office.standIn.transcript.calls(/\/resources\//).length;
    const before = calls();
    await person.sendsFile('机密-方案.pdf', pdf);
    await seeing(person, '请勿上传涉密文件');
    expect(calls()).toBe(before);
  });

  it('is nothing a stranger can see, fetch or remove, whatever their click carries', async () => {
    const other = office.standIn.person(stranger);
    await (await other.says('佐证')).settled();
    expect(other.sees(1)).not.toContain('监控报告');
    const list = person.messages().findLast(({ versions }) => versions.at(-1)?.includes('one_evidence'));
    const carried = JSON.stringify(list?.versions.map((version) => JSON.parse(version)));
    const evaluation = /"evaluation":"([^"]+)"/.exec(carried)?.[1];
    const file = /"do":"send_evidence","file":"([^"]+)"/.exec(carried)?.[1];
    expect(evaluation && file).toBeTruthy();
    const before = other.downloads().length;
    for (const doing of ['send_evidence', 'remove_evidence', 'evidence', 'one_evidence', 'sort_files']) {
      const value = { do: doing, card: 'x', evaluation, file, files: [file] };
      const action = { tag: 'button', value, option: file };
      const event = { operator: { open_id: stranger }, token: 'c', action };
      const reply = await office.standIn.push.push({ type: 'card.action.trigger', event });
      expect(JSON.stringify(reply)).toContain('没有找到您可以查看的填报');
    }
    await office.standIn.settled();
    expect(other.downloads()).toHaveLength(before);
  });

  it('can be removed by whoever sent it, and is gone from the score card', async () => {
    await (await person.says('佐证')).settled();
    await person.selects(await firstOption(person, '监控报告.pdf'));
    await office.standIn.settled();
    await person.taps('删除');
    await office.standIn.settled();
    expect(person.toasts().at(-1)?.content).toContain('“监控报告.pdf”已删除');
    expect(person.sees(1)).not.toContain('监控报告.pdf（');
  });
});

async function firstOption(person: PersonInChat, name: string): Promise<string> {
  const shown = JSON.stringify(person.card());
  const [, option] = new RegExp(`"(\\d+\\. ${name.replace('.', '\\.')})"`).exec(shown) ?? [];
  if (option === undefined) throw new Error(`no ${name} on the card`);
  return option;
}
