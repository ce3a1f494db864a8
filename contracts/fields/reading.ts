import type { Label } from '../label.js';
import { identifierFault, normalIdentifier } from '../codes/index.js';

/** A value as it came in a form, read by its kind: the value to store, or all that is wrong with it. */
export type Read = { readonly value: unknown } | { readonly faults: readonly ReadFault[] };
/** `at`: the part or the item of the value it is about. */
export interface ReadFault {
  readonly code: string;
  readonly words: Label;
  readonly at?: string;
}

export const fault = (code: string, zh: string, en: string, at?: string): { readonly faults: readonly ReadFault[] } => ({
  faults: [{ code, words: [zh, en], ...(at !== undefined && { at }) }],
});

export const isText = (json: unknown): json is string => typeof json === 'string' && json.isWellFormed() && !json.includes('\0');
export const noText = fault('type', '应为文字。', 'Must be text.');
export const tooLong = (max: number): Read => fault('too-long', `不能超过 ${max} 个字。`, `At most ${max} characters.`);
/** In characters as people count them. */
export const lengthOf = (text: string): number => [...text].length;

/** One line: what breaks it becomes a space. */
export function line(json: unknown, max: number): Read {
  if (!isText(json)) return noText;
  const text = json.trim().replaceAll(/\s*[\r\n]+\s*/g, ' ');
  return lengthOf(text) > max ? tooLong(max) : { value: text };
}

export function identified(json: unknown, kind: string): Read {
  if (!isText(json)) return noText;
  const wrong = identifierFault(kind, json);
  return wrong ? { faults: [wrong] } : { value: normalIdentifier(json) };
}

/** A list of what `one` reads: every wrong item is named by its place, and none may stand there twice. */
export function several(json: unknown, most: number, one: (item: unknown) => Read): Read {
  if (!Array.isArray(json)) return fault('type', '应为列表。', 'Must be a list.');
  if (json.length > most) return fault('too-many', `最多 ${most} 项。`, `At most ${most} of them.`);
  const reads = json.map(one);
  const faults = reads.flatMap((read, i) => ('faults' in read ? read.faults.map((found) => ({ ...found, at: String(i) })) : []));
  const values = reads.map((read) => ('value' in read ? read.value : undefined));
  const repeated = values.flatMap((value, i): ReadFault[] =>
    value !== undefined && values.indexOf(value) < i
      ? [{ code: 'repeated', words: ['与前面的一项重复。', 'It stands above already.'], at: String(i) }]
      : [],
  );
  return faults.length + repeated.length > 0 ? { faults: [...faults, ...repeated] } : { value: values };
}
