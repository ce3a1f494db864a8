import { entry, newWorld } from '../../../engine/testing/index.js';
import { area } from '../index.js';

/** What a small world of offices and notaries did, as plain numbers: one program puts it into records, another computes from it what the scores must be. */
export interface RawAct {
  readonly on: string;
  readonly notary: string;
  readonly matter: string;
  readonly online: 'whole' | 'application' | 'offline';
  readonly isNew: boolean;
  readonly days: number;
  readonly yuan: number;
}
export interface RawPerson {
  readonly id: string;
  readonly kind: 'notary' | 'assistant';
  readonly degree: 'doctor' | 'master' | 'bachelor' | 'college' | null;
  readonly title: 'first' | 'second' | 'third' | 'fourth' | null;
  readonly fields: readonly string[];
  readonly licensedOn: string;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  readonly leaving: 'retired' | 'left' | null;
  readonly talent: { readonly level: 'national' | 'city' | 'district'; readonly since: string } | null;
  /** Whether the certificate of his title was handed in. */
  readonly isProven: boolean;
}
/** A month that an office reported; money in yuan. */
export interface RawMonth {
  readonly on: string;
  readonly income: number;
  readonly expense: number;
  readonly pays: readonly { readonly id: string; readonly onStaff: boolean; readonly yuan: number; readonly atCap: boolean }[];
}
export interface RawOffice {
  readonly id: string;
  readonly category: 'city' | 'district' | 'mixed';
  readonly acts: readonly RawAct[];
  readonly staff: readonly RawPerson[];
  readonly complaints: readonly { readonly person: string; readonly on: string; readonly result: 'substantiated' | 'not' | null }[];
  readonly punishments: readonly { readonly person: string; readonly on: string; readonly kind: 'education' | 'house' | 'industry' }[];
  readonly months: readonly RawMonth[];
  readonly isStaffReported: boolean;
  readonly benefits: readonly { readonly person: string; readonly on: string; readonly isTakenBack: boolean }[];
  readonly awards: readonly {
    readonly person: string | null;
    readonly on: string;
    readonly level: 'city' | 'national';
    readonly isRecognised: boolean;
  }[];
  readonly files: readonly [excellent: number, good: number, fair: number, overdue: number] | null;
}

/** A number that looks like chance and is always the same. */
const drawn = (seed: number): number => ((seed * 7919 + 104_729) % 1009) / 1009;
const matters = ['power', 'statement', 'will', 'gift', 'loan', 'inheritance', 'evidence', 'copy'] as const;
const month = (i: number): string => String(1 + (i % 12)).padStart(2, '0');

function actsOf(at: number, year: number, count: number, people: readonly string[]): readonly RawAct[] {
  return Array.from({ length: count }, (_, i) => {
    const seed = at * 1000 + i * 13 + (year % 2) * 500;
    return {
      on: `${year}-${month(i)}-1${i % 9}`,
      notary: people[i % people.length]!,
      matter: matters[Math.floor(drawn(seed) * (year === 2025 ? 8 : 6))]!,
      online: (['whole', 'application', 'offline'] as const)[Math.floor(drawn(seed + 1) * 3)]!,
      isNew: drawn(seed + 2) < 0.2,
      days: 1 + Math.floor(drawn(seed + 3) * 14),
      yuan: 200 + Math.floor(drawn(seed + 4) * 5000) * (i % 7 === 0 ? 20 : 1),
    };
  });
}

/**
 * Month reports of two years until November, since December is not due yet: one office never reported, one not before this year, and two forgot June; some spend more than they
 * take in, and of one all are on the establishment.
 */
