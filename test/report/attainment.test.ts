import { describe, expect, it } from 'vitest';
import { isAttained } from '../../src/report/values/attainment.ts';

describe('whether a target was reached', () => {
  it.each([
    ['≥90%', '90%', true],
    ['≥90%', '89.99%', false],
    ['>=1,000 次', '1200次', true],
    ['不低于12公顷', '12.6公顷', true],
    ['95%及以上', '95%', true],
    ['≤9%', '8.20%', true],
    ['不超过2小时', '2.5小时', false],
    ['2小时以内', '2小时', true],
    ['＞3次', '3次', false],
    ['低于5起', '4起', true],
    ['100%', '100%', true],
    ['8个', '8个', true],
  ])('target %s, actual %s: %s', (target, actual, reached) => {
    expect(isAttained(target, actual)).toBe(reached);
  });

  it.each([
    ['建立机制', '已建立'],
    ['≥5处', '7个'],
    ['≥90%', '约九成'],
    // No direction: more may be better or worse.
    ['8个', '7个'],
    ['9%', '8%'],
  ])('claims nothing of target %s and actual %s', (target, actual) => {
    expect(isAttained(target, actual)).toBeUndefined();
  });
});
