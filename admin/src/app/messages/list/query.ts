import type { ParamMap } from '@angular/router';
import type { Label } from '@fatong/contracts';
import type { Filters } from '@fatong/ui';
import { fullInstant, wall } from '@fatong/ui';

/** What the list's address says; every part is optional. `from`, `to`: instants or Shanghai days, both included. */
export const queryNames = ['system', 'state', 'direction', 'type', 'key', 'group', 'from', 'to'] as const;
export type QueryName = (typeof queryNames)[number];
export type MessageQuery = Readonly<Partial<Record<QueryName, string>>>;

/** Only what we know, only what is not empty. */
export const readQuery = (parameters: ParamMap): MessageQuery =>
  Object.fromEntries(queryNames.flatMap((name) => {
    const value = parameters.get(name)?.trim();
    return value ? [[name, value]] : [];
  }));

/** As the API filters. */
export function filtersOf({ from, to, ...rest }: MessageQuery): Filters {
  const single = Object.entries(rest).map(([name, value]) => [name, [value]] as const);
  return { ...Object.fromEntries(single), ...((from !== undefined || to !== undefined) && { time: { from, to } }) };
}

/** Spans that one click chooses. */
export const spans = [
  { name: 'hour', label: ['最近 1 小时', 'The last hour'] },
  { name: 'today', label: ['今天', 'Today'] },
  { name: 'yesterday', label: ['昨天', 'Yesterday'] },
  { name: 'week', label: ['最近 7 天', 'The last 7 days'] },
] as const satisfies readonly { name: string; label: Label }[];
export type SpanName = (typeof spans)[number]['name'];

/** The span as the address keeps it: absolute, so that a shared address shows the same. */
export function spanOf(name: SpanName, now: Date): { readonly from: string; readonly to: string | null } {
  const day = (back: number): string => wall(new Date(now.getTime() - back * 86_400_000)).date;
  switch (name) {
    case 'hour': return { from: new Date(now.getTime() - 3_600_000).toISOString().slice(0, 16) + 'Z', to: null };
    case 'today': return { from: day(0), to: null };
    case 'yesterday': return { from: day(1), to: day(1) };
    case 'week': return { from: day(6), to: null };
  }
}

/** The chosen span by its name again, or `own` for another one, or nothing. */
export function spanNameOf({ from, to }: MessageQuery, now: Date): SpanName | 'own' | '' {
  if (from === undefined && to === undefined) return '';
  const known = spans.find(({ name }) => {
    const span = spanOf(name, now);
    return name !== 'hour' && span.from === from && (span.to ?? undefined) === to;
  });
  return known?.name ?? 'own';
}

/** `2026-03-16 09:00 至 2026-03-17`, in Shanghai. */
export function spanWords({ from, to }: MessageQuery): Label {
  const [start, end] = [from, to].map((one) => one && (one.includes('T') ? fullInstant(one).slice(0, 16) : one));
  if (start && end) return start === end ? [start, start] : [`${start} 至 ${end}`, `${start} to ${end}`];
  return start ? [`${start} 起`, `since ${start}`] : [`至 ${end}`, `until ${end}`];
}
