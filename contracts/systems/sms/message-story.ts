import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { message } from './message.js';
import { receipt } from './receipt.js';

type Message = DataOf<typeof message>;
const { says, hears, story } = stories<Message>();
interface Told {
  readonly about: Message;
  readonly day: string;
}

const isLate = ({ about: { JZSJ }, day }: Told): boolean => JZSJ.slice(0, 8) < compact(day);
/** Nobody has a number that ends with 0000. */
const isNobodys = ({ about: { SJHM } }: Told): boolean => SJHM.endsWith('0000');
/** A longer text goes in parts, each of which has room for so many letters. */
const [inOne, aPart] = [70, 67];
const partsOf = ({ QM, DXNR }: Message): number => {
  const letters = [...`【${QM}】${DXNR}`].length;
  return letters <= inOne ? 1 : Math.ceil(letters / aPart);
};

/** A text message that comes in time is delivered to a number that somebody has. */
export const messageStory = story({
  begins: { asked: 1 },
  steps: {
    asked: hears(message, 'DX'),
    delivered: says(receipt, ({ about, serial, day }) => ({ ...receiptOf(about, serial, day), JG: '1', CFTS: partsOf(about) })),
    failed: says(receipt, ({ about, serial, day }) => ({ ...receiptOf(about, serial, day), JG: '2', YY: '空号' })),
    expired: says(receipt, ({ about, serial, day }) => ({ ...receiptOf(about, serial, day), JG: '3' })),
  },
  ways: {
    asked: {
      expired: (told) => Number(isLate(told)),
      failed: (told) => Number(!isLate(told) && isNobodys(told)),
      delivered: (told) => Number(!isLate(told) && !isNobodys(told)),
    },
  },
});

const receiptOf = ({ QQH }: Message, serial: string, day: string) =>
  ({ HZBH: `HZ-${serial}`, QQH, ZTSJ: `${compact(day)}100000` }) as const;
