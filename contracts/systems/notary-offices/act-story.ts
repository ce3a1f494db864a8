import { daysAfter } from '../../calendar/index.js';
import { makeDigest } from '../../codes/index.js';
import type { Dice } from '../../dice.js';
import { compact, stories } from '../../story/index.js';
import { acceptance } from './acceptance.js';
import { act } from './act.js';
import type { ClassCode, FeeCode, MatterCode } from './codes.js';
import { fee } from './fee.js';
import { company, notaryLicence, officeCode, officeSizes, somebody, type Party } from './people.js';
import { video } from './video.js';

export { company, notaryLicence, officeCode, officeSizes, resident, type Party } from './people.js';

/** An act: which office and notary, of what matter, for whom, and what it costs. */
export interface Act {
  /** Place of the office among the 22. */
  readonly office: number;
  readonly notary: string;
  readonly approver: string;
  readonly matter: MatterCode;
  readonly class: ClassCode;
  readonly parties: readonly Party[];
  /** Time of day it was accepted at: `093000`. */
  readonly at: string;
  readonly place: '1' | '2' | '3';
  /** Approval of work outside; a few go without. */
  readonly outside?: string;
  readonly online: '1' | '2' | '3';
  /** Fen; what is concerned, the tariff's fee, and what is paid. */
  readonly amount?: number;
  readonly tariff: number;
  readonly paid: number;
  readonly copies: number;
  readonly isNew: boolean;
  readonly waiver?: '1' | '2' | '9';
  /** Which recordings there are: none, as they should be, or one that falls short. */
  readonly recorded: 'none' | 'whole' | 'short' | 'broken' | 'altered' | 'face';
  /** Where it was done, degrees. */
  readonly position?: readonly [longitude: number, latitude: number];
}

interface Matter {
  readonly code: MatterCode;
  readonly weight: number;
  /** Fen, least and most. */
  readonly fees: readonly [number, number];
  readonly kind: FeeCode;
  /** Where the amount concerned says the fee. */
  readonly share?: number;
  /** It is recorded, as the law or the bureau wants it. */
  readonly isRecorded?: true;
  readonly lender?: true;
}

/** About as often as offices of a large city have them. */
export const matters: readonly Matter[] = [
  { code: '01', weight: 16, fees: [20_000, 40_000], kind: '01' },
  { code: '02', weight: 6, fees: [40_000, 120_000], kind: '01', isRecorded: true },
  { code: '03', weight: 11, fees: [15_000, 30_000], kind: '01' },
  { code: '04', weight: 4, fees: [60_000, 900_000], kind: '01', isRecorded: true },
  { code: '05', weight: 9, fees: [50_000, 1_500_000], kind: '01' },
  { code: '06', weight: 5, fees: [80_000, 200_000], kind: '01', isRecorded: true },
  { code: '08', weight: 2, fees: [60_000, 300_000], kind: '01' },
  { code: '09', weight: 2, fees: [100_000, 200_000], kind: '01', isRecorded: true },
  { code: '11', weight: 6, fees: [16_000, 30_000], kind: '02' },
  { code: '13', weight: 6, fees: [16_000, 40_000], kind: '02' },
  { code: '14', weight: 3, fees: [16_000, 30_000], kind: '02' },
  { code: '15', weight: 5, fees: [16_000, 30_000], kind: '02' },
  { code: '16', weight: 7, fees: [16_000, 40_000], kind: '02' },
  { code: '17', weight: 4, fees: [20_000, 60_000], kind: '02' },
  { code: '18', weight: 4, fees: [20_000, 50_000], kind: '02' },
  { code: '20', weight: 2, fees: [100_000, 2_000_000], kind: '01' },
  { code: '21', weight: 3, fees: [200_000, 3_000_000], kind: '01', isRecorded: true },
  { code: '22', weight: 2, fees: [200_000, 8_000_000], kind: '01', lender: true },
  { code: '23', weight: 3, fees: [500_000, 30_000_000], kind: '03', lender: true },
  { code: '24', weight: 5, fees: [100_000, 800_000], kind: '04' },
  { code: '25', weight: 1, fees: [200_000, 600_000], kind: '06' },
  { code: '28', weight: 1, fees: [100_000, 900_000], kind: '05' },
  { code: '31', weight: 2, fees: [100_000, 400_000], kind: '04' },
];
const abroad: readonly MatterCode[] = ['01', '03', '11', '13', '14', '15', '16', '17', '18'];

const byWeight = <T extends { readonly weight: number }>(from: readonly T[], chances: Dice): T => {
  let point = chances.next() * from.reduce((sum, { weight }) => sum + weight, 0);
  return from.find(({ weight }) => (point -= weight) < 0) ?? from[0]!;
};
const matterOf = (code: MatterCode): Matter => matters.find((one) => one.code === code) ?? matters[0]!;

