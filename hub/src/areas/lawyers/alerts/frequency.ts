import { daysAfter } from '@fatong/contracts/calendar';
import type { Watched } from '../../../definitions/index.js';
import { agency } from '../practice/agency.js';
import { inquiry } from '../practice/inquiry.js';
import { meeting } from '../practice/meeting.js';
import { reading } from '../practice/reading.js';
import { practiceParameters as parameters } from './parameters.js';
import { warning } from './warning.js';

/** Of one of whom there is too much it says the last, which made it so. */
const newest = <R extends { readonly createdAt: string }>(all: readonly R[]): R =>
  all.reduce((last, one) => (one.createdAt > last.createdAt ? one : last));

interface Day {
  readonly usedOn?: string | null;
}
/** What was done within thirty days. */
interface Span<R> {
  readonly from: string;
  readonly until: string;
  readonly all: readonly R[];
  /** The day that made it too much, and what had been done by then. */
  readonly on: string;
  readonly made: readonly R[];
}
/**
 * The spans of thirty days in which there is too much, one behind the other: each is one fact, by the day it begins. It is found on the first day that makes it so,
 * looking back, so that what is done later is told with it, raises no second alert and moves it nowhere; what is too much months later is a span of its own.
 */
function crowded<R extends { readonly values: Day }>(records: readonly R[], isTooMuch: (all: readonly R[]) => boolean): readonly Span<R>[] {
  const days = records.filter(({ values }) => values.usedOn).toSorted((a, b) => (a.values.usedOn! < b.values.usedOn! ? -1 : 1));
  const spans: Span<R>[] = [];
  let [first, next] = [0, 0];
  while (next < days.length) {
    const day = days[next]!.values.usedOn!;
    while (next < days.length && days[next]!.values.usedOn === day) next++;
    while (days[first]!.values.usedOn! < daysAfter(day, -29)) first++;
    if (!isTooMuch(days.slice(first, next))) continue;
    const from = days[first]!.values.usedOn!;
    const until = daysAfter(from, 29);
    const made = days.slice(first, next);
    while (next < days.length && days[next]!.values.usedOn! <= until) next++;
    spans.push({ from, until, all: days.slice(first, next), on: day, made });
    first = next;
  }
  return spans;
}

const meetings = (
  records: readonly Watched<typeof meeting.fields>[],
  { perDay, perClient }: { readonly perDay: number; readonly perClient: number },
) => {
  const kept = records.filter(({ values: { outcome, withdrawn } }) => outcome === 'done' && withdrawn !== true);
  const byDay = [...Map.groupBy(kept, ({ values }) => values.usedOn ?? '')].filter(([day, all]) => day !== '' && all.length > perDay);
  const byClient = [
    ...Map.groupBy(
      kept.filter(({ values }) => values.client),
      ({ values }) => values.client!,
    ),
  ].flatMap(([, all]) => crowded(all, ({ length }) => length > perClient));
  return [
    ...byDay.map(([day, all]) => ({
      key: `day ${day}`,
      words: `${day} 一日会见 ${all.length} 次（上限 ${perDay} 次），最近一次为会见记录 ${newest(all).number ?? ''}`,
      level: 'ordinary' as const,
      storedAt: newest(all).createdAt,
      meeting: newest(all).id,
    })),
    ...byClient.map(({ from, until, all }) => ({
      key: `client ${all[0]!.id}`,
      words: `${from} 至 ${until} 为同一委托人会见 ${all.length} 次（上限 ${perClient} 次）`,
      level: 'ordinary' as const,
      storedAt: newest(all).createdAt,
      meeting: newest(all).id,
    })),
  ];
};

/** `warn.meetPerDay`: more meetings on a day, or for one client within thirty days, than may be. */
const manyMeetings = warning(parameters.meetings, {
  about: 'lawyer',
  watch: meeting,
  reads: ['usedOn', 'outcome', 'withdrawn', 'client'],
  judge: meetings,
  said: ({ perDay, perClient }) => `一日 ${perDay} 次，三十日内同一委托人 ${perClient} 次`,
});

