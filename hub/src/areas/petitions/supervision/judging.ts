import { calendarOf, dayOf, daysAfter, workdaysBetween } from '@fatong/contracts/calendar';
import type { Watched } from '../../../definitions/index.js';
import type { part } from '../handling/part.js';
import type { triggers } from './kinds.js';
import type { Warning } from './parameters.js';

export type Part = Watched<(typeof part)['fields']>;
/** Why it is true of one part; `since` makes it this fact and no other. */
interface Hit {
  readonly since: string;
  readonly words: string;
}
type Judge = (one: Part, limit: number, today: string) => Hit | null;

/** No longer with this unit, or with none. */
const left = ['refused', 'returned', 'moved', 'withdrawn', 'stopped'];
const ended = ['answered', ...left];
const isOpen = ({ state }: Part): boolean => !ended.includes(state ?? '');
const natural = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
/** It lies there for more working days than may be. */
const staying = (from: string | null, limit: number, today: string, what: string): Hit | null =>
  from === null || from >= today || workdaysBetween(calendarOf(), from, today) <= limit
    ? null
    : { since: from, words: `自 ${from} 起${what}，超过 ${limit} 个工作日` };
const latest = (days: readonly (string | null | undefined)[]): string | null =>
  days
    .filter((day) => typeof day === 'string')
    .toSorted()
    .at(-1) ?? null;

/** What each trigger asks of a part; the one about staff asks of all parts of a unit together. */
export const judges: Readonly<Record<Exclude<keyof typeof triggers, 'aboutStaff'>, Judge>> = {
  sent: (one, limit, today) => staying(one.state === 'sent' ? dayOf(one.createdAt) : null, limit, today, '未接收'),
  accepting: (one, limit, today) => staying(one.state === 'accepting' ? (one.values.takenOn ?? null) : null, limit, today, '未受理'),
  idle: (one, limit, today) => {
    if (one.state !== 'handling') return null;
    const last = latest([one.values.acceptedOn, ...(one.values.records ?? []).map(({ on, at }) => on ?? (at ? dayOf(at) : null))]);
    return last !== null && natural(last, today) > limit ? { since: last, words: `自 ${last} 起无办理记录，超过 ${limit} 天` } : null;
  },
  near: (one, limit, today) => {
    const due = one.values.answerDue;
    return isOpen(one) && due && !one.values.answeredOn && due >= today && natural(today, due) < limit
      ? { since: due, words: `应于 ${due} 前答复，不足 ${limit} 天` }
      : null;
  },
  overdue: (one, limit, today) => {
    const due = one.values.answerDue;
    if (left.includes(one.state ?? '')) return null;
    return due && !one.values.answeredOn && natural(due, today) >= limit ? { since: due, words: `应于 ${due} 前答复，已超期` } : null;
  },
  returned: (one, limit) => {
    const before = one.values.refusals === 'twice' ? 2 : one.values.refusals === 'once' ? 1 : 0;
    const times = before + (['objected', 'disputed', 'returned'].includes(one.state ?? '') ? 1 : 0);
    return times >= limit ? { since: String(times), words: `已退回、提出异议 ${times} 次` } : null;
  },
  skipped: (one, limit, today) => {
    const on = one.values.answeredOn;
    return on && one.values.duty === 'main' && (one.values.records ?? []).length === 0 && natural(on, today) >= limit - 1
      ? { since: on, words: `${on} 答复，此前无任何办理记录` }
      : null;
  },
  early: (one, limit) => {
    const { receivedOn, acceptedOn, answeredOn } = one.values;
    const early = [acceptedOn, answeredOn].find((day) => day && receivedOn && natural(day, receivedOn) >= limit);
    return early ? { since: early, words: `${early} 早于收到日期 ${receivedOn}` } : null;
  },
};

/** Whether a rule looks at this part on this day. */
export function isInScope({ values }: Part, rule: Warning, today: string): boolean {
  const among = (list: readonly string[] | null | undefined, value: string | null | undefined): boolean =>
    !list || list.length === 0 || (typeof value === 'string' && list.includes(value));
  const flags = values.flags ?? [];
  return (
    rule.isOff !== true &&
    (!rule.from || rule.from <= today) &&
    (!rule.to || today <= rule.to) &&
    among(rule.channels, values.channel) &&
    among(rule.contents, values.content) &&
    among(rule.grades, values.grade) &&
    among(rule.unit ? [rule.unit] : null, values.unitKind) &&
    (!rule.flags || rule.flags.length === 0 || rule.flags.some((flag) => flags.includes(flag)))
  );
}

/** Within ninety days so many petitions about the staff of the unit: of them all one fact, by the month it became so. */
export function aboutStaff(parts: readonly Part[], limit: number, today: string): readonly { readonly last: Part; readonly hit: Hit }[] {
  const since = daysAfter(today, -90);
  const all = parts
    .filter(({ values, createdAt }) => values.respondentKind === 'staff' && dayOf(createdAt) >= since)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const last = all[limit - 1];
  return last === undefined ? [] : [{ last, hit: { since: dayOf(last.createdAt), words: `九十日内反映本单位人员 ${all.length} 件` } }];
}
