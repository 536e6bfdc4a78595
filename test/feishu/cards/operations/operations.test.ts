import { describe, expect, it } from 'vitest';
import type { OperationsView } from '../../../../src/dialogue/view.ts';
import { campaignId, personId } from '../../../../src/evaluation/ids.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../../src/feishu/cards/validate/index.ts';
import { buttons, seen } from '../reading.ts';
import { context } from '../views.ts';

const nasty = '<at id=all></at>**[点我](https://a.cn)**'.repeat(8);
const id = '1f0b7c1e-6f52-4a58-9f0d-6c7c1f6f2a11';

const well: OperationsView = {
  view: 'operations',
  results: [],
  undeliverable: { count: 0, newest: [] },
  unreachable: { count: 0, people: [] },
  waiting: 0,
  database: '1.2 MB',
  files: { count: 3, size: '4.0 MB' },
  lastBackup: '2026-11-21 02:00',
  deletable: { years: 10, campaigns: [] },
};
const who = { person: personId('ou_7d8a6e6df7621556ce0d21922b676706ccs'), name: '何局' };
const message = {
  message: id,
  kind: 'card',
  to: who,
  when: '2026-11-21 10:00',
  reason: '对方收不到（不在应用可用范围、已离职或屏蔽了机器人）（代码 230013）',
  told: false,
  resendable: true,
} as const;
const campaign = { campaign: campaignId(id), name: nasty, region: nasty, year: '2013', departments: '40' };
const fullest: OperationsView = {
  ...well,
  results: [nasty],
  undeliverable: {
    count: 999,
    newest: Array.from({ length: 6 }, () => ({ ...message, to: { ...who, name: nasty } })),
  },
  unreachable: {
    count: 400,
    people: Array.from({ length: 10 }, () => ({
      who: { ...who, name: null },
      since: message.when,
      reason: message.reason,
    })),
  },
  deletable: { years: 10, campaigns: Array.from({ length: 4 }, () => campaign) },
};

describe('the card of 运维', () => {
  it('says that all is well, how large things are, and when the last backup was', () => {
    const drawn = renderCard(well, context);
    expect(seen(drawn)).toContain('消息都已送到');
    expect(seen(drawn)).toContain('最近备份：2026-11-21 02:00');
    expect(buttons(drawn).map(({ label }) => label)).toEqual(['刷新']);
  });

  it('names what was not delivered with its reason and lets it be sent again', () => {
    const one = {
      count: 2,
      newest: [message, { ...message, kind: 'text', told: true, resendable: false }],
    } as const;
    const drawn = renderCard({ ...well, undeliverable: one }, context);
    expect(seen(drawn)).toContain('卡片，给何局，2026-11-21 10:00：对方收不到');
    expect(drawn.fallback).toContain('文字，给何局，2026-11-21 10:00');
    expect(drawn.fallback).toContain('（本人后来已知道）');
    const again = buttons(drawn).filter(({ label }) => label === '重发');
    expect(again).toHaveLength(1);
    expect(buttons(drawn).some(({ label }) => label === '全部重发')).toBe(true);
  });

  it('keeps within the limits of a card when everything went wrong, and shows names as text', () => {
    const drawn = renderCard(fullest, context);
    expect(validateCard(drawn.card)).toEqual([]);
    expect(JSON.stringify(drawn.card)).not.toContain('<at id=all>');
    expect(seen(drawn)).toContain('另有 993 条');
    expect(seen(drawn)).toContain('另有 390 人');
  });

  it('asks before a campaign goes for good', () => {
    const drawn = renderCard({ view: 'delete_campaign', ...campaign }, context);
    expect(validateCard(drawn.card)).toEqual([]);
    expect(seen(drawn)).toContain('不能恢复');
    expect(drawn.fallback).toContain('40 个单位');
    expect(buttons(drawn).map(({ label }) => label)).toEqual(['确认删除', '不删除']);
  });
});
