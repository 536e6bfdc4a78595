import { describe, expect, it } from 'vitest';
import { namesInTable, namesInText } from '../../../src/evaluation/index.ts';

describe('the names of departments in a text', () => {
  it('stand one a line, numbered or not, or parted by commas', () => {
    expect(
      namesInText('1. 云海区教育局\n（二）云海区民政局\n\n云海区水务局、云海区审计局；云海区统计局').names,
    ).toEqual(['云海区教育局', '云海区民政局', '云海区水务局', '云海区审计局', '云海区统计局']);
  });

  it('keep what stands in brackets together, in Chinese brackets and without blanks', () => {
    expect(namesInText('云海区住房和建设局(人防办、地震局)\n中共云海区委 办公室（本级）').names).toEqual([
      '云海区住房和建设局（人防办、地震局）',
      '中共云海区委办公室（本级）',
    ]);
  });

  it('count once, and what is no name is told', () => {
    const list = namesInText('单位名称\n云海区教育局\n云海区教育局\n12,345.60\n请大家月底前填完。\n合计\n局');
    expect(list).toEqual({
      names: ['云海区教育局'],
      repeated: ['云海区教育局'],
      unreadable: ['12,345.60', '请大家月底前填完。', '局'],
    });
  });

  it('are no amounts, whatever commas stand in them', () => {
    const list = namesInText(
      '合计 3,204.53 万元，请于本周内报送。\n3,204.53万元，12 人\n云海区第1中学，云海区第2中学',
    );
    expect(list.names).toEqual(['云海区第1中学', '云海区第2中学']);
    expect(list.unreadable).toEqual(['请于本周内报送。', '3,204.53万元', '12 人']);
  });
});

describe('the names of departments in a table', () => {
  it('are the column headed 单位名称, without the total', () => {
    const rows = [
      ['附件：名单'],
      ['序号', '单位名称', '预算（万元）', '备注'],
      ['1', '云海区教育局', '12.30', ''],
      ['2', '云海区民政局', '4', '新设'],
      ['', '合计', '16.30'],
    ];
    expect(namesInTable(rows).names).toEqual(['云海区教育局', '云海区民政局']);
    expect(namesInTable(rows).unreadable).toEqual([]);
  });

  it('are the likeliest column where none is headed so', () => {
    const rows = [
      ['1', '张三', '云海区教育局'],
      ['2', '李四', '云海区民政局'],
    ];
    expect(namesInTable(rows).names).toEqual(['云海区教育局', '云海区民政局']);
    expect(namesInTable([]).names).toEqual([]);
  });
});
