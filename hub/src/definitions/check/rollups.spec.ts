import { describe, expect, it } from 'vitest';
import { area, checkAreas, choice, date, gather, integer, money, record, state, text, type RollupType } from '../index.js';

const ward = area('ward', ['养护院', 'Ward'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: {} });
const faults = (rollups: Readonly<Record<string, RollupType>>): readonly string[] => {
  const stay = record(ward, 'stay', ['住院', 'Stay'], {
    fields: {
      kind: choice(['类别', 'Kind'], { short: ['短', 'Short'], long: ['长', 'Long'] }, { filter: true }),
      signs: choice(['体征', 'Signs'], { fever: ['发热', 'Fever'], cough: ['咳嗽', 'Cough'] }, { many: true }),
      name: text(['姓名', 'Name'], { class: 'personal', mask: 'name' }),
      cameOn: date(['入院日期', 'Came on'], { filter: true }),
      days: integer(['天数', 'Days']),
      price: money(['费用', 'Price']),
    },
    states: { open: state(['在院', 'Open'], 'open') },
    see: { clerk: 'city' },
    heading: ['kind'],
    list: { columns: ['kind'] },
    rollups,
    actions: { open: { title: ['入院', 'Open'], to: 'open', by: 'clerk', form: ['kind', 'cameOn'] } },
  });
  return checkAreas([gather(ward, [{ stay }])]).filter((fault) => fault.includes('counts are kept'));
};

describe('counts that are kept', () => {
  it('are sound by a day, apart by codes, with sums of numbers and money', () => {
    expect(faults({ cameOn: { by: [['kind']], sums: ['days', 'price'] } })).toEqual([]);
  });

  it('are refused by no day, apart by what is sealed, many-valued or unknown, with sums of no number, and twice of the same', () => {
    expect(faults({ kind: { by: [['kind']] } })).toHaveLength(2);
    expect(faults({ cameOn: { by: [] } })).toEqual(['ward.stay: counts are kept by cameOn, apart by nothing.']);
    expect(faults({ cameOn: { by: [['name'], ['signs'], ['nothing']] } })).toEqual([
      'ward.stay: counts are kept by cameOn and name, which is sealed or has not one value that tells records apart.',
      'ward.stay: counts are kept by cameOn and signs, which is sealed or has not one value that tells records apart.',
      'ward.stay: counts are kept by cameOn and nothing, which is unknown.',
    ]);
    expect(faults({ cameOn: { by: [['kind']], sums: ['kind'] } })).toEqual([
      'ward.stay: counts are kept by cameOn with the sum of kind, which is no whole number and no money, or is sealed.',
    ]);
    expect(
      faults({
        cameOn: {
          by: [
            ['kind', 'cameOn'],
            ['cameOn', 'kind'],
          ],
        },
      }),
    ).toHaveLength(2);
    expect(faults({ cameOn: { by: [['kind'], ['kind']] } })).toEqual(['ward.stay: counts are kept by cameOn twice for the same fields.']);
  });
});
