import { monthsAfter } from '@fatong/contracts/codes';
import { look, ruleOver, tallied, type Watched, type TallyFields } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { fee } from '../acts/fee.js';
import { person } from '../registers/person.js';
import { parameters, type Growth } from './parameters.js';
import { factOf, raising, type Finding, type Level } from './raising.js';

type Day = Watched<TallyFields>;
type Amount = (day: Day) => number;
const said =
  (unit: string) =>
  ({ yellow, red, base }: Growth): string =>
    `±${yellow}% 黄色，±${red}% 红色，基数不低于 ${base} ${unit}`;

/** A span of this year, and the same of last year. */
interface Compared {
  readonly key: string;
  readonly words: string;
  readonly from: string;
  readonly until: string;
}

/**
 * What is compared on a day: each of the twelve months that are over, and the year up to its end. January and February are judged together, at the end of February,
 * since the Spring Festival moves between them; so the year begins to be compared in March.
 */
export function comparedOn(today: string): readonly Compared[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: 12 }, (_, i) => monthsAfter(first, -i - 1)).flatMap(monthOf);
}

function monthOf(from: string): readonly Compared[] {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  if (month === 1) return [];
  const until = lastDay(from);
  const begun = `${year}-01-01`;
  if (month === 2) return [{ key: `${from} month`, words: `${year}-01至02`, from: begun, until }];
  return [
    { key: `${from} month`, words: from.slice(0, 7), from, until },
    { key: `${from} year`, words: `${year}-01至${from.slice(5, 7)}`, from: begun, until },
  ];
}
const lastDay = (first: string): string =>
  new Date(Date.parse(`${monthsAfter(first, 1)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const sumOf = (days: readonly Day[], from: string, until: string, amount: Amount): number =>
  days.reduce((sum, day) => sum + (day.values.on! >= from && day.values.on! <= until ? amount(day) : 0), 0);

/** Percent to one digit; the limits belong to it. Null: last year there was nothing, or too little to compare. */
export function growthOf(now: number, before: number, base: number): number | null {
  return before <= 0 || before < base ? null : Math.round(((now - before) / before) * 1000) / 10;
}

function findings(
  days: readonly Day[],
  today: string,
  { yellow, red, base }: Growth,
  words: { item: string; unit: string; amount: Amount; id: string; notary?: string },
) {
  return comparedOn(today).flatMap(({ key, words: period, from, until }): readonly Finding[] => {
    const now = sumOf(days, from, until, words.amount);
    const before = sumOf(days, monthsAfter(from, -12), lastDay(monthsAfter(`${until.slice(0, 7)}-01`, -12)), words.amount);
    const growth = growthOf(now, before, base);
    const level: Level | null = growth === null ? null : Math.abs(growth) >= red ? 'red' : Math.abs(growth) >= yellow ? 'yellow' : null;
    if (growth === null || level === null) return [];
    const signed = `${growth > 0 ? '+' : growth < 0 ? '−' : ''}${Math.abs(growth).toFixed(1)}%`;
    return [
      {
        key: `${key} ${level}`,
        level,
        office: words.id,
        ...(words.notary !== undefined && { notary: words.notary }),
        item: words.item,
        period,
        value: signed,
        threshold: `±${yellow}%（红色 ±${red}%）`,
        words: `${period} ${words.item} ${now} ${words.unit}，上年同期 ${before} ${words.unit}，${signed}。`,
      },
    ];
  });
}

const officeOf = (days: readonly Day[]): string => days[0]?.id.split(' ')[0] ?? '';
/** The twelve months that are over, and the same of the year before. */
const back = 800;

/** N04: net fees by the day they count, office by office, each night of the month and the year to date. */
export const feeGrowthRule = ruleOver(parameters.feeGrowth, parameters.feeGrowth.title, {
  ...raising<Growth, 'office'>('feeGrowth', 'office', said('元')),
  over: {
    fees: tallied({ watch: fee, about: 'office', by: 'countsOn', sums: 'amount', days: back, where: (f) => f.kind.isNot('translation') }),
  },
  daily: true,
  judge: ({ fees }, value, today) =>
    findings(fees, today, value, {
      item: '收费净额同比',
      unit: '元',
      amount: ({ values }) => (values.sum ?? 0) / 100,
      id: officeOf(fees),
    }).map(factOf),
});

/** N05: acceptances, office by office. */
export const acceptanceGrowthRule = ruleOver(parameters.acceptanceGrowth, parameters.acceptanceGrowth.title, {
  ...raising<Growth, 'office'>('acceptanceGrowth', 'office', said('件')),
  over: { acts: tallied({ watch: act, about: 'office', by: 'acceptedOn', days: back, where: (a) => a.withdrawn.isNot(true) }) },
  daily: true,
  judge: ({ acts }, value, today) =>
    findings(acts, today, value, { item: '受理量同比', unit: '件', amount: ({ values }) => values.count ?? 0, id: officeOf(acts) }).map(
      factOf,
    ),
});

/** N05: of each notary too, at the office where the register has him. */
export const notaryGrowthRule = ruleOver(parameters.notaryGrowth, parameters.notaryGrowth.title, {
  ...raising<Growth, 'notary'>('acceptanceGrowth', 'notary', said('件')),
  over: {
    acts: tallied({ watch: act, about: 'notary', by: 'acceptedOn', days: back, where: (a) => a.withdrawn.isNot(true) }),
    persons: look({ watch: person, about: 'id', reads: [], beside: ['office', 'name'] }),
  },
  daily: true,
  judge: ({ acts, persons: [one] }, value, today) => {
    const { office, name } = one?.values ?? {};
    if (!one || !office || acts.length === 0) return [];
    const item = `受理量同比（${name ?? ''}）`;
    return findings(acts, today, value, { item, unit: '件', amount: ({ values }) => values.count ?? 0, id: office, notary: one.id }).map(
      factOf,
    );
  },
});
