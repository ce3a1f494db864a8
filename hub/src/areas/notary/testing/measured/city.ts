import { dice, type Dice } from '@fatong/contracts';
import { daysAfter } from '@fatong/contracts/calendar';
import { makeDigest, makeUscc, type NotaryFeeKind, type NotaryMatter } from '@fatong/contracts/codes';
import type { Dimension } from '../../warnings/dimensions.js';

/** What six offices did in two years, as plain rows: one program hands them to the hub as messages, another reads them from files. Here nothing is counted. */
export const today = '2026-05-20';
const begins = '2024-05-01';
/** Of earlier years the calendar has no notice of days of rest: nothing is late in them. */
const firstCounted = '2025-01-01';

export interface RawOffice {
  readonly code: string;
  readonly category: 'district' | 'mixed';
  readonly places: readonly (readonly [number, number])[];
  /** Acts a month, about. */
  readonly monthly: number;
}
export interface RawPerson {
  readonly licence: string;
  readonly name: string;
  readonly office: string;
  readonly status: 'practising' | 'suspended' | 'left';
}
export interface RawParty {
  readonly kind: 'person' | 'enterprise' | 'financial' | 'organisation';
  readonly name: string;
  readonly digest: string;
  readonly bornOn?: string;
  readonly uscc?: string;
}
export interface RawFee {
  readonly id: string;
  readonly kind: NotaryFeeKind;
  /** Fen. */
  readonly amount: number;
  readonly on: string;
  readonly refundOf?: string;
}
export interface RawRecording {
  readonly seconds: number;
  readonly gap: number;
  readonly face: 'passed' | 'failed' | 'none';
  readonly isChanged: boolean;
  readonly at?: readonly [number, number];
}
export interface RawAct {
  readonly id: string;
  readonly office: string;
  readonly notary: string;
  readonly matter: NotaryMatter;
  readonly acceptedAt: string;
  readonly state: 'accepted' | 'issued' | 'archived' | 'refused' | 'ended' | 'revoked' | 'withdrawn';
  readonly place: 'office' | 'outside' | 'online';
  readonly approval?: string;
  readonly at?: readonly [number, number];
  readonly parties: readonly RawParty[];
  readonly agents: readonly ('relative' | 'lawyer' | 'employee' | 'intermediary' | 'other')[];
  readonly issuedAt?: string;
  readonly issuer?: string;
  readonly approver?: string;
  readonly approvedOn?: string;
  readonly witnesses?: number;
  readonly closedOn?: string;
  readonly correctedOn?: string;
  readonly archivedOn?: string;
  readonly pauses: readonly { readonly from: string; readonly until: string }[];
  readonly fees: readonly RawFee[];
  readonly recordings: readonly RawRecording[];
}

export const offices: readonly RawOffice[] = [
  { code: 'GZ-01', category: 'district', places: [[121.48, 31.23]], monthly: 44 },
  {
    code: 'GZ-02',
    category: 'district',
    places: [
      [121.54, 31.22],
      [121.7, 31.19],
    ],
    monthly: 36,
  },
  { code: 'GZ-03', category: 'district', places: [[121.45, 31.23]], monthly: 34 },
  { code: 'GZ-04', category: 'district', places: [], monthly: 8 },
  { code: 'GZ-05', category: 'district', places: [[121.42, 31.21]], monthly: 7 },
  { code: 'GZ-06', category: 'mixed', places: [[121.39, 31.25]], monthly: 6 },
];
const models = (
  model: string,
  ...of: readonly (readonly [Dimension['indicator'], Dimension['comparison'], number, Dimension['span'], Dimension['level'], number])[]
) =>
  of.map(
    ([indicator, comparison, threshold, span, level, weight], i): Dimension => ({
      model,
      indicator,
      comparison,
      threshold,
      span,
      level,
      weight,
      ...(model.endsWith('区属') && { classes: ['district'] as const }),
      ...(i > 1 && { isOff: true }),
    }),
  );
