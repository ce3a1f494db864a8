import { monthsAfter } from '../../codes/index.js';
import type { DataOf } from '../../contract.js';
import { dice as diceOf, type Dice } from '../../dice.js';
import { compact, personName, stories } from '../../story/index.js';
import { benefit } from './benefit.js';
import { officeMonth } from './office-month.js';
import { notaryLicence, officeCode, officeSizes } from './people.js';
import { person } from './person.js';

type Staff = Omit<DataOf<typeof person>, 'JGBH' | 'RYBH' | 'BBH' | 'ZYZT' | 'LGRQ' | 'LGYY'>;

/** Somebody of an office: the number there, and what it says of him. */
export interface Employed {
  readonly office: number;
  readonly number: string;
  readonly said: Staff;
}

/** An invented member of staff. */
export function drawnStaff(chances: Dice, today: string, given: Partial<Employed> = {}): Employed {
  const office = given.office ?? chances.between(0, 21);
  const at = chances.between(0, officeSizes[office]! - 1);
  const sex = chances.pick(['1', '2'] as const);
  const year = Number(today.slice(0, 4));
  const since = `${year - chances.between(1, 20)}0510`;
  return {
    office,
    number: notaryLicence(office, at),
    said: {
      XM: personName(chances, sex === '1' ? 'male' : 'female'),
      XB: sex,
      CSRQ: `${year - chances.between(28, 58)}0612`,
      RYLB: '1',
      ZBBZ: chances.chance(0.6),
      GLCJ: at === 0 ? '1' : at === 1 ? '2' : at < 5 ? '3' : '9',
      XL: chances.pick(['2', '3', '3'] as const),
      FXXL: chances.chance(0.8),
      ZYLY: [chances.pick(['1', '2', '3', '4', '5', '6'] as const)],
      JSZC: chances.pick(['2', '3', '3', '4'] as const),
      ZCZSH: `ZC${chances.between(100_000, 999_999)}`,
      ZZMM: chances.pick(['1', '2', '9'] as const),
      ZYRQ: since,
      RSRQ: since,
    },
    ...given,
  };
}

const staffs = stories<Employed>();
const asOf = ({ about }: { readonly about: Employed }) => ({
  ...about.said,
  JGBH: officeCode(about.office),
  RYBH: about.number,
  ZYZT: '1' as const,
});
/** Somebody is reported; some win a title, some join a list of talents, a few leave. */
export const staffStory = staffs.story({
  cast: (_, chances) => drawnStaff(chances, '2026-01-01'),
  number: ({ about }) => about.number,
  begins: { reported: 1 },
  steps: {
    reported: staffs.says(person, asOf),
    promoted: staffs.says(person, ({ said, day, serial }) => ({ ...said, JSZC: '2', ZCZSH: `ZC-${day.slice(0, 4)}-${serial}` }), [30, 200]),
    listed: staffs.says(
      person,
      ({ said, day }) => ({ ...said, RC: [{ RCLB: '涉外公证人才库', RCJB: '2', RXRQ: compact(day) }] }),
      [30, 200],
    ),
    left: staffs.says(
      person,
      ({ said, day, dice }) => ({ ...said, ZYZT: '3', LGRQ: compact(day), LGYY: dice.pick(['1', '2', '2', '3'] as const) }),
      [60, 300],
    ),
  },
  ways: { reported: { promoted: 10, listed: 8, left: 3 }, promoted: { left: 1, listed: 9 } },
});

/** A month of an office. */
export interface Month {
  readonly office: number;
  /** First day of the month. */
  readonly from: string;
}

const permille = (of: number, share: number): number => Math.round((of * share) / 1000);