/** `warn.cancelRate`: of the meetings asked for within thirty days too many were cancelled. */
const manyCancelled = warning(parameters.cancelled, {
  about: 'lawyer',
  watch: meeting,
  reads: ['askedOn', 'outcome', 'withdrawn'],
  judge: (records, { percent, least }) => {
    const asked = records
      .filter(({ values: { withdrawn } }) => withdrawn !== true)
      .map((one) => ({ ...one, values: { ...one.values, usedOn: one.values.askedOn ?? null } }));
    const isCancelled = ({ values }: (typeof asked)[number]): boolean => values.outcome === 'cancelled';
    const cancelledOf = (all: readonly (typeof asked)[number][]) => all.filter(isCancelled);
    return crowded(asked, (all) => all.length >= least && cancelledOf(all).length * 100 > percent * all.length).map(
      ({ from, on, made }) => {
        const cancelled = cancelledOf(made);
        return {
          key: `from ${from}`,
          words: `${from} 至 ${on} 预约会见 ${made.length} 次，取消 ${cancelled.length} 次（上限 ${percent}%）`,
          level: 'ordinary' as const,
          storedAt: newest(cancelled).createdAt,
          meeting: newest(cancelled).id,
        };
      },
    );
  },
  said: ({ percent, least }) => `三十日内预约不少于 ${least} 次，取消率高于 ${percent}%`,
});

/** `warn.readVolume30d` */
const manyReadings = warning(parameters.readings, {
  about: 'lawyer',
  watch: reading,
  reads: ['usedOn', 'outcome', 'withdrawn'],
  judge: (records, { most }) => {
    const done = records.filter(({ values: { outcome, withdrawn } }) => outcome === 'done' && withdrawn !== true);
    return crowded(done, ({ length }) => length > most).map(({ from, until, all }) => ({
      key: `from ${from}`,
      words: `${from} 至 ${until} 阅卷 ${all.length} 次（上限 ${most} 次）`,
      level: 'ordinary' as const,
      storedAt: newest(all).createdAt,
      reading: newest(all).id,
    }));
  },
  said: ({ most }) => `三十日内阅卷 ${most} 次`,
});

/** `warn.newCases30d` */
const manyCases = warning(parameters.cases, {
  about: 'lawyer',
  watch: agency,
  reads: ['usedOn'],
  judge: (records, { most }) =>
    crowded(records, ({ length }) => length > most).map(({ from, until, all }) => ({
      key: `from ${from}`,
      words: `${from} 至 ${until} 新收案件 ${all.length} 件（上限 ${most} 件）`,
      level: 'ordinary' as const,
      storedAt: newest(all).createdAt,
      agency: newest(all).id,
    })),
  said: ({ most }) => `三十日内新收案件 ${most} 件`,
});

/** `warn.dueDiligence30d`: too many inquiries within thirty days, or several after one person. */
const manyInquiries = warning(parameters.inquiries, {
  about: 'lawyer',
  watch: inquiry,
  reads: ['usedOn', 'kind', 'person', 'personId'],
  judge: (records, { most, samePerson }) => {
    const byPerson = Map.groupBy(
      records.filter(({ values }) => values.kind === 'marriage' && (values.personId ?? values.person)),
      ({ values }) => values.personId ?? values.person!,
    );
    const same = [...byPerson.values()].flatMap((of) => crowded(of, ({ length }) => length >= samePerson));
    return [
      ...crowded(records, ({ length }) => length > most).map(({ from, until, all }) => ({
        key: `from ${from}`,
        words: `${from} 至 ${until} 查询 ${all.length} 次（上限 ${most} 次）`,
        level: 'ordinary' as const,
        storedAt: newest(all).createdAt,
        inquiry: newest(all).id,
      })),
      ...same.map((span) => ({
        key: `person ${span.all[0]!.id}`,
        words: `${span.from} 至 ${span.until} 查询同一人婚姻登记 ${span.all.length} 次（${samePerson} 次起预警）`,
        level: 'ordinary' as const,
        storedAt: newest(span.all).createdAt,
        inquiry: newest(span.all).id,
      })),
    ];
  },
  said: ({ most, samePerson }) => `三十日内 ${most} 次，同一人 ${samePerson} 次`,
});

export const frequencyAlerts = [manyMeetings, manyCancelled, manyReadings, manyCases, manyInquiries];
