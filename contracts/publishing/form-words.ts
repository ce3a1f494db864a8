import type { Form } from './form.js';

const words: Readonly<Record<string, string>> = {
  any: 'values of any kind',
  string: 'text',
  integer: 'whole numbers',
  number: 'numbers',
  boolean: 'yes and no',
  array: 'lists',
  object: 'objects',
  null: 'null',
};

/** Values of a type that are unwanted where others are wanted. */
export const typeWords = (type: string, wanted: readonly string[]): string =>
  type === 'number' && wanted.includes('integer') ? 'numbers that are not whole' : (words[type] ?? type);

/** `AJZT is "05" or "06"`, as far as it is a condition on values; else that there is one. */
export function describeCondition(condition: Form): string {
  const said = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(' or ');
  const parts = Object.entries(condition.properties ?? {}).map(([name, { enum: values }]) =>
    values === undefined ? undefined : `${name} is ${said(values)}`,
  );
  return parts.length === 0 || parts.includes(undefined) ? 'a condition holds' : parts.join(' and ');
}
