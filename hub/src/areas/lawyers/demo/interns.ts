import type { Dice } from '@fatong/contracts';
import { makeResidentId } from '@fatong/contracts/codes';
import { personName } from '@fatong/contracts/story';
import type { DemoEntry } from '../../../definitions/index.js';
import { intern } from '../registers/intern.js';
import { addDays, instantOn } from './days.js';
import type { Lawyer } from './lawyers.js';

/** One intern for ten lawyers, with one of them as mentor; the firm with an account has the first. */
export function internsOf(dice: Dice, lawyers: readonly Lawyer[], today: string): readonly DemoEntry[] {
  return lawyers
    .filter((_, i) => i % 10 === 0)
    .map(({ licence, firm }, i): DemoEntry => {
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
          idNumber: makeResidentId({
            born: `${dice.between(1994, 2002)}-0${dice.between(1, 9)}-1${dice.between(0, 9)}`,
            serial: 600 + (i % 390),
            sex,
          }),
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
