import type { RawAct, RawMonth, RawOffice, RawPerson } from './scored.js';

/**
 * What the scores of December 2025 must be, computed from the plain numbers by a program of its own: no line of it is the area's. Each indicator is written out as the page of the area
 * words it; null is “no data”.
 */
type Row = { readonly id: string; readonly group: string; readonly values: Readonly<Record<string, number | null>> };
export interface Expected {
  readonly scores: Readonly<Record<string, number | null>>;
  readonly composite: number | null;
  readonly rank: number | null;
  readonly points: Readonly<Record<string, number | null>>;
}
type Weights = Readonly<Record<string, Readonly<Record<string, readonly [weight: number, better: 1 | -1]>>>>;

const officeWeights: Weights = {
  business: { 'N30-01': [20, 1], 'N30-02': [15, 1], 'N30-03': [20, 1], 'N30-04': [15, 1], 'N30-06': [15, 1], 'N30-07': [15, 1] },
  team: {
    'N31-01': [10, 1],
    'N31-02': [10, 1],
    'N31-03': [10, 1],
    'N31-04': [20, 1],
    'N31-05': [15, 1],
    'N31-06': [10, 1],
    'N31-07': [10, 1],
    'N31-08': [5, 1],
    'N31-09': [10, 1],
  },
  quality: { 'N32-01': [35, -1], 'N32-02': [10, 1], 'N32-03': [15, 1], 'N32-04': [25, -1], 'N32-05': [15, 1] },
  incentive: { 'N33-01': [40, 1], 'N33-02': [20, 1], 'N33-03': [40, -1] },
  risk: { 'N34-03': [35, -1], 'N34-04': [35, -1], 'N34-05': [10, 1], 'N34-06': [10, 1], 'N34-07': [10, -1] },
};
const personWeights: Weights = {
  activity: { 'N35-01': [30, 1], 'N35-02': [15, 1], 'N35-03': [20, 1], 'N35-04': [15, 1], 'N35-06': [10, 1], 'N35-08': [10, 1] },
  skill: { 'N36-01': [25, 1], 'N36-02': [20, 1], 'N36-03': [25, 1], 'N36-04': [10, 1], 'N36-05': [20, 1] },
  service: { 'N37-01': [35, -1], 'N37-02': [30, -1], 'N37-03': [25, 1], 'N37-04': [10, 1] },
  loyalty: { 'N38-01': [30, 1], 'N38-02': [20, 1], 'N38-03': [25, 1], 'N38-04': [25, 1] },
};

const total = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0);
const ratio = (over: number, under: number): number | null => (under === 0 ? null : over / under);
const rise = (now: number, before: number, base: number): number | null =>
  before === 0 || before < base ? null : ((now - before) / before) * 100;
const onlineDegree = (acts: readonly RawAct[]): number | null =>
  ratio(total(acts.map(({ online }) => (online === 'whole' ? 1 : online === 'application' ? 0.5 : 0))), acts.length);
const isThere =
  (day: string) =>
  (one: RawPerson): boolean =>
    one.joinedOn <= day && (one.leftOn === null || one.leftOn > day);
const grade = { doctor: 4, master: 3, bachelor: 2, college: 1 };
const high = { first: 3, second: 3, third: 2, fourth: 1 };
const off = { education: 1, house: 3, industry: 5 };

function ofActs(
  now: readonly RawAct[],
  before: readonly RawAct[],
  isHeard: boolean,
  prefix: 'N30' | 'N35',
  bases: readonly [number, number],
) {
  const [fees, feesBefore] = [total(now.map(({ yuan }) => yuan)), total(before.map(({ yuan }) => yuan))];
  const online = prefix === 'N30' ? 'N30-07' : 'N35-08';
  return {
    [`${prefix}-01`]: isHeard ? now.length : null,
    [`${prefix}-02`]: isHeard ? rise(now.length, before.length, bases[0]) : null,
    [`${prefix}-03`]: isHeard ? fees : null,
    [`${prefix}-04`]: isHeard ? rise(fees, feesBefore, bases[1]) : null,
    [`${prefix}-06`]: isHeard ? (ratio(now.filter(({ isNew }) => isNew).length * 100, now.length) ?? null) : null,
    [online]: isHeard ? onlineDegree(now) : null,
  };
}

const awardPoints = { city: 5, national: 10 };
const isIn =
  (year: string) =>
  (one: { readonly on: string }): boolean =>
    one.on.startsWith(year);
