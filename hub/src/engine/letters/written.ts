import { kindOf, type Field } from '@fatong/contracts/fields';

/** The form of a place in a template that asks for words: `{fine:大写}`. */
const capital = '大写';

/** A value as a letter writes it; `titles`: what the entries a ref leads to are called. Null: it is empty. */
export function written(field: Field, value: unknown, form: string, titles: (id: string) => string): string | null {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  return kindOf(field).written(value, field, { isCapital: form === capital, titles });
}
