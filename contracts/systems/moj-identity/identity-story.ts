import type { DataOf } from '../../contract.js';
import { stories } from '../../story/index.js';
import { identityCheck } from './identity-check.js';
import { identityResult } from './identity-result.js';

type Check = DataOf<typeof identityCheck>;
const { says, hears, story } = stories<Check>();
const which = ({ QQH, HYBH }: Check, serial: string, day: string, nth: number) =>
  ({ HFBH: `HY-${serial}-${nth}`, QQH, HYBH, SJ: `${day}T09:00:00+08:00` }) as const;

/** Whose licence ends in 9 has another number at the ministry; whose ends in 8 does not look like his picture. */
const isOther = ({ about: { LSZYZH } }: { readonly about: Check }): number => Number(LSZYZH.endsWith('9'));
const looksOther = ({ about: { LSZYZH } }: { readonly about: Check }): number => Number(LSZYZH.endsWith('8'));

/** A check: the numbers agree or they do not; who is known is looked at on the platform's page, which the simulator has done by itself. */
export const identityStory = story({
  begins: { asked: 1 },
  steps: {
    asked: hears(identityCheck, 'HY'),
    known: says(identityResult, ({ about, serial, day }) => ({
      ...which(about, serial, day, 1),
      JG: '1',
      ZYZT: '1',
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