/** Draws an act; what is `given` is so. `today`: the day by which ages are drawn. */
export function drawnAct(chances: Dice, today: string, given: Partial<Act> = {}): Act {
  const office = given.office ?? Math.min(21, Math.floor(chances.next() ** 1.6 * 22));
  const at = Math.min(officeSizes[office]! - 1, Math.floor(chances.next() ** 1.4 * officeSizes[office]!));
  const { code, fees, isRecorded, lender } = given.matter === undefined ? byWeight(matters, chances) : matterOf(given.matter);
  const place = given.place ?? (chances.chance(0.08) ? '2' : chances.chance(0.1) ? '3' : '1');
  const first = somebody(chances, today);
  const others = lender
    ? [company(chances.between(1, 300), chances.chance(0.7) ? '3' : '2')]
    : chances.chance(0.2)
      ? [somebody(chances, today)]
      : [];
  const isElderly = Number((first.CSRQ ?? '9999').slice(0, 4)) < Number(today.slice(0, 4)) - 60;
  const [least, most] = fees;
  const tariff = Math.round((least + chances.next() ** 4 * (most - least)) / 1000) * 1000;
  const waiver = chances.chance(0.05) ? ('1' as const) : isElderly && chances.chance(0.3) ? ('2' as const) : undefined;
  const wants = isRecorded || isElderly;
  const isForeign = abroad.includes(code) && chances.chance(0.4);
  return {
    office,
    notary: notaryLicence(office, at),
    approver: notaryLicence(office, (at + 1) % officeSizes[office]!),
    matter: code,
    class: isForeign ? chances.pick(['3', '3', '3', '5', '5', '6', '7'] as const) : lender || code === '20' || code === '31' ? '2' : '1',
    parties: [first, ...others],
    at: `${String(chances.between(9, 16)).padStart(2, '0')}${String(chances.between(0, 59)).padStart(2, '0')}00`,
    place,
    ...(place === '2' &&
      chances.chance(0.93) && { outside: `WC${today.slice(0, 4)}${String(chances.between(1, 99_999)).padStart(5, '0')}` }),
    online: place === '3' ? '1' : chances.chance(0.3) ? '2' : '3',
    ...(lender && { amount: tariff * chances.between(200, 400) }),
    tariff,
    paid: waiver === undefined ? tariff : waiver === '1' ? 0 : Math.round(tariff / 2),
    copies: chances.between(1, 4),
    isNew: code === '09' || code === '31' || chances.chance(0.03),
    ...(waiver && { waiver }),
    recorded: !wants
      ? chances.chance(0.3)
        ? 'whole'
        : 'none'
      : chances.chance(0.95)
        ? 'whole'
        : chances.pick(['none', 'short', 'broken', 'altered', 'face'] as const),
    ...given,
  };
}

const timeOf = (day: string, time: string): string => compact(day) + time;
const { says, story } = stories<Act>();
/** The receipt is made out to the first applicant. */
const payerOf = ({ parties }: Act): string => parties[0]!.ZJZY;
const entry = (about: Act, day: string) => ({
  SFBH: 'SF-1',
  SFXM: matterOf(about.matter).kind,
  JE: about.paid,
  SFRQ: compact(day),
  JFRZY: payerOf(about),
});
const ofFee = ({ office, notary, matter }: Act) => ({ JGBH: officeCode(office), GZY: notary, GZSX: matter });
const classWords: Readonly<Record<ClassCode, string>> = { '1': '', '2': '经', '3': '外民', '4': '外经', '5': '港', '6': '澳', '7': '台' };
const shortNames = [...'黄浦城新江徐长静普虹杨闵宝嘉金松青奉崇卢张闸'];

