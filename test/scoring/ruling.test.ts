import { describe, expect, it } from 'vitest';
import { explain, headlineOf, sentenceOfExplanation } from '../../src/scoring/index.ts';
import { indicatorOf } from './sheets.ts';

const empty = { asset_in_use: '0', asset_total: '0' };
const ruled = (given: Record<string, string>) => indicatorOf('futian_2020', given, 'fixed_asset_utilization');

describe('a case the standard leaves open', () => {
  it('wants points and a reason, and is never a silent zero', () => {
    const open = ruled(empty);
    expect(open).toMatchObject({
      status: 'needs_ruling',
      score: null,
      missing: ['fixed_asset_utilization_ruling_points', 'fixed_asset_utilization_ruling_reason'],
    });
    expect(headlineOf(open)).toBe('固定资产利用率：标准未规定，需要裁定');
    expect(open.status === 'needs_ruling' && sentenceOfExplanation(open.because)).toBe(
      '“所有固定资产总额”为 0（“实际在用固定资产总额”为 0.00），算不出固定资产利用率，标准没有规定这时怎样给分',
    );
  });

  it('stays open with points but no reason', () => {
    const half = ruled({
      ...empty,
      fixed_asset_utilization_ruling_points: '1',
      fixed_asset_utilization_ruling_reason: ' ',
    });
    expect(half).toMatchObject({
      status: 'needs_ruling',
      missing: ['fixed_asset_utilization_ruling_reason'],
    });
  });

  it('is scored by the ruling, which is told with its reason', () => {
    const decided = ruled({
      ...empty,
      fixed_asset_utilization_ruling_points: '0.5',
      fixed_asset_utilization_ruling_reason: '全部资产已划转',
    });
    expect(decided).toMatchObject({
      status: 'scored',
      ruled: true,
      score: '0.50',
      lost: '0.50',
      exact: '1/2',
    });
    expect(explain(decided)).toContain('经裁定得 0.5 分，理由：全部资产已划转');
    expect(decided.inputs.map((input) => input.fact)).toEqual([
      'asset_in_use',
      'asset_total',
      'fixed_asset_utilization_ruling_points',
      'fixed_asset_utilization_ruling_reason',
    ]);
  });

  it('does not let a ruling replace what the standard decides', () => {
    const normal = ruled({
      asset_in_use: '1',
      asset_total: '10',
      fixed_asset_utilization_ruling_points: '1',
      fixed_asset_utilization_ruling_reason: '请给满分',
    });
    expect(normal).toMatchObject({ status: 'scored', ruled: false, score: '0.00' });
    expect(explain(normal)).toContain('已填的裁定不采用');
  });
});
