import { faultOf, type Label } from '@fatong/contracts';
import { identifierFault, legalDate, normalIdentifier, type IdentifierKind } from '@fatong/contracts/codes';
import type { Field, FieldKind } from '../definitions/index.js';

/** A value as it came in a form, read by the field's kind: the value to store, or all that is wrong with it. */
export type KindRead = { readonly value: unknown } | { readonly faults: readonly KindFault[] };
/** `at`: the part or the item of the value it is about. */
export interface KindFault { readonly code: string; readonly words: Label; readonly at?: string }

const fault = (code: string, zh: string, en: string, at?: string): KindRead => ({ faults: [{ code, words: [zh, en], ...(at !== undefined && { at }) }] });

const isText = (json: unknown): json is string => typeof json === 'string' && json.isWellFormed() && !json.includes('\0');
const noText = fault('type', '应为文字。', 'Must be text.');
const length = (text: string): number => [...text].length;

function line(json: unknown, max: number): KindRead {
  if (!isText(json)) return noText;
  const text = json.trim().replaceAll(/\s*[\r\n]+\s*/g, ' ');
  return length(text) > max ? fault('too-long', `不能超过 ${max} 个字。`, `At most ${max} characters.`) : { value: text };
}

function identified(json: unknown, kind: IdentifierKind): KindRead {
  if (!isText(json)) return noText;
  const wrong = identifierFault(kind, json);
  return wrong ? { faults: [wrong] } : { value: normalIdentifier(json) };
}

/** A list of what `one` reads: every wrong item is named by its place, and none may stand there twice. */
function several(json: unknown, most: number, one: (item: unknown) => KindRead): KindRead {
  if (!Array.isArray(json)) return fault('type', '应为列表。', 'Must be a list.');
  if (json.length > most) return fault('too-many', `最多 ${most} 项。`, `At most ${most} of them.`);
  const reads = json.map(one);
  const faults = reads.flatMap((read, i) => ('faults' in read ? read.faults.map((found) => ({ ...found, at: String(i) })) : []));
  const values = reads.map((read) => ('value' in read ? read.value : undefined));
  const repeated = values.flatMap((value, i): KindFault[] => (value !== undefined && values.indexOf(value) < i ? [{ code: 'repeated', words: ['与前面的一项重复。', 'It stands above already.'], at: String(i) }] : []));
  return faults.length + repeated.length > 0 ? { faults: [...faults, ...repeated] } : { value: values };
}

/** An object of short lines, `name` first and required. */
function parts(json: unknown, kindOf: Readonly<Record<string, IdentifierKind | null>>): KindRead {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return fault('type', '格式不正确。', 'Has the wrong form.');
  const value: Record<string, string> = {};
  const faults: KindFault[] = [];
  for (const [key, part] of Object.entries(json)) {
    if (!Object.hasOwn(kindOf, key)) return fault('unknown', '没有这个字段。', 'There is no such field.', key);
    if (part === null || part === '') continue;
    const kind = kindOf[key];
    const read = kind ? identified(part, kind) : line(part, 200);
    if ('faults' in read) faults.push(...read.faults.map((found) => ({ ...found, at: key })));
    else value[key] = read.value as string;
  }
  if (faults.length > 0) return { faults };
  return value['name'] ? { value } : fault('required', '请填写名称。', 'A name is required.', 'name');
}

type Readers = { readonly [K in FieldKind]: (json: unknown, field: Extract<Field, { kind: K }>) => KindRead };

const readers: Readers = {
  text: (json, { max }) => line(json, max),
  prose: (json, { max }) => {
    if (!isText(json)) return noText;
    return length(json) > max ? fault('too-long', `不能超过 ${max} 个字。`, `At most ${max} characters.`) : { value: json.trim() };
  },
  choice: (json, { codes, many }) => {
    const chosen = many ? json : [json];
    if (!Array.isArray(chosen) || chosen.some((code) => typeof code !== 'string' || !codes.includes(code))) return fault('choice', '请从所列选项中选择。', 'Choose from the list.');
    return { value: many ? codes.filter((code) => chosen.includes(code)) : json };
  },
  date: (json) => {
    if (!isText(json)) return noText;
    const wrong = faultOf(legalDate, json);
    return wrong ? { faults: [wrong] } : { value: json };
  },
  instant: (json) => (isText(json) && /^\d{4}-\d\d-\d\dT/.test(json) && !Number.isNaN(Date.parse(json)) ? { value: new Date(json).toISOString() } : fault('instant', '时间格式不正确。', 'Not a valid time.')),
  integer: (json, { min, max }) => (Number.isSafeInteger(json) && (json as number) >= min && (json as number) <= max ? { value: json } : fault('range', `应为 ${min} 至 ${max} 之间的整数。`, `Must be a whole number from ${min} to ${max}.`)),
  money: (json) => {
    const [, sign, yuan, fen] = (isText(json) && /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(json)) || [];
    return yuan === undefined ? fault('money', '金额应写作 1234.50。', 'An amount is written 1234.50.') : { value: (sign ? -1 : 1) * (Number(yuan) * 100 + Number((fen ?? '').padEnd(2, '0'))) };
  },
  boolean: (json) => (typeof json === 'boolean' ? { value: json } : fault('type', '应为是或否。', 'Must be yes or no.')),
  ref: (json, { many, most }) => {
    const one = (id: unknown): KindRead => (isText(id) && id !== '' && id.length <= 64 ? { value: id } : noText);
    return many ? several(json, most, one) : one(json);
  },
  person: (json) => parts(json, { name: null, idNumber: 'residentId', phone: null, address: null }),
  organisation: (json) => parts(json, { name: null, uscc: 'uscc' }),
  identifier: (json, { identifier, many, most }) => {
    const one = (text: unknown): KindRead => identified(text, identifier);
    return many ? several(json, most, one) : one(json);
  },
};

/** Reads a form's value; null, empty text and an empty list clear the field. */
export function readKind(json: unknown, field: Field): KindRead {
  if (json === null || json === undefined || (typeof json === 'string' && json.trim() === '') || (Array.isArray(json) && json.length === 0)) return { value: null };
  return (readers[field.kind] as (json: unknown, field: Field) => KindRead)(json, field);
}