/** Models as the bureau composes them in the page (N29): of each comparison and period one at least, of one class, of two dimensions, and a dimension that is switched off. */
export const composedModels: readonly Dimension[] = [
  ...models('外出办证', ['outsideShare', 'atLeast', 8, 'month', 'yellow', 100]),
  ...models('受理骤增', ['accepted', 'up', 20, 'month', 'red', 100]),
  ...models('受理骤减', ['accepted', 'down', 20, 'month', 'yellow', 100]),
  ...models('周受理量区属', ['accepted', 'atLeast', 10, 'week', 'yellow', 100]),
  ...models('单日收费', ['fees', 'atLeast', 5000, 'day', 'yellow', 100]),
  ...models('收费高于同类', ['fees', 'abovePeers', 50, 'month', 'red', 100]),
  ...models('件均低于同类', ['meanFee', 'belowPeers', 30, 'month', 'yellow', 100]),
  ...models(
    '涉老集中',
    ['elderlyShare', 'atLeast', 40, 'week', 'yellow', 60],
    ['accepted', 'atLeast', 6, 'week', 'red', 40],
    ['issued', 'atLeast', 0, 'week', 'red', 100],
  ),
  ...models('补正', ['correctedShare', 'atLeast', 5, 'month', 'yellow', 100]),
  ...models('不予办理', ['refusedShare', 'abovePeers', 20, 'month', 'red', 100]),
  ...models('少量线下', ['offlineShare', 'atMost', 100, 'week', 'yellow', 50], ['issued', 'atMost', 3, 'week', 'yellow', 50]),
];
export const people: readonly RawPerson[] = offices.flatMap(({ code }, at) =>
  Array.from({ length: at < 3 ? 3 : 2 }, (_, i): RawPerson => {
    const licence = `G-${code.slice(-2)}0${i + 1}`;
    const status = licence === 'G-0302' ? 'suspended' : licence === 'G-0502' ? 'left' : 'practising';
    return { licence, name: `公证员${licence.slice(2)}`, office: code, status };
  }),
);
/** Listed in the year before today. */
export const exemptions = [{ uscc: makeUscc({ serial: 20_900 }), from: '2025-05-01', until: '2026-04-30' }] as const;
export const complaints = [
  { office: 'GZ-01', result: 'substantiated' },
  { office: 'GZ-01', result: 'not' },
  { office: 'GZ-02', result: 'partly' },
  { office: 'GZ-03', result: 'substantiated' },
] as const;
const ago = (hours: number, seconds = 0): string =>
  new Date(Date.parse(`${today}T00:00:00+08:00`) - hours * 3_600_000 - seconds * 1000).toISOString();
export const devices: readonly { readonly device: string; readonly office: string; readonly heardAt: string }[] = [
  [23, 3599],
  [24, 0],
  [71, 3599],
  [72, 0],
  [500, 17],
  [1, 0],
].map(([hours, seconds], i) => ({ device: `GZ-0${1 + (i % 3)}-SB-${i + 1}`, office: `GZ-0${1 + (i % 3)}`, heardAt: ago(hours!, seconds) }));

const lenders = ['上海汇通小额贷款有限公司', '上海东海融资租赁有限公司', '上海浦江建设工程有限公司', '上海新潮资产管理有限公司'];
const matters: readonly NotaryMatter[] = [
  'power',
  'power',
  'statement',
  'statement',
  'propertyPower',
  'gift',
  'inheritance',
  'will',
  'birth',
  'kinship',
  'copy',
  'contract',
  'loan',
  'enforcement',
  'mortgageRegistration',
  'evidence',
  'guardianship',
  'propertySale',
];

function personOf(chances: Dice): RawParty {
  const serial = chances.chance(0.06) ? chances.between(1, 12) : chances.between(100, 90_000);
  const own = dice(serial);
  const isOld = own.chance(0.3);
  const year = isOld ? own.between(1938, 1966) : own.between(1970, 2004);
  const bornOn = `${year}-${String(own.between(1, 12)).padStart(2, '0')}-${String(own.between(1, 28)).padStart(2, '0')}`;
  return { kind: 'person', name: `当事人${serial}`, digest: makeDigest(`measured ${serial}`), bornOn };
}
function companyOf(chances: Dice): RawParty {
  const serial = chances.between(0, 7);
  const isBank = chances.chance(0.3);
  return {
    kind: isBank ? 'financial' : 'enterprise',
    name: isBank ? `上海申江小额贷款银行${serial}` : lenders[serial % 4]!,
    digest: makeDigest(`measured company ${isBank} ${serial}`),
    uscc: makeUscc({ serial: 20_900 + serial + (isBank ? 50 : 0) }),
  };
}
const near = (chances: Dice, office: RawOffice): readonly [number, number] | undefined => {
  const place = office.places[0] ?? [121.3, 31.1];
  if (chances.chance(0.5)) return undefined;
  if (chances.chance(0.02)) return [118.8, 32.06];
  return [place[0] + (chances.next() - 0.5) * 0.0095, place[1] + (chances.next() - 0.5) * 0.0075];
};
const round6 = (at: readonly [number, number] | undefined): readonly [number, number] | undefined =>
  at && [Math.round(at[0] * 1e6) / 1e6, Math.round(at[1] * 1e6) / 1e6];

