import { describe, expect, it } from 'vitest';
import type { AttachView, EvidenceView, FileLine } from '../../../src/dialogue/view.ts';
import { evidenceId, personId } from '../../../src/evaluation/ids.ts';
import { renderCard } from '../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../src/feishu/cards/validate/index.ts';
import { buttons, seen } from './reading.ts';
import { context, evaluation } from './views.ts';

const heading = { evaluation, department: '云海区园林绿化管理局', year: 2024 };
const file = (index: number): FileLine => ({
  id: evidenceId(`0b3a58d2-0000-4000-8000-${String(index).padStart(12, '0')}`),
  name: `${'关于开展主管专项资金绩效运行监控检查整改情况的报告'.repeat(3)}${index}.pdf`,
  size: '29.9 MB',
  by: { kind: 'other', person: personId('ou_0123456789abcdef0123456789abcdef'), name: null },
  day: '2026-11-21',
});
const many = Array.from({ length: 20 }, (_, index) => file(index));
const target = (index: number) => ({
  value: `fact:special_fund_supervision_record_${index}`,
  label: `指标：主管专项资金检查监督整改情况第 ${index} 项`,
});

describe('the cards of evidence', () => {
  it('sort ten files with forty questions to choose from within the limits', () => {
    const view: AttachView = {
      view: 'attach',
      ...heading,
      files: many.slice(0, 10),
      warnings: many.slice(0, 3).map(({ name }) => `“${name}”的名称里有“内部”字样，请确认可以在这里上传。`),
      where: '项目管理',
      targets: Array.from({ length: 40 }, (_, index) => target(index)),
      places: Array.from({ length: 60 }, (_, index) => ({ value: `s${index}:0`, label: `第 ${index} 节` })),
    };
    const card = renderCard(view, context);
    expect(validateCard(card.card)).toEqual([]);
    expect(seen(card)).not.toContain('卡片放不下');
    expect(card.open).toBe(true);
    expect(buttons(card).map(({ value }) => value.do)).toContain('aim_evidence');
  });

  it('list a page of files, each of another question, with one opened, within the limits', () => {
    const view: EvidenceView = {
      view: 'evidence',
      ...heading,
      count: 200,
      page: 3,
      pages: 10,
      groups: many.map((line, index) => ({
        name: `主管专项资金检查监督整改情况第 ${index} 项`,
        files: [{ ...line, number: 61 + index }],
      })),
      lacking: Array.from({ length: 60 }, (_, index) => `指标 ${index}`),
      chosen: { file: file(3), target: '项目监管', sha256: '0'.repeat(64), mayChange: true },
    };
    const card = renderCard(view, context);
    expect(validateCard(card.card)).toEqual([]);
    expect(seen(card)).not.toContain('卡片放不下');
    const labels = buttons(card).map(({ label }) => label);
    expect(labels).toEqual(['上一页', '下一页', '发给我', '改归类', '删除']);
  });

  it('offer nobody to change what is not theirs', () => {
    const view: EvidenceView = {
      view: 'evidence',
      ...heading,
      count: 1,
      page: 0,
      pages: 1,
      groups: [{ name: '项目监管', files: [{ ...file(1), number: 1 }] }],
      lacking: [],
      chosen: { file: file(1), target: '项目监管', sha256: '0'.repeat(64), mayChange: false },
    };
    expect(buttons(renderCard(view, context)).map(({ label }) => label)).toEqual(['发给我']);
  });
});
