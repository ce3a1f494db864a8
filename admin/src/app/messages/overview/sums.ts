import type { Label } from '@fatong/contracts';
import type { MessageStateName, SystemView } from '@fatong/contracts/api';
import { age, type IconName, type Tone } from '@fatong/ui';
import { figure } from '../parts/figures.js';

export type States = SystemView['in'];

/** What all systems together show. */
export interface Sums {
  readonly in: States;
  readonly out: States;
  readonly queued: number;
  readonly refused: number;
  readonly oldest: string | null;
  /** Partners that fail and are not sent to; announced maintenance is none. */
  readonly interrupted: readonly Label[];
}

export function sumsOf(systems: readonly SystemView[]): Sums {
  const add = (parts: readonly States[]): States => {
    const sum: Partial<Record<MessageStateName, number>> = {};
    for (const part of parts)
      for (const [state, count] of Object.entries(part) as [MessageStateName, number][]) sum[state] = (sum[state] ?? 0) + count;
    return sum;
  };
  const total = (of: (system: SystemView) => number): number => systems.reduce((sum, system) => sum + of(system), 0);
  const interrupted = systems.filter(({ circuit, maintenance }) => circuit !== null && maintenance === null).map(({ title }) => title);
  const oldest = systems.flatMap(({ oldestUnsettledAt }) => oldestUnsettledAt ?? []).sort()[0] ?? null;
  return {
    in: add(systems.map((one) => one.in)),
    out: add(systems.map((one) => one.out)),
    queued: total(({ queued }) => queued),
    refused: total(({ refused }) => refused),
    oldest,
    interrupted,
  };
}

export const both = ({ in: incoming, out }: Pick<Sums, 'in' | 'out'>, state: MessageStateName): number =>
  (incoming[state] ?? 0) + (out[state] ?? 0);

/** An unsettled message older than this is late (amber), then overdue (vermilion); minutes. */
export const ageLimits = { near: 10, late: 60 } as const;

export function ageTone(iso: string | null, now: Date): 'rest' | 'near' | 'late' {
  const minutes = iso === null ? 0 : (now.getTime() - Date.parse(iso)) / 60_000;
  if (minutes >= ageLimits.late) return 'late';
  return minutes >= ageLimits.near ? 'near' : 'rest';
}

/** Messages a minute over the last few minutes, the running one left out since it has only begun. */
export function recentRate(perMinute: readonly number[], over = 5): number {
  const recent = perMinute.slice(0, -1).slice(-over);
  return recent.length === 0 ? 0 : recent.reduce((sum, count) => sum + count, 0) / recent.length;
}

export interface Verdict {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly title: Label;
  readonly detail: Label;
  readonly next?: { readonly label: Label; readonly link: string; readonly query?: Readonly<Record<string, string>> };
}

/** So many of those that need nothing are drawn all the same: the busiest. */
const busiest = 8;

/** What a system asks of whoever looks, gravest first; 0: nothing. */
function gravity(system: SystemView, now: Date): number {
  if (both(system, 'parked') + both(system, 'unknown') > 0) return 4;
  if (system.circuit !== null || ageTone(system.oldestUnsettledAt, now) === 'late') return 3;
  if (system.maintenance !== null || both(system, 'later') + both(system, 'held') > 0 || system.refused > 0) return 2;
  return ageTone(system.oldestUnsettledAt, now) === 'near' ? 1 : 0;
}

/** Systems by what needs attention, then by how busy they are; those that rest stand behind a line that counts them. */
export function sortedOut(
  systems: readonly SystemView[],
  now: Date,
): { readonly shown: readonly SystemView[]; readonly healthy: readonly SystemView[] } {
  const sorted = systems
    .map((system) => ({ system, grave: gravity(system, now), pace: system.perMinute.reduce((sum, count) => sum + count, 0) }))
    .toSorted((a, b) => b.grave - a.grave || b.pace - a.pace);
  const ill = sorted.filter(({ grave }) => grave > 0).length;
  const all = sorted.map(({ system }) => system);
  // One row more is shorter than a line about it.
  return all.length <= ill + busiest + 1
    ? { shown: all, healthy: [] }
    : { shown: all.slice(0, ill + busiest), healthy: all.slice(ill + busiest) };
}

/** The whole overview in one sentence. */
export function verdictOf(sums: Sums, now: Date): Verdict {
  const [parked, unknown, later] = [both(sums, 'parked'), both(sums, 'unknown'), both(sums, 'later')];
  const waited = sums.oldest === null ? null : age(sums.oldest, now);
  const since: Label = waited === null ? ['', ''] : [`最久的一条已等 ${waited[0]}。`, ` The oldest has waited ${waited[1]}.`];
  if (parked + unknown > 0) {
    const parts = (
      [
        [parked, '待人工处理', 'that need attention'],
        [unknown, '结果未知', 'of unknown outcome'],
      ] as const
    ).filter(([count]) => count > 0);
    return {
      tone: 'late',
      icon: 'warning',
      title: [
        `${figure(parked + unknown)} 条报文等待人工处理`,
        `${figure(parked + unknown)} ${parked + unknown === 1 ? 'message waits' : 'messages wait'} for a person`,
      ],
      detail: [
        `${parts.map(([count, zh]) => `${zh} ${figure(count)} 条`).join('，')}。${since[0]}`,
        `${parts.map(([count, , en]) => `${figure(count)} ${en}`).join(', ')}.${since[1]}`,
      ],
      next: { label: ['按原因查看', 'See them by cause'], link: '/messages/failures' },
    };
  }
  if (sums.interrupted.length > 0) {
    const [zh, en] = [sums.interrupted.map(([name]) => name).join('、'), sums.interrupted.map(([, name]) => name).join(', ')];
    return {
      tone: 'late',
      icon: 'warning',
      title: [`${zh}连续失败，暂停发送`, `Not sent to since it fails: ${en}`],
      detail: [
        `发往对方的报文暂存，每隔一段时间试发一份，恢复后自动补发。${since[0]}`,
        `What is meant for it is held, one message tries it now and then, and the rest goes by itself when it is back.${since[1]}`,
      ],
      next: { label: ['查看暂存的报文', 'See what is held'], link: '/messages/list', query: { state: 'held' } },
    };
  }
  if (later > 0 || ageTone(sums.oldest, now) !== 'rest') {
    return {
      tone: 'near',
      icon: 'clock',
      title: ['有报文迟于平常，系统正在自行处理', 'Some messages are late; the hub is working on them'],
      detail: [
        `${later > 0 ? `${figure(later)} 条到时间自动重试。` : ''}${since[0]}`,
        `${later > 0 ? `${figure(later)} are tried again when due.` : ''}${since[1]}`.trim(),
      ],
      ...(later > 0 && { next: { label: ['查看', 'See them'], link: '/messages/list', query: { state: 'later' } } }),
    };
  }
  return {
    tone: 'done',
    icon: 'check',
    title: ['一切正常', 'All is well'],
    detail: ['没有报文在等人处理，也没有迟到的报文。', 'No message waits for a person, and none is late.'],
  };
}