function feesOf(chances: Dice, on: string, issuedOn: string | undefined): readonly RawFee[] {
  const large = chances.pick([4_999_999, 5_000_000, 20_000_000, 25_000_000, 19_999_999, 6_000_000]);
  const amount = chances.chance(0.015) ? large : 20_000 + chances.between(0, 300_000);
  const refunded = issuedOn && chances.chance(0.05) ? daysAfter(issuedOn, chances.between(-2, 40)) : undefined;
  return [
    { id: 'SF-1', kind: 'act', amount, on },
    ...(chances.chance(0.2) ? [{ id: 'SF-2', kind: 'copy', amount: 4_050, on } as const] : []),
    ...(chances.chance(0.15) ? [{ id: 'SF-3', kind: 'translation', amount: 36_000, on } as const] : []),
    ...(refunded !== undefined && refunded <= today
      ? [
          {
            id: 'SF-9',
            kind: 'act',
            amount: Math.round(amount * chances.pick([0.1, 0.5, 1])),
            on: refunded < on ? on : refunded,
            refundOf: 'SF-1',
          } as const,
        ]
      : []),
  ];
}

function recordingsOf(chances: Dice, at: readonly [number, number] | undefined): readonly RawRecording[] {
  if (chances.chance(0.2)) return [];
  const one = (): RawRecording => ({
    seconds: chances.chance(0.9) ? chances.between(200, 3000) : chances.pick([179, 180, 7200, 7201]),
    gap: chances.chance(0.94) ? chances.between(0, 20) : chances.pick([60, 61]),
    face: chances.chance(0.98) ? 'passed' : chances.pick(['failed', 'none']),
    isChanged: chances.chance(0.015),
    ...(at && chances.chance(0.5) && { at }),
  });
  return chances.chance(0.1) ? [one(), one()] : [one()];
}

/** What came of it: most are issued some working days later and archived in time. */
function courseOf(
  chances: Dice,
  notary: RawPerson,
  acceptedAt: string,
): Pick<RawAct, 'state' | 'issuedAt' | 'issuer' | 'approver' | 'approvedOn' | 'witnesses' | 'closedOn' | 'correctedOn' | 'archivedOn'> {
  const on = acceptedAt.slice(0, 10);
  const fate = chances.next();
  const colleague = people.find((one) => one.office === notary.office && one.licence !== notary.licence)!.licence;
  if (fate < 0.01) return { state: 'withdrawn' };
  const doneOn = daysAfter(on, on >= firstCounted && chances.chance(0.03) ? chances.between(20, 36) : chances.between(1, 12));
  if (doneOn > today) return { state: 'accepted' };
  if (fate < 0.05) return { state: chances.pick(['refused', 'ended'] as const), closedOn: doneOn };
  const isHasty = chances.chance(0.006);
  const issuedAt = isHasty ? new Date(Date.parse(acceptedAt) + chances.pick([599, 600]) * 1000).toISOString() : `${doneOn}T08:00:00.000Z`;
  const issued = {
    issuedAt,
    approver: chances.chance(0.01) ? notary.licence : colleague,
    ...(chances.chance(0.995) && { approvedOn: isHasty ? on : doneOn }),
    ...(chances.chance(0.08) && { issuer: chances.pick([colleague, notary.licence]) }),
    ...(chances.chance(0.7) && { witnesses: 1 }),
    ...(chances.chance(0.02) && { correctedOn: daysAfter(doneOn, 3) }),
  };
  if (fate < 0.06) return { state: 'revoked', ...issued, closedOn: daysAfter(doneOn, 9) };
  const archivedOn = daysAfter(doneOn, chances.between(10, 80));
  return chances.chance(0.96) && archivedOn <= today ? { state: 'archived', ...issued, archivedOn } : { state: 'issued', ...issued };
}

let serial = 0;
function actOf(chances: Dice, office: RawOffice, on: string, given: Partial<RawAct> = {}, fixed?: ReturnType<typeof courseOf>): RawAct {
  const own = people.filter((one) => one.office === office.code);
  const drawn = chances.pick(own);
  const notary = drawn.status === 'practising' || chances.chance(0.04) ? drawn : own[0]!;
  const matter = chances.pick(matters);
  const acceptedAt = `${on}T0${chances.between(1, 8)}:${String(chances.between(10, 59))}:00.000Z`;
  const lent = ['loan', 'enforcement', 'contract', 'mortgageRegistration'].includes(matter) ? 0.4 : 0.05;
  const place = chances.chance(0.85) ? 'office' : chances.pick(['outside', 'online'] as const);
  const at = round6(near(chances, office));
  const course = fixed ?? courseOf(chances, notary, acceptedAt);
  const doneOn = course.issuedAt?.slice(0, 10);
  return {
    id: `${office.code}-2024-${String(++serial).padStart(6, '0')}`,
    office: office.code,
    notary: chances.chance(0.004) ? 'G-9999' : notary.licence,
    matter,
    acceptedAt,
    place,
    ...(place === 'outside' && chances.chance(0.6) && { approval: 'WC-1' }),
    ...(at && { at }),
    parties: [personOf(chances), ...(chances.chance(lent) ? [companyOf(chances)] : chances.chance(0.15) ? [personOf(chances)] : [])],
    agents: matter.endsWith('ower') && chances.chance(0.2) ? [chances.pick(['relative', 'lawyer', 'intermediary', 'other'] as const)] : [],
    pauses: doneOn !== undefined && chances.chance(0.1) ? [{ from: daysAfter(on, 1), until: daysAfter(on, chances.between(2, 6)) }] : [],
    fees: course.state === 'withdrawn' ? [] : feesOf(chances, on, doneOn),
    recordings: recordingsOf(chances, at),
    ...course,
    ...given,
  };
}

