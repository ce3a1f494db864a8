import type { Label } from '@fatong/contracts';
import { dayOf, daysAfter, daysFrom, hoursFrom, momentWords, type Calendar } from '@fatong/contracts/calendar';
import { isTimed, periodWords, withinWords, type ClockType, type RecordType } from '../../definitions/index.js';
import type { ClockRow } from '../../ports/index.js';
import { ownEnd } from './count.js';

export interface LedgerLine {
  readonly on: string;
  readonly words: Label;
}

/** How the last day of a clock came about, in the order of the days: a person can check each line against the law and the calendar. */
export function ledgerOf(
  calendar: Calendar,
  record: RecordType,
  clock: ClockType,
  { startedOn, dueOn, metOn, pausedOn, pauses, extensions, recounts, isProvisional }: ClockRow,
): readonly LedgerLine[] {
  if (startedOn === null) return [];
  const law = inLaw(clock.law);
  const lines: LedgerLine[] = [
    {
      on: startedOn,
      words: [
        `自${begins(record, clock)[0]}起算${isTimed(clock) ? '' : '，当日不计'}；${withinWords(clock, record.fields, dayOf(startedOn))[0]}${law[0]}`,
        `Runs from ${begins(record, clock)[1]}${isTimed(clock) ? '' : ', that day not counted'}: ${withinWords(clock, record.fields, dayOf(startedOn))[1]}${law[1]}`,
      ],
    },
  ];
  if (dueOn !== null && 'unit' in clock.within && clock.within.unit === 'workdays') lines.push(...special(calendar, startedOn, dueOn));
  for (const { from, to } of pauses)
    lines.push({ on: from, words: [`中止，至 ${momentWords(to)} 恢复，期间不计`, `Stood still until ${momentWords(to)}; not counted`] });
  if (pausedOn !== null) lines.push({ on: pausedOn, words: ['中止计时', 'Stands still since'] });
  for (const { on, law: by, ...length } of extensions)
    lines.push({ on, words: [`延长${periodWords(length)[0]}${inLaw(by)[0]}`, `Extended by ${periodWords(length)[1]}${inLaw(by)[1]}`] });
  if (dueOn !== null) lines.push(...cut(calendar, record, clock, { startedOn, dueOn, pauses, extensions }));
  for (const { on, from, to } of recounts) lines.push({ on, words: anew(from, to) });
  if (dueOn !== null)
    lines.push({
      on: dueOn,
      words: [
        `届满${isProvisional ? '（暂定：该年度节假日安排尚未公布）' : ''}`,
        `Ends${isProvisional ? ' (provisional: the year’s calendar is not published yet)' : ''}`,
      ],
    });
  if (metOn !== null && dueOn !== null)
    lines.push({ on: metOn, words: metOn <= dueOn ? ['按期办结', 'Met in time'] : lateBy(clock, dueOn, metOn) });
  return lines.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ on, words }) => ({ on: momentWords(on), words }));
}

const inLaw = (law: string | null | undefined): Label => (law === null || law === undefined ? ['', ''] : [`（${law}）`, ` (${law})`]);

const anew = (from: string, to: string): Label =>
  from === to
    ? ['该年度节假日安排已公布，届满日不变', 'The year’s calendar was published: the last day stays']
    : [`节假日安排公布后重新计算：原 ${from} 届满，改为 ${to}`, `Counted anew with the published calendar: ${to} instead of ${from}`];

function lateBy(clock: ClockType, dueOn: string, metOn: string): Label {
  if (!isTimed(clock)) return [`逾期 ${daysFrom(dueOn, metOn)} 天办结`, `Met ${daysFrom(dueOn, metOn)} days late`];
  const hours = hoursFrom(dueOn, metOn);
  return hours === 0 ? ['逾期不足 1 小时办结', 'Met less than an hour late'] : [`逾期 ${hours} 小时办结`, `Met ${hours} hours late`];
}

/** That another time limit cut it short. */
function cut(
  calendar: Calendar,
  { clocks }: RecordType,
  clock: ClockType,
  {
    startedOn,
    dueOn,
    pauses,
    extensions,
  }: Pick<ClockRow, 'pauses' | 'extensions'> & { readonly startedOn: string; readonly dueOn: string },
): readonly LedgerLine[] {
  const cap = clocks.find(({ name }) => name === clock.cap);
  const end = 'unit' in clock.within ? ownEnd(calendar, clock, { startedOn, pauses, extensions, values: {}, fields: {} }) : null;
  if (!cap || end === null || end.on <= dueOn) return [];
  const law = inLaw(cap.law);
  return [
    {
      on: dueOn,
      words: [
        `应至 ${momentWords(end.on)}，不超过“${cap.title[0]}”${law[0]}`,
        `Would end on ${momentWords(end.on)}; never after "${cap.title[1]}"${law[1]}`,
      ],
    },
  ];
}

function begins({ fields, actions, states }: RecordType, { from: { by, of } }: ClockType): Label {
  const name = of[0] ?? '';
  return (by === 'date' ? fields[name]?.title : by === 'action' ? actions[name]?.title : states[name]?.title) ?? [name, name];
}

/** What the calendar of the years does to working days beside weekends: festivals that rest, weekends that are worked. */
function special(calendar: Calendar, from: string, to: string): readonly LedgerLine[] {
  const days = Array.from({ length: Math.max(0, daysFrom(from, to)) }, (_, i) => daysAfter(from, i + 1));
  const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const rest = days.filter((day) => !isWeekend(day) && !calendar.isWorking(day));
  const worked = days.filter((day) => isWeekend(day) && calendar.isWorking(day));
  return [
    ...(rest.length > 0
      ? [
          {
            on: rest[0]!,
            words: [
              `其间法定节假日 ${rest.length} 天不计（周末除外）`,
              `${rest.length} days of rest besides weekends are not counted`,
            ] as const,
          },
        ]
      : []),
    ...(worked.length > 0
      ? [{ on: worked[0]!, words: [`调休上班 ${worked.join('、')} 计入`, `Worked weekends ${worked.join(', ')} are counted`] as const }]
      : []),
  ];
}