/** The months until November, all of which are due by the end of the year; null: one of them is missing. */
function upToNovember(months: readonly RawMonth[], year: string): readonly RawMonth[] | null {
  const all = months.filter(({ on }) => on.startsWith(year) && on <= `${year}-11`);
  return all.length === 11 ? all : null;
}
type Pay = RawMonth['pays'][number];
/** What was paid over the persons a month has on the mean. */
function meanPay(months: readonly RawMonth[] | null, is: (pay: Pay) => boolean = () => true): number | null {
  const pays = (months ?? []).flatMap((one) => one.pays.filter(is));
  return pays.length === 0 ? null : total(pays.map(({ yuan }) => yuan)) / (pays.length / 11);
}
function ofMonths(months: readonly RawMonth[]) {
  const [now, before] = [upToNovember(months, '2025'), upToNovember(months, '2024')];
  const [mean, former] = [meanPay(now), meanPay(before)];
  const [on, off] = [meanPay(now, ({ onStaff }) => onStaff), meanPay(now, ({ onStaff }) => !onStaff)];
  const [income, expense] = [total((now ?? []).map((one) => one.income)), total((now ?? []).map((one) => one.expense))];
  return {
    'N33-01': mean,
    'N33-02': mean === null || former === null ? null : rise(mean, former, 1),
    'N33-03': on === null || off === null ? null : ((on - off) / on) * 100,
    'N34-05': now === null ? null : income / expense,
    'N34-06': now === null ? null : ((income - expense) / income) * 100,
  };
}
const onList = ({ talent }: RawPerson): boolean => talent !== null && talent.since <= '2025-12-31';

function ofOffice(office: RawOffice): Row {
  const { id, category, acts, staff, complaints, punishments, files } = office;
  const [now, before] = ['2025', '2024'].map((year) => acts.filter(({ on }) => on.startsWith(year)));
  const [begin, end] = [staff.filter(isThere('2024-12-31')), staff.filter(isThere('2025-12-31'))];
  const mean = (begin.length + end.length) / 2;
  const notaries = end.filter(({ kind }) => kind === 'notary');
  const graded = notaries.filter(({ degree }) => degree !== null);
  const isHeard = now!.length > 0;
  const months = Array.from({ length: 12 }, (_, i) => now!.filter(({ on }) => Number(on.slice(5, 7)) === i + 1).length);
  const gone = (why: string): number => staff.filter(({ leftOn, leaving }) => leftOn?.startsWith('2025') && leaving === why).length;
  const substantiated = complaints.filter(({ result }) => result === 'substantiated').length;
  const looked = files === null ? 0 : files[0] + files[1] + files[2];
  return {
    id,
    group: category,
    values: {
      ...ofActs(now!, before!, isHeard, 'N30', [30, 100_000]),
      'N31-01': end.length,
      'N31-02': rise(end.length, begin.length, 1),
      'N31-03': ratio(notaries.length * 100, end.length),
      'N31-04': isHeard ? ratio(now!.length, mean) : null,
      'N31-05': isHeard ? ratio(total(now!.map(({ yuan }) => yuan)), mean) : null,
      'N31-06': ratio(notaries.filter(({ fields }) => fields.length > 0).length * 100, notaries.length),
      'N31-07': ratio(notaries.filter(({ title }) => title !== null && title !== 'fourth').length * 100, notaries.length),
      'N31-08': office.isStaffReported ? ratio(notaries.filter(onList).length * 100, notaries.length) : null,
      'N31-09': ratio(total(graded.map(({ degree }) => grade[degree!])), graded.length),
      'N32-01': isHeard ? ratio(total(now!.map(({ days }) => days)), now!.length) : null,
      'N32-02': isHeard ? ratio(office.benefits.filter((one) => isIn('2025')(one) && !one.isTakenBack).length, notaries.length) : null,
      'N32-03': files === null || looked === 0 ? null : (files[0] * 100 + files[1] * 85 + files[2] * 70) / looked - 5 * files[3],
      'N32-04': isHeard ? ratio((complaints.length + 2 * substantiated) * 10_000, now!.length) : null,
      'N32-05':
        total(office.awards.filter(({ on, isRecognised }) => isRecognised && on >= '2024-01-01').map(({ level }) => awardPoints[level])) -
        total(punishments.filter(({ on }) => on >= '2024-01-01').map(({ kind }) => off[kind])),
      ...ofMonths(office.months),
      'N34-03': ratio(gone('retired') * 100, mean),
      'N34-04': ratio(gone('left') * 100, mean),
      'N34-07': isHeard ? ratio(Math.max(...months), Math.min(...months)) : null,
    },
  };
}

function ofNotary(office: RawOffice, one: RawPerson): Row {
  const acts = office.acts.filter(({ notary }) => notary === one.id);
  const [now, before] = ['2025', '2024'].map((year) => acts.filter(({ on }) => on.startsWith(year)));
  const isHeard = office.acts.some(({ on }) => on.startsWith('2025'));
  const mine = office.complaints.filter(({ person }) => person === one.id);
  const months = upToNovember(office.months, '2025');
  const earned = (all: readonly RawMonth[] | null): number | null =>
    all === null ? null : total(all.flatMap(({ pays }) => pays.filter(({ id }) => id === one.id).map(({ yuan }) => yuan)));
  const [income, former] = [earned(months), earned(upToNovember(office.months, '2024'))];
  const years = 2025 - Number(one.licensedOn.slice(0, 4));
  return {
    id: one.id,
    group: office.category,
    values: {
      ...ofActs(now!, before!, isHeard, 'N35', [10, 10_000]),
      'N36-01': one.degree === null ? null : grade[one.degree],
      'N36-02': one.fields.length,
      'N36-03': one.title === null || !one.isProven || !office.isStaffReported ? null : high[one.title],
      'N36-04': office.isStaffReported ? (onList(one) ? { national: 3, city: 2, district: 1 }[one.talent!.level] : 0) : null,
      'N36-05': years,
      'N37-01': isHeard ? ratio(total(now!.map(({ days }) => days)), now!.length) : null,
      'N37-02': isHeard
        ? ratio((mine.length + 2 * mine.filter(({ result }) => result === 'substantiated').length) * 10_000, now!.length)
        : null,
      'N37-03':
        total(
          office.awards
            .filter(({ on, person, isRecognised }) => isRecognised && person === one.id && on >= '2024-01-01')
            .map(({ level }) => awardPoints[level]),
        ) - total(office.punishments.filter(({ on, person }) => person === one.id && on >= '2024-01-01').map(({ kind }) => off[kind])),
      'N37-04': isHeard
        ? office.benefits.filter((given) => isIn('2025')(given) && given.person === one.id && !given.isTakenBack).length
        : null,
      'N38-01': one.id.endsWith('-1') ? 3 : 0,
      'N38-02': 1,
      'N38-03': income,
      'N38-04': income === null || former === null ? null : rise(income, former, 1),
    },
  };
}

