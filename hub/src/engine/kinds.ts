import { faultOf, type Label } from '@fatong/contracts';
import { caseNumber, legalDate, lawyerLicence, residentId, uscc } from '@fatong/contracts/codes';
import type { Field, FieldKind, IdentifierKind } from '../definitions/index.js';

/** A value as it came in a form, read by the field's kind: the value to store, or why it is none. */
export type KindRead = { readonly value: unknown } | { readonly code: string; readonly words: Label; readonly at?: string };

const fault = (code: string, zh: string, en: string, at?: string): KindRead => ({ code, words: [zh, en], ...(at !== undefined && { at }) });
const formats: Readonly<Record<IdentifierKind, string>> = { residentId, lawyerLicence, uscc, caseNumber };

const isText = (json: unknown): json is string => typeof json === 'string' && json.isWellFormed() && !json.includes('\0');
const noText = fault('type', '应为文字。', 'Must be text.');
const length = (text: string): number => [...text].length;

function line(json: unknown, max: number): KindRead {
  if (!isText(json)) return noText;
  const text = json.trim().replaceAll(/\s*[\r\n]+\s*/g, ' ');
  return length(text) > max ? fault('too-long', `不能超过 ${max} 个字。`, `At most ${max} characters.`) : { value: text };
}

function formatted(json: unknown, format: string): KindRead {
  if (!isText(json)) return noText;
  const text = json.trim().toUpperCase();
  return faultOf(format, text) ?? { value: text };
}

/** An object of short lines, `name` first and required. */
function parts(json: unknown, formatsOf: Readonly<Record<string, string | null>>): KindRead {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return fault('type', '格式不正确。', 'Has the wrong form.');
  const value: Record<string, string> = {};
  for (const [key, part] of Object.entries(json)) {
    if (!Object.hasOwn(formatsOf, key)) return fault('unknown', '没有这个字段。', 'There is no such field.', key);
    if (part === null || part === '') continue;
    const format = formatsOf[key];
    const read = format ? formatted(part, format) : line(part, 200);
    if ('code' in read) return { ...read, at: key };
    value[key] = read.value as string;
  }
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
  date: (json) => (isText(json) ? (faultOf(legalDate, json) ?? { value: json }) : noText),
  instant: (json) => (isText(json) && /^\d{4}-\d\d-\d\dT/.test(json) && !Number.isNaN(Date.parse(json)) ? { value: new Date(json).toISOString() } : fault('instant', '时间格式不正确。', 'Not a valid time.')),
  integer: (json, { min, max }) => (Number.isSafeInteger(json) && (json as number) >= min && (json as number) <= max ? { value: json } : fault('range', `应为 ${min} 至 ${max} 之间的整数。`, `Must be a whole number from ${min} to ${max}.`)),
  money: (json) => {
    const [, sign, yuan, fen] = (isText(json) && /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(json)) || [];
    return yuan === undefined ? fault('money', '金额应写作 1234.50。', 'An amount is written 1234.50.') : { value: (sign ? -1 : 1) * (Number(yuan) * 100 + Number((fen ?? '').padEnd(2, '0'))) };
  },
  boolean: (json) => (typeof json === 'boolean' ? { value: json } : fault('type', '应为是或否。', 'Must be yes or no.')),
  ref: (json) => (isText(json) && json !== '' && json.length <= 64 ? { value: json } : noText),
  person: (json) => parts(json, { name: null, idNumber: residentId, phone: null, address: null }),
  organisation: (json) => parts(json, { name: null, uscc }),
  identifier: (json, { identifier }) => formatted(json, formats[identifier]),
};

/** Reads a form's value; null, empty text and an empty list clear the field. */
export function readKind(json: unknown, field: Field): KindRead {
  if (json === null || json === undefined || (typeof json === 'string' && json.trim() === '') || (Array.isArray(json) && json.length === 0)) return { value: null };
  return (readers[field.kind] as (json: unknown, field: Field) => KindRead)(json, field);
}
