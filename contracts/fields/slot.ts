import { wallWords } from '../codes/index.js';
import type { Label } from '../label.js';
import { instantWords } from './chinese.js';
import { common, type Common, type FieldOptions } from './common.js';
import { moments } from './filters.js';
import { instantKind } from './instant.js';
import { kind } from './kind.js';
import { fault, type Read, type ReadFault } from './reading.js';

/** From one moment to a later one, each a UTC ISO instant. */
export interface Slot {
  readonly from: string;
  readonly until: string;
}
/** Value: {@link Slot}. */
export type SlotField = Common<'slot'>;

/** A span of time: an appointment as it was booked, or as it was kept. Lists narrow it by the day it begins. */
export const slot = (title: Label, options: FieldOptions = {}): SlotField => common('slot', title, options);

const ends = ['from', 'until'] as const;

export const slotKind = kind({
  can: ['say'],
  column: 'text',
  parts: { all: ends, found: [] },
  filter: { ...moments, ask: (path, value, isMany) => moments.ask(`${path}.from`, value, isMany) },
  isOrdered: false,
  width: 24,
  judge,
  words: (value) => (isSlot(value) ? [[slotWords(value), slotWords(value)]] : []),
  written: (value) => (isSlot(value) ? `${instantWords(value.from)}至${instantWords(value.until)}` : ''),
  cell: (value) => (isSlot(value) ? slotWords(value) : typeof value === 'string' ? value : null),
  of: () => ({}),
});

/** `2026-11-03 09:00–09:40`, by the clock of Shanghai; of another day its end says it too. */
export function slotWords({ from, until }: Slot): string {
  const [begins, ends] = [wallWords(from), wallWords(until)];
  return `${begins}–${ends.startsWith(begins.slice(0, 10)) ? ends.slice(11) : ends}`;
}

const isSlot = (value: unknown): value is Slot =>
  typeof value === 'object' && value !== null && ends.every((end) => end in value && typeof value[end as keyof typeof value] === 'string');

function judge(json: unknown): Read {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return fault('type', '格式不正确。', 'Has the wrong form.');
  const unknown = Object.keys(json).find((key) => !ends.some((end) => end === key));
  if (unknown !== undefined) return fault('unknown', '没有这个字段。', 'There is no such field.', unknown);
  const given = json as Readonly<Record<string, unknown>>;
  const read = ends.map((end) => ({ end, read: endOf(given[end], end) }));
  const faults = read.flatMap(({ end, read: one }): readonly ReadFault[] =>
    'faults' in one ? one.faults.map((found) => ({ ...found, at: end })) : [],
  );
  if (faults.length > 0) return { faults };
  const [from, until] = read.map(({ read: one }) => ('value' in one ? String(one.value) : ''));
  return from! < until!
    ? { value: { from, until } }
    : fault('order', '结束时间应晚于开始时间。', 'The end must be after the beginning.', 'until');
}

const endOf = (given: unknown, end: (typeof ends)[number]): Read =>
  given === undefined || given === null || given === ''
    ? end === 'from'
      ? fault('required', '请填写开始时间。', 'A beginning is required.')
      : fault('required', '请填写结束时间。', 'An end is required.')
    : instantKind.judge(given, {});
