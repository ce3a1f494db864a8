import { describe, expect, it } from 'vitest';
import { shared, shinglesOf, sketchOf } from './shingles.js';

const long = '反映某公证处收取遗产继承公证费用两万元，明显高于公示的收费标准，要求退还多收部分并依法追究相关人员责任。';
const share = (one: string, other: string): number => shared(shinglesOf(one), shinglesOf(other));
const meets = (one: string, other: string): boolean => sketchOf(one).some((key) => sketchOf(other).includes(key));

describe('texts that are compared by their pairs of letters', () => {
  it('are the same whatever their width, case, spaces and punctuation; nothing is like nothing', () => {
    expect(share('收费 Too HIGH！', '收费too high')).toBe(1);
    expect(share('', '')).toBe(0);
    expect(share('甲', '甲')).toBe(1);
  });

  it('share what they have in common', () => {
    expect(share(long, long.replace('两万元', '三万元'))).toBeGreaterThan(0.9);
    expect(share(long, '律师拖延阅卷，代理费未退。')).toBeLessThan(0.15);
  });

  it('meet in a key where they are nearly the same, and hardly where they are not', () => {
    expect(meets(long, long)).toBe(true);
    expect(meets(long, long.replace('两万元', '三万元'))).toBe(true);
    expect(meets(long, '律师拖延阅卷，代理费未退。')).toBe(false);
    expect(sketchOf('')).toEqual([]);
    expect(sketchOf(long)).toHaveLength(6);
  });
});
