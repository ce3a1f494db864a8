import type { Dice } from '@fatong/contracts';
import { makeResidentId } from '@fatong/contracts/codes';
import { personName } from '@fatong/contracts/story';
import type { DemoEntry } from '../../../definitions/index.js';
import { intern } from '../registers/intern.js';
import { addDays, instantOn } from './days.js';
import type { Lawyer } from './lawyers.js';

/** So many interns, each with a lawyer as mentor, about every tenth; the firm with an account has the first. */
export function internsOf(dice: Dice, lawyers: readonly Lawyer[], count: number, today: string): readonly DemoEntry[] {
  const born = new Set<string>();
  /** Two born on one day differ in their sequence. */
  const idNumber = (of: Omit<Parameters<typeof makeResidentId>[0], 'serial'>, serial: number): string => {
    const id = makeResidentId({ ...of, serial: 600 + (serial % 390) });
    if (born.has(id)) return idNumber(of, serial + 2);
    born.add(id);
    return id;
  };
  const step = count === Math.ceil(lawyers.length / 10) ? 10 : lawyers.length / count;
  return Array.from({ length: count }, (_, i) => lawyers[Math.floor(i * step)]!).map(({ licence, firm }, i): DemoEntry => {
    const sex = dice.chance(0.5) ? 'female' : 'male';
    const since = addDays(today, -dice.between(30, 700));
    const until = addDays(since, 365);
    const certificate = `0910${since.slice(2, 4)}${String(i + 1).padStart(8, '0')}`;
    return {
      record: intern,
      key: certificate,
      number: certificate,
      at: instantOn(since, 60),
      values: {
        name: personName(dice, sex),
        certificate,
        idNumber: idNumber({ born: `${dice.between(1994, 2002)}-0${dice.between(1, 9)}-1${dice.between(0, 9)}`, sex }, i),
        firmUscc: firm.uscc,
        firm: firm.uscc,
        mentor: licence,
        since,
        until,
        status: until >= today ? 'active' : dice.chance(0.9) ? 'passed' : 'ended',
      },
    };
  });
}
