import type { DataOf } from '../../contract.js';
import { stories } from '../../story/index.js';
import { cardCheck } from './card-check.js';
import { cardResult } from './card-result.js';

type Check = DataOf<typeof cardCheck>;
const { says, hears, story } = stories<Check>();
const which = ({ QQH, HYBH }: Check, serial: string, day: string) =>
  ({ HFBH: `DZ-${serial}-1`, QQH, HYBH, SJ: `${day}T09:00:00+08:00` }) as const;

/** Whose licence ends in 9 has no electronic one, whose in 8 declines, whose in 7 has a certificate that has expired. */
const ends =
  (digit: string) =>
  ({ about: { LSZYZH } }: { readonly about: Check }): number =>
    Number(LSZYZH.endsWith(digit));

/** Every licence has a certificate of its own, whose serial number is made of it. */
export const simulatedSerial = (licence: string): string => `5A${licence}`;

/** A sign-in to be confirmed: the simulated app does so by itself, with the certificate of the licence. */
export const cardStory = story({
  begins: { asked: 1 },
  steps: {
    asked: hears(cardCheck, 'DZ'),
    signed: says(cardResult, ({ about, serial, day }) => ({ ...which(about, serial, day), JG: '1', ZSXLH: simulatedSerial(about.LSZYZH) })),
    declined: says(cardResult, ({ about, serial, day }) => ({ ...which(about, serial, day), JG: '2' })),
    expired: says(cardResult, ({ about, serial, day }) => ({ ...which(about, serial, day), JG: '3' })),
    unknown: says(cardResult, ({ about, serial, day }) => ({ ...which(about, serial, day), JG: '4' })),
  },
  ways: {
    asked: {
      signed: (told) => 1 - ends('9')(told) - ends('8')(told) - ends('7')(told),
      declined: ends('8'),
      expired: ends('7'),
      unknown: ends('9'),
    },
  },
});
