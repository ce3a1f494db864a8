import { dayEnd, dayStart, isDate, isInstant } from '../codes/index.js';
import { and, not, or, valueOf, type Condition, type LeafValue } from '../expression/index.js';
import type { Label } from '../label.js';

/** What a list is asked of one field: any of these texts, or what lies between two, both included. */
export type FilterValue = { readonly any: readonly string[] } | { readonly from?: string; readonly to?: string };

/** What of it cannot be read, and at which end. */
export interface Misread {
  readonly misread: Label | undefined;
  readonly end: '' | '[from]' | '[to]';
}

/** How a list is narrowed by a kind of field. */
export interface Filtering {
  /** How a screen asks for it. */
  readonly asked: 'choice' | 'text' | 'days' | 'ref';
  /** Only one value at a time. */
  readonly isSingle?: true;
  /** A text may be several with commas between. */
  readonly isSplit: boolean;
  readonly ask: (path: string, value: FilterValue, isMany: boolean) => Condition | Misread;
}

/** In a filter on codes or refs: nothing is known. */
export const unknownValue = '-';

export const leaf = <T>(path: string): LeafValue<T> => valueOf<T>({ read: path }) as unknown as LeafValue<T>;
export const isMisread = (of: Condition | Misread): of is Misread => 'misread' in of;

const noSpan: Misread = { misread: ['此字段不能按区间筛选。', 'This field takes no range.'], end: '' };

/** Any of the texts, each as `one` asks for it. */
export function anyOf(value: FilterValue, one: (text: string) => Condition | Misread): Condition | Misread {
  if (!('any' in value)) return noSpan;
  const all: Condition[] = [];
  for (const asked of value.any.map(one)) {
    if (isMisread(asked)) return asked;
    all.push(asked);
  }
  return all.length === 1 ? all[0]! : or(...all);
}

/** Highest code point: nothing that begins with the text comes after text + this. */
const last = '\u{10ffff}';
export const beginsWith = (path: string, text: string): Condition =>
  and(leaf<string>(path).atLeast(text), leaf<string>(path).less(text + last));

export const beginning: Filtering = { asked: 'text', isSplit: false, ask: (path, value) => anyOf(value, (text) => beginsWith(path, text)) };

/** The value itself, or one of the parts it is found by. */
export const whole = (parts: readonly string[] = []): Filtering => ({
  asked: 'text',
  isSplit: true,
  ask: (path, value) =>
    anyOf(value, (text) =>
      parts.length === 0 ? leaf<string>(path).is(text) : or(...parts.map((part) => leaf<string>(`${path}.${part}`).is(text))),
    ),
});

/** Codes never hold commas, so that a saved view may name several in one. */
export const codes = (asked: Filtering['asked'], isSplit = true): Filtering => ({ asked, isSplit, ask: askCodes });

function askCodes(path: string, value: FilterValue, isMany: boolean): Condition | Misread {
  if (!('any' in value)) return noSpan;
  const wanted = value.any.flatMap((text) => text.split(','));
  const known = wanted.filter((code) => code !== unknownValue);
  if (known.length === wanted.length) return amongCodes(path, known, isMany);
  const isUnknown = not(leaf(path).exists());
  return known.length === 0 ? isUnknown : or(isUnknown, amongCodes(path, known, isMany));
}

function amongCodes(path: string, wanted: readonly string[], isMany: boolean): Condition {
  if (isMany) {
    const list = valueOf<readonly string[]>({ read: path });
    return wanted.length === 1 ? list.has(wanted[0]!) : or(...wanted.map((code) => list.has(code)));
  }
  return wanted.length === 1 ? leaf<string>(path).is(wanted[0]!) : leaf<string>(path).in(wanted);
}

export const truth: Filtering = {
  asked: 'choice',
  isSingle: true,
  isSplit: true,
  ask: (path, value) =>
    anyOf(value, (text) =>
      text === 'true' || text === 'false' ? leaf<boolean>(path).is(text === 'true') : { misread: undefined, end: '' },
    ),
};

const noDay: Label = ['应为日期 YYYY-MM-DD。', 'It must be a date, YYYY-MM-DD.'];

/** Legal dates; a day asked of instants is all of it. */
export const days: Filtering = {
  asked: 'days',
  isSplit: true,
  ask: (path, value) =>
    spanned(value, {
      reads: isDate,
      words: noDay,
      from: (text) => leaf<string>(path).atLeast(text),
      to: (text) => leaf<string>(path).atMost(text),
    }),
};
export const moments: Filtering = {
  asked: 'days',
  isSplit: true,
  ask: (path, value) =>
    spanned(value, {
      reads: (text) => isDate(text) || isInstant(text),
      words: noDay,
      from: (text) => leaf<string>(path).atLeast(isInstant(text) ? text : dayStart(text)),
      to: (text) => (isInstant(text) ? leaf<string>(path).atMost(text) : leaf<string>(path).less(dayEnd(text))),
    }),
};

/** Numbers as people write them, each `read` as it is stored. */
export const numbers = (shape: RegExp, words: Label, read: (text: string) => number): Filtering => ({
  asked: 'text',
  isSplit: true,
  ask: (path, value) =>
    spanned(value, {
      reads: (text) => shape.test(text),
      words,
      one: (text) => leaf<number>(path).is(read(text)),
      from: (text) => leaf<number>(path).atLeast(read(text)),
      to: (text) => leaf<number>(path).atMost(read(text)),
    }),
});

/** No list is narrowed by it. */
export const none: Filtering = {
  asked: 'text',
  isSplit: false,
  ask: () => ({ misread: ['不能按此字段筛选。', 'The list cannot be filtered by this field.'], end: '' }),
};

/** A day or a span of days, as its ends. */
export function anyDay(value: FilterValue, one: (from: string | undefined, to: string | undefined) => Condition): Condition | Misread {
  if ('any' in value) return anyOf(value, (text) => (isDate(text) ? one(text, text) : { misread: noDay, end: '' }));
  for (const [text, end] of [
    [value.from, '[from]'],
    [value.to, '[to]'],
  ] as const)
    if (text !== undefined && !isDate(text)) return { misread: noDay, end };
  return one(value.from, value.to);
}

interface Span {
  readonly reads: (text: string) => boolean;
  /** Said of what it does not read. */
  readonly words: Label;
  readonly from: (text: string) => Condition;
  readonly to: (text: string) => Condition;
  /** A single one; absent: from it to it. */
  readonly one?: (text: string) => Condition;
}

function spanned(value: FilterValue, { reads, words, from, to, one = (text) => and(from(text), to(text)) }: Span): Condition | Misread {
  if ('any' in value) return anyOf(value, (text) => (reads(text) ? one(text) : { misread: words, end: '' }));
  const ends: Condition[] = [];
  for (const [text, end, ask] of [
    [value.from, '[from]', from],
    [value.to, '[to]', to],
  ] as const) {
    if (text === undefined) continue;
    if (!reads(text)) return { misread: words, end };
    ends.push(ask(text));
  }
  return ends.length === 1 ? ends[0]! : and(...ends);
}
