import { describe, expect, it } from 'vitest';
import { districtOfAuthority, kilometresApart, kilometresBetween, seatOf } from './index.js';

describe('where authorities sit', () => {
  it.each([
    ['沪0101', '310101'],
    ['看守0151', '310151'],
    ['检0115', '310115'],
    ['沪', undefined],
    ['沪7101', undefined],
    ['看守一', undefined],
    ['其他', undefined],
    ['无此0101', undefined],
  ])('%s sits in %s', (code, district) => {
    expect(districtOfAuthority(code)).toBe(district);
  });

  it('tells how far apart two districts lie: Huangpu and Jing’an a few kilometres, Huangpu and Chongming more than forty', () => {
    expect(kilometresBetween('310101', '310106')).toBeLessThan(5);
    expect(kilometresBetween('310101', '310151')).toBeGreaterThan(40);
    expect(kilometresBetween('310116', '310151')).toBeCloseTo(kilometresBetween('310151', '310116'), 9);
    expect(kilometresBetween('310101', '310101')).toBe(0);
    expect(kilometresApart({ longitude: 121.4737, latitude: 31.2304 }, seatOf('310101'))).toBeLessThan(2);
    expect(kilometresApart({ longitude: 120.1551, latitude: 30.2741 }, seatOf('310101'))).toBeGreaterThan(150);
  });
});