/** So many minutes later on the same day. */
const later = (time: string, minutes: number): string => {
  const all = Number(time.slice(0, 2)) * 60 + Number(time.slice(2, 4)) + minutes;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}${String(all % 60).padStart(2, '0')}00`;
};

/** 录像: as long as it should be, too short, with a gap, with a digest that changed, or of another face. */
const recordingOf = ({ recorded, position, office, at }: Act, { serial, begun }: { readonly serial: string; readonly begun: string }) => ({
  SPBH: `SP-${serial}`,
  KSSJ: timeOf(begun, at),
  JSSJ: timeOf(begun, later(at, recorded === 'short' ? 2 : 20)),
  ZDJG: recorded === 'broken' ? 95 : 3,
  SM3: makeDigest(`video ${office} ${serial}`),
  FHSM3: makeDigest(`video ${recorded === 'altered' ? 'altered ' : ''}${office} ${serial}`),
  RLBD: recorded === 'face' ? ('2' as const) : ('1' as const),
  ...(position && { JD: position[0], WD: position[1] }),
});

/** An act from its acceptance to its archive: paid on acceptance, recorded where it must be, approved by another notary, issued some working days later; a few are taken back, refused, ended, corrected, revoked or paid back in part. */
export const actStory = story({
  cast: (_, chances) => drawnAct(chances, '2026-01-01'),
  number: ({ begun, serial }) => `${begun.slice(0, 4)}-${serial.padStart(6, '0')}`,
  begins: { accepted: 1 },
  steps: {
    accepted: says(acceptance, ({ about, begun, dice }) => ({
      JGBH: officeCode(about.office),
      BLZT: '1',
      SLSJ: timeOf(begun, about.at),
      GZY: about.notary,
      GZLB: about.class,
      GZSX: about.matter,
      XXY: about.isNew ? `X${about.matter}` : undefined,
      DSR: about.parties,
      DLR:
        about.matter === '01' && dice.chance(0.2)
          ? [{ XM: '周代理', ZJZY: makeDigest(`agent ${dice.between(1, 200)}`), GX: '1' as const }]
          : undefined,
      BDJE: about.amount,
      BZSF: about.tariff,
      BZDD: about.place,
      WCSP: about.outside,
      JD: about.position?.[0],
      WD: about.position?.[1],
      WSBL: about.online,
      SYD:
        about.class === '1' || about.class === '2'
          ? undefined
          : { '3': '日本', '4': '新加坡', '5': '中国香港', '6': '中国澳门', '7': '台湾地区' }[about.class],
    })),
    mistaken: says(acceptance, ({ said }) => ({ ...said, BLZT: '9' as const }), [0, 2]),
    paid: says(fee, ({ about, day }) => ({
      ...ofFee(about),
      BLZT: '1',
      SF: [
        entry(about, day),
        ...(about.copies > 2
          ? [{ SFBH: 'SF-2', SFXM: '07' as const, JE: (about.copies - 2) * 2_000, SFRQ: compact(day), JFRZY: payerOf(about) }]
          : []),
        ...(about.class === '3' ? [{ SFBH: 'SF-3', SFXM: '08' as const, JE: 12_000, SFRQ: compact(day), JFRZY: payerOf(about) }] : []),
      ],
      JMSY: about.waiver,
      JMJE: about.waiver && about.tariff - about.paid,
    })),
    recorded: says(video, (told) => ({ JGBH: officeCode(told.about.office), BLZT: '1', SP: [recordingOf(told.about, told)] })),
    approved: says(
      act,
      ({ about, begun, day, dice }) => ({
        JGBH: officeCode(about.office),
        BLZT: '2',
        SLSJ: timeOf(begun, about.at),
        SPR: about.approver,
        SPRQ: compact(day),
        JZR: about.matter === '06' ? 2 : undefined,
        ZT: dice.chance(0.12)
          ? [{ KSRQ: compact(daysAfter(begun, 1)), JSRQ: compact(daysAfter(begun, 3)), SY: dice.pick(['1', '2'] as const) }]
          : undefined,
      }),
      [1, 12],
    ),
    issued: says(
      act,
      ({ about, said, day, serial }) => ({
        ...said,
        BLZT: '3',
        CZSJ: timeOf(day, '160000'),
        GZSBH: `（${day.slice(0, 4)}）沪${shortNames[about.office]}证${classWords[about.class]}字第${serial}号`,
        FS: about.copies,
      }),
      [0, 4],
    ),
    settled: says(fee, ({ said, day }) => ({ ...said, BLZT: '3', CZRQ: compact(day) })),
    refunded: says(
      fee,
      ({ said, day, about }) => ({
        ...said,
        SF: [
          ...(said.SF ?? []),
          { SFBH: 'SF-9', SFXM: matterOf(about.matter).kind, JE: Math.round(about.paid / 2), SFRQ: compact(day), TF: 'SF-1' },
        ],
      }),
      [3, 30],
    ),
    archived: says(act, ({ said, day }) => ({ ...said, BLZT: '4', GDRQ: compact(day) }), [10, 80]),
    corrected: says(act, ({ said, day }) => ({ ...said, BLZT: '3', BZRQ: compact(day), YY: '当事人姓名用字有误，予以补正。' }), [5, 40]),
    revoked: says(
      act,
      ({ said, day }) => ({ ...said, BLZT: '7', JSRQ: compact(day), CXSY: '1', YY: '复查发现基本事实不实，撤销公证书。' }),
      [20, 90],
    ),
    refused: says(
      act,
      ({ about, begun, day }) => ({
        JGBH: officeCode(about.office),
        BLZT: '5',
        SLSJ: timeOf(begun, about.at),
        JSRQ: compact(day),
        YY: '当事人提供的证明材料不充分又无法补充。',
      }),
      [2, 20],
    ),
    ended: says(
      act,
      ({ about, begun, day }) => ({
        JGBH: officeCode(about.office),
        BLZT: '6',
        SLSJ: timeOf(begun, about.at),
        JSRQ: compact(day),
        YY: '当事人撤回申请。',
      }),
      [5, 60],
    ),
  },
  ways: {
    accepted: { mistaken: 2, paid: 98 },
    paid: {
      recorded: ({ about }) => Number(about.recorded !== 'none') * 94,
      approved: ({ about }) => Number(about.recorded === 'none') * 94,
      refused: 2,
      ended: 4,
    },
    recorded: { approved: 1 },
    approved: { issued: 1 },
    issued: { settled: 1 },
    settled: { archived: 88, corrected: 5, refunded: 6, revoked: 1 },
    refunded: { archived: 1 },
    corrected: { archived: 1 },
  },
});