/** What an office says of a month: the same office and month, the same figures, whoever asks. */
function figures({ office, from }: Month) {
  const own = diceOf(960_000 + office * 1_000 + (Number(from.slice(0, 4)) % 50) * 12 + Number(from.slice(5, 7)));
  const notaries = officeSizes[office]!;
  const staff = notaries * 2 + 4;
  const recruited = own.chance(0.2) ? 1 : 0;
  const [retired, left] = [own.chance(0.06) ? 1 : 0, own.chance(0.08) ? 1 : 0];
  const income = notaries * own.between(5_000_000, 9_000_000);
  const acts = permille(income, own.between(900, 970));
  const expense = permille(income, own.between(820, 960));
  const pays = Array.from({ length: notaries }, (_, i) => ({
    RYBH: notaryLicence(office, i),
    ZBBZ: i % 3 !== 2,
    JX: own.between(1_500_000, 2_600_000),
    FD: own.chance(0.1),
  }));
  return {
    ZSR: income,
    BZSR: acts,
    WCSR: permille(acts, own.between(10, 60)),
    ZZC: expense,
    RYCB: permille(expense, own.between(550, 700)),
    LJYY: income - expense + notaries * 1_000_000,
    QCRS: staff,
    QMRS: staff + recruited - retired - left,
    GZYS: notaries,
    ZPRS: recruited,
    TXRS: retired,
    LZRS: left,
    RYJX: pays,
  };
}

/** A day of the month after, in which it is reported. */
const dayOfNext = ({ from }: Month, day: string): string => `${compact(monthsAfter(from, 1)).slice(0, 6)}${day}`;

const months = stories<Month>();
/** A month is reported in the first days of the next one; some are corrected. */
export const monthStory = months.story({
  cast: (_, chances): Month => ({ office: chances.between(0, 21), from: monthsAfter('2026-01-01', -chances.between(1, 24)) }),
  number: ({ about }) => compact(about.from).slice(0, 6),
  begins: { reported: 1 },
  steps: {
    reported: months.says(officeMonth, ({ about }) => ({
      ...figures(about),
      JGBH: officeCode(about.office),
      ZT: '1' as const,
      TBRQ: dayOfNext(about, '08'),
    })),
    corrected: months.says(
      officeMonth,
      ({ about, said }) => ({
        ...said,
        ZT: '2' as const,
        TBRQ: dayOfNext(about, '20'),
        ZZC: (said.ZZC ?? 0) + 1_000_000,
        GZSM: '补记上月设备维护费用一万元。',
      }),
      [3, 20],
    ),
  },
  ways: { reported: { corrected: 1 } },
});

/** Something an office did for nothing. */
export interface Kindness {
  readonly office: number;
  readonly kind: '1' | '2' | '3' | '4' | '5';
  readonly notary: string;
}

const kindnesses = stories<Kindness>();
const words = { '3': '公证法律咨询。', '4': '社区公证法律宣讲。', '5': '为行动不便的老年人上门办理。' } as const;
const isWaived = (kind: Kindness['kind']): kind is '1' | '2' => kind === '1' || kind === '2';
/** It was done; now and then it is put right, or taken back. */
export const benefitStory = kindnesses.story({
  cast: (_, chances): Kindness => {
    const office = chances.between(0, 21);
    return {
      office,
      kind: chances.pick(['1', '2', '3', '4', '5'] as const),
      notary: notaryLicence(office, chances.between(0, officeSizes[office]! - 1)),
    };
  },
  number: ({ begun, serial }) => `GY-${begun.slice(0, 4)}-${serial.padStart(5, '0')}`,
  begins: { done: 1 },
  steps: {
    done: kindnesses.says(benefit, ({ about, day, dice }) => ({
      JGBH: officeCode(about.office),
      ZT: '1' as const,
      GYLB: about.kind,
      RYBH: about.notary,
      FWRQ: compact(day),
      SYRC: isWaived(about.kind) ? 1 : dice.between(5, 60),
      ...(isWaived(about.kind)
        ? { SLBH: `${day.slice(0, 4)}-${String(dice.between(1, 9_999)).padStart(6, '0')}`, JMJE: dice.between(100, 900) * 100 }
        : { FWSC: dice.between(60, 240), NR: words[about.kind] }),
    })),
    counted: kindnesses.says(benefit, ({ said }) => ({ ...said, SYRC: (said.SYRC ?? 0) + 3 }), [1, 5]),
    taken: kindnesses.says(benefit, ({ said }) => ({ ...said, ZT: '9' as const }), [1, 10]),
  },
  ways: { done: { counted: 10, taken: 4 } },
});