/** Between the values at 5 and at 95 % of the peers: of the class, or of all where fewer than five of it say something. */
function pointsOf(code: string, better: 1 | -1, row: Row, rows: readonly Row[]): number | null {
  const mine = row.values[code] ?? null;
  if (mine === null) return null;
  const told = rows.filter(({ values }) => (values[code] ?? null) !== null);
  const same = told.filter(({ group }) => group === row.group);
  const sorted = (same.length >= 5 ? same : told).map(({ values }) => values[code]!).sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const low = Math.trunc(place);
    return low + 1 < sorted.length ? sorted[low]! * (1 - (place - low)) + sorted[low + 1]! * (place - low) : sorted[low]!;
  };
  const [low, high] = [at(0.05), at(0.95)];
  if (Math.abs(high - low) < 1e-9) return 100;
  const clipped = mine < low ? low : mine > high ? high : mine;
  const up = (100 * (clipped - low)) / (high - low);
  return better === 1 ? up : 100 - up;
}

/** The weight of what has no data goes to the rest; with more of it missing than may be there is no score. */
function weighed(parts: readonly { readonly weight: number; readonly points: number | null }[], may = 0.3): number | null {
  const [all, known] = [total(parts.map(({ weight }) => weight)), total(parts.map(({ weight, points }) => (points === null ? 0 : weight)))];
  return (all - known) / all > may + 1e-9 || known === 0 ? null : total(parts.map(({ weight, points }) => weight * (points ?? 0))) / known;
}

/** Income that is no more than expense is red; of a hundred yuan taken in five or less are left is yellow, none is red. Retired or left: 10 % of the mean staff is yellow, 20 % red; most acts of a month four times the fewest is yellow, eight times red. Two and five points, ten at most. */
const riskOf = ({ values }: Row): number =>
  Math.min(
    10,
    total(
      (
        [
          ['N34-03', 10, 20],
          ['N34-04', 10, 20],
          ['N34-07', 4, 8],
        ] as const
      ).map(([code, yellow, red]) => {
        const value = values[code] ?? null;
        return value === null ? 0 : value >= red ? 5 : value >= yellow ? 2 : 0;
      }),
    ) +
      ((values['N34-05'] ?? 2) <= 1 ? 5 : 0) +
      ((values['N34-06'] ?? 100) <= 0 ? 5 : (values['N34-06'] ?? 100) <= 5 ? 2 : 0),
  );
const tenth = (value: number): number => Math.round(value * 10) / 10;

function expectedOf(rows: readonly Row[], weights: Weights, isOffice: boolean): ReadonlyMap<string, Expected> {
  const all = rows.map((row) => {
    const points = Object.fromEntries(
      Object.values(weights).flatMap((model) =>
        Object.entries(model).map(([code, [, better]]) => [code, pointsOf(code, better, row, rows)]),
      ),
    );
    const scores = Object.fromEntries(
      Object.entries(weights).map(([model, of]) => [
        model,
        weighed(Object.entries(of).map(([code, [weight]]) => ({ weight, points: points[code]! }))),
      ]),
    );
    const whole = weighed(
      Object.values(scores).map((score) => ({ weight: 1, points: score })),
      0.4,
    );
    return { row, points, scores, composite: whole === null ? null : tenth(Math.max(0, whole - (isOffice ? riskOf(row) : 0))) };
  });
  return new Map(
    all.map(({ row, points, scores, composite }) => {
      const better = all.filter(
        (other) => other.row.group === row.group && other.composite !== null && other.composite > (composite ?? 101),
      );
      return [row.id, { points, scores, composite, rank: composite === null ? null : better.length + 1 }];
    }),
  );
}

export const expectedOffices = (all: readonly RawOffice[]) => expectedOf(all.map(ofOffice), officeWeights, true);
export const expectedNotaries = (all: readonly RawOffice[]) =>
  expectedOf(
    all.flatMap((office) => office.staff.filter(({ kind }) => kind === 'notary').map((one) => ofNotary(office, one))),
    personWeights,
    false,
  );