function monthsOf(at: number, people: readonly string[]): readonly RawMonth[] {
  if (at === 12) return [];
  return [...(at === 20 ? [] : [2024]), 2025].flatMap((year) =>
    Array.from({ length: year === 2024 ? 12 : 11 }, (_, i) => i)
      .filter((i) => !(year === 2025 && at % 8 === 6 && i === 5))
      .map((i): RawMonth => {
        const seed = at * 300 + i * 7 + (year % 2) * 111;
        const income = 100_000 + Math.floor(drawn(seed) * 400_000);
        return {
          on: `${year}-${month(i)}`,
          income,
          expense: Math.floor(income * (at % 7 === 5 ? 1.02 : 0.7 + drawn(seed + 1) * 0.3)),
          pays: people.map((id, who) => ({
            id,
            onStaff: at === 9 || who % 2 === 0,
            yuan: 15_000 + Math.floor(drawn(seed + 2 + who) * 20_000),
            atCap: drawn(seed + 40 + who) < 0.1,
          })),
        };
      }),
  );
}

/** 22 offices: nine of districts, nine mixed, four of the city, so that these are fewer than five; 60 notaries among them. One office was never heard of, one is new. */
export const raw: readonly RawOffice[] = Array.from({ length: 22 }, (_, at): RawOffice => {
  const id = `O${String(at + 1).padStart(2, '0')}`;
  const notaries = at < 16 ? 3 : 2;
  const staff = Array.from({ length: notaries + 2 }, (_, i): RawPerson => {
    const seed = at * 50 + i;
    const isGone = i === notaries + 1 && at % 3 === 0;
    return {
      id: `${id}-${i + 1}`,
      kind: i < notaries ? 'notary' : 'assistant',
      degree: at % 7 === 3 && i === 0 ? null : (['doctor', 'master', 'bachelor', 'college'] as const)[Math.floor(drawn(seed) * 4)]!,
      title: at % 5 === 2 && i === 1 ? null : (['first', 'second', 'third', 'fourth'] as const)[Math.floor(drawn(seed + 9) * 4)]!,
      fields: ['family', 'finance', 'property'].slice(0, Math.floor(drawn(seed + 17) * 4)),
      licensedOn: `20${String(5 + (seed % 18)).padStart(2, '0')}-05-10`,
      joinedOn: i === notaries && at % 2 === 0 ? '2025-06-01' : '2015-03-01',
      leftOn: isGone ? '2025-09-30' : null,
      leaving: isGone ? (at % 2 === 0 ? 'retired' : 'left') : null,
      talent:
        seed % 4 === 1
          ? { level: (['national', 'city', 'district'] as const)[seed % 3]!, since: seed % 5 === 0 ? '2026-02-01' : '2021-04-01' }
          : null,
      isProven: seed % 6 !== 2,
    };
  });
  const people = staff.filter(({ kind }) => kind === 'notary').map((one) => one.id);
  return {
    id,
    category: at < 9 ? 'district' : at < 18 ? 'mixed' : 'city',
    acts:
      at === 12
        ? []
        : [...actsOf(at, 2025, 36 + ((at * 11) % 40), people), ...(at === 20 ? [] : actsOf(at, 2024, 30 + ((at * 17) % 30), people))],
    staff,
    complaints: Array.from({ length: at % 4 }, (_, i) => ({
      person: people[i % people.length]!,
      on: '2025-05-06',
      result: i === 0 ? 'substantiated' : i === 1 ? 'not' : null,
    })),
    punishments: at % 5 === 1 ? [{ person: people[0]!, on: at % 2 === 0 ? '2024-03-01' : '2023-01-05', kind: 'industry' }] : [],
    months: monthsOf(at, people),
    isStaffReported: at !== 12 && at % 10 !== 4,
    benefits: Array.from({ length: (at * 3) % 8 }, (_, i) => ({
      person: people[i % people.length]!,
      on: i === 4 ? '2024-12-30' : '2025-03-08',
      isTakenBack: i === 2,
    })),
    awards: [
      ...(at % 4 === 2 ? [{ person: people[1]!, on: '2024-06-01', level: 'city' as const, isRecognised: true }] : []),
      ...(at % 9 === 3 ? [{ person: null, on: '2025-02-01', level: 'national' as const, isRecognised: at !== 3 }] : []),
    ],
    files: at % 6 === 5 ? null : [at % 5, 4 + (at % 3), 2 + (at % 4), at % 9 === 4 ? 1 : 0],
  };
});

