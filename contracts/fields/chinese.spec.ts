import { describe, expect, it } from 'vitest';
import { chineseAmount, chineseDay } from './chinese.js';

describe('words of letters', () => {
  it('write amounts as cheques do', () => {
    const amounts: [number, string][] = [
      [0, '零元整'],
      [1, '壹分'],
      [10, '壹角整'],
      [105, '壹元零伍分'],
      [1050, '壹拾元伍角整'],
      [10_000, '壹佰元整'],
      [100_500, '壹仟零伍元整'],
      [1_000_010, '壹万元壹角整'],
      [1_203_450, '壹万贰仟零叁拾肆元伍角整'],
      [10_000_100, '壹拾万零壹元整'],
      [100_000_000, '壹佰万元整'],
      [10_000_000_100, '壹亿零壹元整'],
      [10_010_000_000, '壹亿零壹拾万元整'],
      [1_000_000_000_000, '壹佰亿元整'],
      [-12_345, '负壹佰贰拾叁元肆角伍分'],
    ];
    expect(amounts.map(([fen]) => chineseAmount(fen))).toEqual(amounts.map(([, words]) => words));
  });

  it('write days as documents do', () => {
    expect(['2026-11-27', '2030-10-10', '2026-01-02', '2026-12-20', '2026-02-30'].map(chineseDay)).toEqual([
      '二〇二六年十一月二十七日',
      '二〇三〇年十月十日',
      '二〇二六年一月二日',
      '二〇二六年十二月二十日',
      '二〇二六年二月三十日',
    ]);
  });
});
