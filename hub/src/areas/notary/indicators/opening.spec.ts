import { describe, expect, it } from 'vitest';
import { area } from '../index.js';
import { subjectOf } from './codes.js';
import { openedBy } from './opening.js';
import { standard } from './standard.js';

const of = { own: { from: '2025-12-01', to: '2025-12-31' }, today: '2026-01-10' };
const opened = (code: string): readonly [type: string, filter: Readonly<Record<string, string>>] | null => {
  const indicator = standard.find((one) => one.code === code)!;
  const said = openedBy(subjectOf(indicator.model), indicator, 'x-1', of);
  if (said === null) return null;
  const [type = '', query] = said.split('?');
  return [type, Object.fromEntries(new URLSearchParams(query))];
};
const year = '2025-01-01..2025-12-31';

describe('a value of a sheet of scores', () => {
  it('N30: opens the acts of its office in the year that were issued and stand, or what was paid', () => {
    expect(opened('N30-01')).toEqual(['notary.act', { state: 'issued,archived', issuedOn: year, office: 'x-1' }]);
    expect(opened('N30-07')).toEqual([
      'notary.act',
      { state: 'issued,archived', online: 'whole,application', issuedOn: year, office: 'x-1' },
    ]);
    expect(opened('N30-03')).toMatchObject(['notary.fee', { countsOn: year, office: 'x-1' }]);
  });

  it('N33, N35, N48: opens month reports of the office, of a notary his acts, and nothing where no list says the same', () => {
    const all = standard.map((one) => ({ one, said: openedBy(subjectOf(one.model), one, 'x-1', of) }));
    expect(
      all
        .filter(({ one, said }) => one.model === 'incentive' && said !== null)
        .every(({ said }) => said!.startsWith('notary.officeMonth?')),
    ).toBe(true);
    expect(
      all.filter(({ one, said }) => one.model === 'activity' && said !== null).every(({ said }) => /[?&](issuer|notary)=x-1/.test(said!)),
    ).toBe(true);
    expect(opened('N30-06')).toBeNull();
    expect(all.filter(({ said }) => said !== null).length).toBeGreaterThan(all.length / 2);
  });

  it('N48: asks of a list only what it can be filtered by', () => {
    const records = new Map(area.records.map((record) => [record.name, record]));
    const wrong = standard.flatMap((one) => {
      const [type = '', query = ''] = (openedBy(subjectOf(one.model), one, 'x-1', of) ?? '').split('?');
      const record = records.get(type);
      return [...new URLSearchParams(query).keys()]
        .filter(
          (name) => record !== undefined && name !== 'state' && !record.list.filters.includes(name) && record.fields[name]?.filter !== true,
        )
        .map((name) => `${one.code}: ${type} by ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});
