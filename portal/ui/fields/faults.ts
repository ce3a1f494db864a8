import type { Label } from '@fatong/contracts';
import type { FieldView } from '@fatong/contracts/api';
import { fieldTexts, tooLong } from './texts.js';

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
  return undefined;
}
