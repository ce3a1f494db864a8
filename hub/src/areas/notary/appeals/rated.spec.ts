import { expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import type { Part } from '../indicators/scoring.js';
import { notaryWorld, people } from '../testing/cast.js';

it('N52, N32, N37: an appeal counts in the rate of its office and of the notary it is about; one of which nobody has said the office counts nowhere', async () => {
  const at = notaryWorld('2026-02-20T01:00:00.000Z');
  const one = at.offices['GZ-01']!.id;
  for (let i = 0; i < 10; i++)
    at.world.tables.put({
      ...entry('notary.act', `act ${i}`, { office: one, notary: 'officer', acceptedOn: '2026-01-15', issuedOn: '2026-01-15', issuedIn: 3 }),
      state: 'issued',
    });
  const put = (id: string, state: string, values: object) =>
    at.world.tables.put({ ...entry('notary.appeal', id, { kind: 'petition', acceptedOn: '2026-01-20', ...values }), state });
  put('one', 'decided', { office: one, notary: 'officer' });
  put('two', 'decided', { office: one });
  put('three', 'linked', {});
  const rate = async (subject: 'office' | 'person', id: string, code: string) => {
    await at.perform(people.clerk, 'notary.scoring', 'begin', undefined, { subject, month: '2026-02-01' });
    const sheet = at.world.tables.of(`notary.${subject}Score`).find(({ values }) => values[subject] === id)!;
    return (sheet.values['parts'] as readonly Part[]).find((part) => part.code === code)?.value;
  };
  // Two of ten acts of the office, one of ten of the notary, for each ten thousand.
  expect(await rate('office', one, 'N32-04')).toBe('2,000.0');
  expect(await rate('person', 'officer', 'N37-02')).toBe('1,000.0');
});
