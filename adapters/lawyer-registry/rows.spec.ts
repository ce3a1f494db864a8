import { describe, expect, it } from 'vitest';
import { dice, validator } from '@fatong/contracts';
import { firm, intern, lawyer, membership } from '@fatong/contracts/systems/lawyer-registry';
import { makeLawyerLicence, makeResidentId, makeUscc } from '@fatong/contracts/codes';
import type { KeptRow, RegisteredLawyer } from '../kit/index.js';
import { rows } from './rows.js';

const today = '2026-03-02';
const lawyers = Array.from(
  { length: 400 },
  (_, serial): RegisteredLawyer => ({
    licence: makeLawyerLicence({ year: 2012, category: 'fullTime', sex: 'female', serial }),
    name: `李${serial}`,
    firm: { uscc: makeUscc({ serial: 1000 + (serial % 20) }), name: '上海某律师事务所' },
    district: '310101',
    entry: {
      idNumber: makeResidentId({ born: '1980-05-06', serial, sex: 'female' }),
      status: 'practising',
      licensedOn: '2012-04-05',
      joinedOn: '2015-06-07',
    },
  }),
);
const first = () => rows.first({ lawyers, dice: dice(1), today });
const contracts = {
  FT_LSSWS: [firm, 'JGBH'],
  FT_LS: [lawyer, 'LSBH'],
  FT_ZYJL: [membership, 'JLBH'],
  FT_SXRY: [intern, 'SXBH'],
} as const;
const of = (all: readonly KeptRow[], table: keyof typeof contracts) => all.filter((one) => one.table === table);
/** What their contracts say against them. */
const faults = (all: readonly KeptRow[]) =>
  all.flatMap(({ table, values }) => validator(contracts[table as keyof typeof contracts][0])({ ...values, BBH: 1 }));
const idOf = ({ table, values }: KeptRow): string => `${table} ${values[contracts[table as keyof typeof contracts][1]]!}`;

/** The database after so many happenings, and what of them was forgotten or dropped. */
function after(count: number) {
  const there = new Map(first().map((one) => [idOf(one), one]));
  const seen = { forgotten: 0, dropped: 0, put: 0 };
  const chances = dice(7);
  for (let n = 0; n < count; n++)
    for (const change of rows.next([...there.values()], {
      dice: chances,
      today: `2026-0${3 + Math.floor(n / 120)}-${String(2 + (n % 26)).padStart(2, '0')}`,
    })) {
      if ('dropped' in change) {
        there.delete(idOf(change.dropped));
        seen.dropped++;
      } else {
        there.set(idOf(change.put), change.put);
        seen[change.forgotten ? 'forgotten' : 'put']++;
      }
    }
  return { all: [...there.values()], seen };
}

describe('the simulated registry of lawyers (S19)', () => {
  it('S19: has rows of all four views that keep their contracts, the same at every beginning, marked as simulated', () => {
    const all = first();
    expect(faults(all)).toEqual([]);
    expect([of(all, 'FT_LSSWS').length, of(all, 'FT_LS').length, of(all, 'FT_ZYJL').length, of(all, 'FT_SXRY').length]).toEqual([
      3, 20, 20, 3,
    ]);
    expect(first()).toEqual(all);
    expect(of(all, 'FT_LSSWS').every(({ values }) => values['JGMC']!.includes('模拟'))).toBe(true);
  });

  it('S19: has of a lawyer of the demo what the register has, so that nothing differs before something changes', () => {
    const [row] = of(first(), 'FT_LS');
    const one = lawyers.find(({ licence }) => licence === row!.values['LSZYZH'])!;
    expect(row!.values).toMatchObject({
      XM: one.name,
      SFZHM: one.entry!.idNumber,
      SCZYRQ: '20120405',
      RSRQ: '20150607',
      TYSHXYDM: one.firm.uscc,
      ZYZT: '1',
    });
    expect(of(first(), 'FT_ZYJL')[0]!.values).toMatchObject({ LSZYZH: one.licence, KSRQ: '20150607' });
  });

  it('S19: changes as a registry does and keeps its contracts: transfers, interns, moves, rows taken out, some forgotten and some lost', () => {
    const { all, seen } = after(400);
    expect(faults(all)).toEqual([]);
    expect([seen.put > 300, seen.forgotten > 0, seen.dropped > 0]).toEqual([true, true, true]);
    const ids = of(all, 'FT_SXRY').map(({ values }) => values['SFZHM']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all.some(({ values }) => values['SCBZ'] === '1')).toBe(true);
  });

  it('S19: who goes to another firm has his old practice ended, a new one begun, and says it himself', () => {
    const { all } = after(400);
    const moved = of(all, 'FT_ZYJL').find(({ values }) => values['BGSY'] === '转所' && values['JSRQ'] === undefined)!;
    const { LSZYZH, TYSHXYDM, KSRQ } = moved.values;
    expect(of(all, 'FT_LS').find(({ values }) => values['LSZYZH'] === LSZYZH)!.values).toMatchObject({ TYSHXYDM, RSRQ: KSRQ });
    for (const { values } of of(all, 'FT_LS'))
      expect(
        of(all, 'FT_ZYJL').filter((one) => one.values['LSZYZH'] === values['LSZYZH'] && one.values['JSRQ'] === undefined),
      ).toHaveLength(1);
  });
});