/** Acts of two years, the months unlike; besides, what lies at an edge: a day of eight and of sixteen elderly, a month of sixty, twenty and forty refused, a day far above the usual. */
export function drawnCity(seed = 20_260_520): readonly RawAct[] {
  serial = 0;
  const chances = dice(seed);
  const months: string[] = [];
  for (let day = begins; day <= today; day = `${daysAfter(`${day.slice(0, 7)}-28`, 5).slice(0, 7)}-01`) months.push(day.slice(0, 7));
  const usual = offices.flatMap((office) =>
    months.flatMap((month) => {
      const share = chances.chance(0.6) ? 1 : chances.pick([0.5, 0.68, 0.7, 1.3, 1.5, 1.8]);
      return Array.from({ length: Math.round(office.monthly * share) }, () =>
        actOf(chances, office, `${month}-${String(chances.between(1, month === today.slice(0, 7) ? 19 : 28)).padStart(2, '0')}`),
      );
    }),
  );
  const [one, two, three] = offices as readonly [RawOffice, RawOffice, RawOffice];
  const old = (i: number): RawParty => ({
    kind: 'person',
    name: `老人${i}`,
    digest: makeDigest(`old ${i}`),
    bornOn: i % 2 === 0 && i < 100 ? '1966-03-03' : '1944-01-09',
  });
  const elderly = (count: number, on: string, notary: string, matter: NotaryMatter, from: number) =>
    Array.from({ length: count }, (_, i) =>
      actOf(chances, one, on, { notary, matter, parties: [old(from + i)], recordings: [] }, { state: 'accepted' }),
    );
  const undone = (count: number, office: RawOffice, on: string) =>
    Array.from({ length: count }, () => actOf(chances, office, on, { recordings: [] }, { state: 'refused', closedOn: on }));
  const company: RawParty = { kind: 'enterprise', name: '上海申浦工程有限公司', digest: makeDigest('listed'), uscc: exemptions[0].uscc };
  return [
    ...usual,
    ...elderly(8, '2026-03-03', 'G-0101', 'statement', 0),
    ...elderly(8, '2026-03-02', 'G-0101', 'statement', 20),
    ...elderly(16, '2026-04-08', 'G-0102', 'statement', 40),
    ...elderly(8, '2026-04-09', 'G-0103', 'gift', 60),
    ...elderly(7, '2026-04-10', 'G-0103', 'birth', 80),
    ...Array.from({ length: 9 }, (_, i) => elderly(7, `2026-02-0${i + 1}`, 'G-0102', 'copy', 100 + i * 7)).flat(),
    ...Array.from({ length: 6 }, (_, i) =>
      actOf(
        chances,
        offices[4]!,
        `2026-04-0${i + 1}`,
        { matter: 'statement', fees: [{ id: 'SF-1', kind: 'act', amount: 4_000_000 + i, on: '2026-04-08' }], recordings: [], pauses: [] },
        { state: 'issued', issuedAt: '2026-04-15T08:00:00.000Z', approver: 'G-0501', approvedOn: '2026-04-15' },
      ),
    ),
    ...undone(24, two, '2026-03-10'),
    ...undone(44, three, '2026-01-15'),
    ...Array.from({ length: 22 }, () => actOf(chances, one, '2026-05-18', { recordings: [] }, { state: 'accepted' })),
    ...Array.from({ length: 20 }, (_, i) =>
      actOf(chances, two, `2026-04-${String(10 + (i % 19)).padStart(2, '0')}`, { parties: [company], recordings: [] }),
    ),
    ...Array.from({ length: 9 }, (_, i) => actOf(chances, three, `2025-0${1 + (i % 4)}-1${i}`, { parties: [company], recordings: [] })),
  ];
}