/** The same as records, in a world whose today is 31 December 2025. */
export function scoredWorld(today = '2025-12-31T01:00:00.000Z') {
  const world = newWorld([area], today);
  const put = (type: string, id: string, values: Readonly<Record<string, unknown>>, place: Parameters<typeof entry>[3], state?: string) =>
    world.tables.put({ ...entry(`notary.${type}`, id, values, place), ...(state !== undefined && { state }) });
  for (const one of raw) {
    const place = { district: one.category === 'city' ? null : '310101', ownerUnit: `notary/${one.id}` };
    put(
      'office',
      one.id,
      { code: one.id, name: `公证处${one.id}`, category: one.category, seat: '310101', headSince: '2019-07-01' },
      place,
    );
    for (const { id, fields, talent, isProven, ...person } of one.staff) {
      put(
        'person',
        id,
        {
          ...person,
          name: id,
          licence: id,
          field: fields.length > 0 ? fields : null,
          status: person.leftOn ? 'left' : 'practising',
          office: one.id,
          officeClass: one.category,
          post: id.endsWith('-1') ? 'director' : 'none',
          onStaff: true,
        },
        place,
      );
      if (one.isStaffReported)
        put(
          'staffing',
          `${id}-S`,
          {
            office: one.id,
            person: id,
            kind: person.kind,
            status: person.leftOn ? 'left' : 'practising',
            leftOn: person.leftOn,
            title: person.title,
            provenTitle: isProven ? person.title : null,
            talents: talent === null ? null : [{ row: 1, programme: '人才库', ...talent }],
          },
          place,
          person.leftOn ? 'gone' : 'employed',
        );
    }
    for (const { on, income, expense, pays } of one.months)
      put(
        'officeMonth',
        `${one.id}-${on}`,
        {
          office: one.id,
          period: on,
          monthOn: `${on}-01`,
          income: income * 100,
          expense: expense * 100,
          pays: pays.map(({ id, yuan, onStaff, atCap }, i) => ({ row: i + 1, number: id, onStaff, amount: yuan * 100, atCap })),
        },
        place,
        'reported',
      );
    for (const [i, { person, on, isTakenBack }] of one.benefits.entries())
      put('benefit', `${one.id}-B${i}`, { office: one.id, notary: person, doneOn: on }, place, isTakenBack ? 'withdrawn' : 'counted');
    for (const [i, { person, on, level, isRecognised }] of one.awards.entries())
      put('award', `${one.id}-W${i}`, { office: one.id, person, awardedOn: on, level }, place, isRecognised ? 'recognised' : 'review');
    for (const [i, { on, yuan, days, isNew, ...act }] of one.acts.entries()) {
      const id = `${one.id}-A${i}`;
      put(
        'act',
        id,
        { ...act, office: one.id, acceptedOn: on, issuedOn: on, issuedIn: days, newField: isNew ? 'X1' : null },
        place,
        'issued',
      );
      put(
        'fee',
        id,
        { office: one.id, notary: act.notary, matter: act.matter, kind: 'act', amount: yuan * 100, countsOn: on },
        place,
        'counted',
      );
    }
    for (const [i, { person, on, result }] of one.complaints.entries())
      put(
        'complaint',
        `${one.id}-C${i}`,
        { office: one.id, respondent: person, acceptedOn: on, result },
        place,
        result === null ? 'investigating' : 'answered',
      );
    for (const [i, { person, on, kind }] of one.punishments.entries())
      put('punishment', `${one.id}-P${i}`, { office: one.id, person, decidedOn: on, kind }, place, 'effective');
    if (one.files !== null) {
      const [excellent, good, fair, overdue] = one.files;
      const late = overdue > 0 && { rectifyBy: '2025-08-01', rectifyMet: '2025-08-20' };
      put('inspection', `${one.id}-I`, { offices: [one.id], excellent, good, fair, judgedOn: '2025-07-01', ...late }, place, 'published');
    }
  }
  return world;
}
