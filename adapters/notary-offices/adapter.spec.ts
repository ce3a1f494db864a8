import { describe, expect, it } from 'vitest';
import {
  actStory,
  benefitStory,
  deviceStory,
  monthStory,
  staffStory,
  stateCodes,
  task,
  warning,
} from '@fatong/contracts/systems/notary-offices';
import { conformance, fourLawyers, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const office = { JGBH: 'GZ-01', JGMC: '上海市申黄公证处' };

conformance({
  adapter,
  lawyers: fourLawyers,
  outgoing: {
    [warning.type]: (QQH) => ({
      QQH,
      SXBH: 'YJ2026030300001',
      ...office,
      YJMX: '批量涉老办证',
      FXLB: '涉老批量',
      JCMC: '一日涉老办证',
      FXDJ: '1',
      JCZ: '8',
      TSRQ: '20260303',
    }),
    [task.type]: (QQH) => ({
      QQH,
      SXBH: 'GDB20260303000001',
      ...office,
      DBSX: '公证员执业信息核对',
      DBNR: '请核对公证员执业信息。',
      JJCD: '1',
      XDRQ: '20260303',
      BJQX: '20260323',
    }),
  },
});

describe('the simulated notary offices (S12, N22)', () => {
  const lives = wholeLives(actStory, fourLawyers, 2_000);

  it('reach every state of the contract, and issue most of what they accept', () => {
    const last = lives.map((life) => life.at(-1)!['BLZT']);
    expect([...new Set(lives.flatMap((life) => life.map(({ BLZT }) => BLZT)))].sort()).toEqual(Object.keys(stateCodes).sort());
    expect(last.filter((state) => state === '4').length).toBeGreaterThan(1_500);
  });

  it('are of all 22 offices, the larger ones more often', () => {
    const offices = lives.map(([first]) => first!['JGBH']);
    expect(new Set(offices).size).toBe(22);
    expect(offices.filter((one) => one === 'GZ-01').length).toBeGreaterThan(offices.filter((one) => one === 'GZ-22').length);
  });

  it('give back a part of some fees, and never more than was paid', () => {
    const refunds = lives.flatMap((life) =>
      life.flatMap(({ SF }) => {
        const entries = (SF ?? []) as readonly { readonly SFBH: string; readonly JE: number; readonly TF?: string }[];
        return entries.filter(({ TF }) => TF !== undefined).map(({ TF, JE }) => [JE, entries.find(({ SFBH }) => SFBH === TF)!.JE] as const);
      }),
    );
    expect(refunds.length).toBeGreaterThan(10);
    expect(refunds.filter(([back, paid]) => back > paid)).toEqual([]);
  });

  it('hear of their devices, some of which are out of order for a while', () => {
    const beats = wholeLives(deviceStory, fourLawyers, 200);
    expect(new Set(beats.flatMap((life) => life.map(({ SBZT }) => SBZT)))).toEqual(new Set(['1', '2']));
  });

  it('report staff, of whom some leave and say why', () => {
    const last = wholeLives(staffStory, fourLawyers, 300).map((life) => life.at(-1)!);
    const left = last.filter(({ ZYZT }) => ZYZT === '3');
    expect(left.length).toBeGreaterThan(10);
    expect(left.every(({ LGRQ, LGYY }) => typeof LGRQ === 'string' && typeof LGYY === 'string')).toBe(true);
  });

  it('say the same of the same month each time, and correct some of it later', () => {
    const lives = wholeLives(monthStory, fourLawyers, 400);
    const first = Map.groupBy(lives, ([one]) => `${String(one!['JGBH'])} ${String(one!['YF'])}`);
    for (const same of first.values()) expect(new Set(same.map(([one]) => JSON.stringify(one))).size).toBe(1);
    expect(new Set(lives.flatMap((life) => life.map(({ ZT }) => ZT)))).toEqual(new Set(['1', '2']));
  });

  it('tell of what they did for nothing, and take back a little of it', () => {
    const lives = wholeLives(benefitStory, fourLawyers, 300);
    expect(new Set(lives.map((life) => life[0]!['GYLB']))).toEqual(new Set(['1', '2', '3', '4', '5']));
    expect(lives.filter((life) => life.at(-1)!['ZT'] === '9').length).toBeGreaterThan(20);
  });
});
