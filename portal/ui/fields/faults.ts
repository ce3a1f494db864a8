import type { Label } from '@fatong/contracts';
import type { FieldView } from '@fatong/contracts/api';
import { identifierFault, normalIdentifier } from '@fatong/contracts/codes';
import { atMost, fieldTexts, tooLong } from './texts.js';

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && 'name' in value && value.name === '');

/** What is plainly wrong before the server is asked; the server checks everything again. */
export function faultOf(field: FieldView, isRequired: boolean, value: unknown): Label | undefined {
  const { faults } = fieldTexts;
  if (isEmpty(value)) return isRequired ? faults.required : undefined;
  if (field.maxLength !== undefined && typeof value === 'string' && [...value].length > field.maxLength) return tooLong(field.maxLength);
  if (field.kind === 'date' && !(typeof value === 'string' && isDate(value))) return faults.date;
  if (field.kind === 'integer' && !Number.isSafeInteger(value)) return faults.integer;
  if (field.kind === 'money' && !(typeof value === 'string' && /^-?\d{1,13}(\.\d{1,2})?$/.test(value))) return faults.money;
  if (field.kind === 'identifier' && typeof value === 'string') return identifierFault(field.identifier ?? '', value)?.words;
  if (field.most !== undefined && Array.isArray(value) && value.length > field.most) return atMost(field.most);
  return undefined;
}

/** Parts of a compound value that are identifiers, and of which kind. */
const parts: Readonly<Record<string, Readonly<Record<string, string>>>> = { person: { idNumber: 'residentId' }, organisation: { uscc: 'uscc' } };

/** What is wrong with single parts or items of a value, by the name of the part or the place of the item. */
export function partFaultsOf(field: FieldView, value: unknown): ReadonlyMap<string, Label> {
  const found = new Map<string, Label>();
  if (Array.isArray(value) && field.kind === 'identifier') {
    const all = (value as readonly string[]).map(normalIdentifier);
    for (const [i, text] of all.entries()) {
      const words = identifierFault(field.identifier ?? '', text)?.words ?? (all.indexOf(text) < i ? fieldTexts.faults.repeated : undefined);
      if (words) found.set(String(i), words);
    }
  }
  for (const [part, kind] of Object.entries(parts[field.kind] ?? {})) {
    const text = (value as Readonly<Record<string, unknown>> | null)?.[part];
    const words = typeof text === 'string' ? identifierFault(kind, text)?.words : undefined;
    if (words) found.set(part, words);
  }
  return found;
}
