import type { DataOf } from '../../contract.js';
import { stories } from '../../story/index.js';
import { lawyersElsewhere } from './elsewhere-story.js';
import { identityCheck } from './identity-check.js';
import { identityResult } from './identity-result.js';

type Check = DataOf<typeof identityCheck>;
const { says, hears, story } = stories<Check>();
const which = ({ QQH, HYBH }: Check, serial: string, day: string, nth: number) =>
  ({ HFBH: `HY-${serial}-${nth}`, QQH, HYBH, SJ: `${day}T09:00:00+08:00` }) as const;

type Told = { readonly about: Check };
/** Shanghai's licences begin with 131; of the other provinces it knows these. */
const isHere = ({ about: { LSZYZH } }: Told): boolean => LSZYZH.startsWith('131');
const thereOf = ({ about: { LSZYZH, XM, SFZH } }: Told) =>
  lawyersElsewhere.find(({ licence, name, idNumber }) => licence === LSZYZH && name === XM && idNumber === SFZH);
/** Whose licence ends in 9 has another number at the ministry; whose ends in 8 does not look like his picture. */
const isOther = (told: Told): number => Number(told.about.LSZYZH.endsWith('9') || (!isHere(told) && thereOf(told) === undefined));
const looksOther = ({ about: { LSZYZH } }: { readonly about: Check }): number => Number(LSZYZH.endsWith('8'));

/** A check: the numbers agree or they do not; who is known is looked at on the platform's page, which the simulator has done by itself. */
export const identityStory = story({
  begins: { asked: 1 },
  steps: {
    asked: hears(identityCheck, 'HY'),
    known: says(identityResult, ({ about, serial, day }) => ({
      ...which(about, serial, day, 1),
      JG: '1',
      ZYZT: thereOf({ about })?.standing ?? '1',
      RLDZ: `https://identity.example/face/${about.QQH}`,
    })),
    unknown: says(identityResult, ({ about, serial, day }) => ({ ...which(about, serial, day, 1), JG: '2' })),
    passed: says(identityResult, ({ about, serial, day }) => ({ ...which(about, serial, day, 2), JG: '3', RLDF: 96 })),
    failed: says(identityResult, ({ about, serial, day }) => ({ ...which(about, serial, day, 2), JG: '4', RLDF: 31 })),
  },
  ways: {
    asked: { known: (told) => 1 - isOther(told), unknown: isOther },
    known: { passed: (told) => 1 - looksOther(told), failed: looksOther },
  },
});
