import type { DataOf } from '@fatong/contracts';
import { calendarOf, daysAfter, endOf, workdaysBetween } from '@fatong/contracts/calendar';
import type { acceptanceReported, actReported, feesReported, videosReported } from '@fatong/contracts/canonical/notary';

type Applicants = DataOf<typeof acceptanceReported>['applicants'];
type Pauses = NonNullable<DataOf<typeof actReported>['pauses']>;
type Fees = DataOf<typeof feesReported>['fees'];
type Recordings = DataOf<typeof videosReported>['recordings'];

/** Full years on a day: who was born on 3 March 1966 is 60 on 3 March 2026. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

const bands = [
  [75, 'old'],
  [60, 'elderly'],
  [40, 'middle'],
  [18, 'young'],
  [0, 'minor'],
] as const;

/** The age of a person on a day, and its band; of who is none, and of whom it is not known, nothing. */
export function agedOn({ kind, bornOn }: Applicants[number], day: string) {
  if (kind !== 'person') return { band: 'organisation' as const };
  if (bornOn === undefined) return {};
  const age = ageOn(bornOn, day);
  return { age, band: bands.find(([least]) => age >= least)?.[1] ?? ('minor' as const) };
}

/** Ages on the day of acceptance: agents and witnesses have none. */
export function peopleOf(applicants: Applicants, acceptedOn: string) {
  const rows = applicants.map(({ bornOn, ...one }, i) => ({
    row: i + 1,
    ...one,
    ...(bornOn !== undefined && one.kind === 'person' && { bornOn, age: ageOn(bornOn, acceptedOn) }),
  }));
  const ages = rows.flatMap((row) => ('age' in row && row.age !== undefined ? [row.age] : []));
  const oldest = ages.length === 0 ? null : Math.max(...ages);
  return {
    applicants: rows,
    persons: new Set(applicants.map(({ digest }) => digest)).size,
    oldest,
    ageBand: oldest === null ? ('organisation' as const) : (bands.find(([least]) => oldest >= least)?.[1] ?? ('minor' as const)),
    parties: [...new Set(applicants.map(({ kind }) => kind))],
  };
}

/** N-1: the certificate is issued within 15 working days of acceptance, without the time that is not counted (公证法 30). */
const within = 15;
const calendar = calendarOf();
/** The last day of a pause is in it; one without an end goes on until `today`. */
const spans = (pauses: Pauses, today: string) =>
  pauses.map(({ from, until }) => ({ from, to: daysAfter(until ?? (today < from ? from : today), 1) }));

export const issueBy = (acceptedOn: string, pauses: Pauses = [], today: string = acceptedOn): string =>
  endOf(calendar, acceptedOn, { unit: 'workdays', of: within }, spans(pauses, today)).on;

/** Working days from acceptance to the certificate, less those that are not counted; days of two pauses count once. */
export function workdaysTaken(acceptedOn: string, issuedOn: string, pauses: Pauses = []): number {
  const still = new Set<string>();
  for (const { from, to } of spans(pauses, issuedOn))
    for (let day = from > acceptedOn ? from : daysAfter(acceptedOn, 1); day < to && day <= issuedOn; day = daysAfter(day, 1))
      if (calendar.isWorking(day)) still.add(day);
  return workdaysBetween(calendar, acceptedOn, issuedOn) - still.size;
}

const feeSteps = [
  [500_000_00, 'fifty'],
  [200_000_00, 'twenty'],
  [100_000_00, 'ten'],
  [50_000_00, 'five'],
] as const;
const bandOf = (fen: number) => feeSteps.find(([least]) => fen >= least)?.[1] ?? ('small' as const);

/** What the office keeps: paid less refunded. Translation is collected for others and stays apart. */
export function feesOf(fees: Fees) {
  const signed = fees.map((one) => ({ ...one, net: one.refundOf === undefined ? one.amount : -one.amount }));
  const sum = (of: typeof signed): number => of.reduce((all, { net }) => all + net, 0);
  const agencyFee = sum(signed.filter(({ kind }) => kind === 'translation'));
  return {
    fees: fees.map((one, i) => ({ row: i + 1, ...one })),
    netFee: sum(signed),
    ownFee: sum(signed) - agencyFee,
    agencyFee,
    feeBand: bandOf(sum(signed) - agencyFee),
    refunded: fees.reduce((all, { amount, refundOf }) => all + (refundOf === undefined ? 0 : amount), 0),
    feeKinds: [...new Set(fees.map(({ kind }) => kind))],
  };
}

/** What the index says of all recordings of an act together. */
export function recordingsOf(recordings: Recordings) {
  const rows = recordings.map(({ id, began, ended, gap, sm3, checked, face, longitude, latitude }, i) => ({
    row: i + 1,
    id,
    began,
    seconds: Math.max(0, Math.round((Date.parse(ended) - Date.parse(began)) / 1000)),
    gap,
    face,
    isIntact: checked === undefined || checked === sm3,
    ...(longitude !== undefined && { longitude: String(longitude) }),
    ...(latitude !== undefined && { latitude: String(latitude) }),
    sm3,
  }));
  return {
    recordings: rows,
    recordedSeconds: rows.reduce((all, { seconds }) => all + seconds, 0),
    longestGap: Math.max(0, ...rows.map(({ gap }) => gap)),
    isAltered: rows.some(({ isIntact }) => !isIntact),
    faceFailed: rows.some(({ face }) => face === 'failed'),
  };
}
