import { validator } from '../validation.js';
import type { Form } from './form.js';
import { next, type Span } from './span.js';

/** What is known of some data: each of these forms takes them. No form: nothing is known. Fields that none of them declares are not there. */
export type Given = readonly Form[];

/** With the parts of what is joined by `allOf`. */
export const flat = (given: Given): Given => given.flatMap((form) => (form.allOf === undefined ? [form] : [form, ...flat(form.allOf)]));

/** Whether a form takes a value. */
export const takes = (form: Form, value: unknown): boolean => validator(form)(value).length === 0;

/** All values there can be, where they are so few that they are listed. */
export function valuesOf(given: Given): readonly unknown[] | undefined {
  const [first, ...others] = given.flatMap(({ enum: values, type }) => {
    const all = values ?? listed(type);
    return all === undefined ? [] : [all];
  });
  return first?.filter(
    (value) => others.every((other) => other.some((one) => same(one, value))) && given.every((form) => takes(form, value)),
  );
}

const listed = (type: Form['type']): readonly unknown[] | undefined =>
  type === 'boolean' ? [false, true] : type === 'null' ? [null] : undefined;

/** Kinds of value there can be, `integer` within `number`; undefined: any. */
export function typesOf(given: Given): readonly string[] | undefined {
  const said = given.flatMap(({ type }) => (type === undefined ? [] : [typeof type === 'string' ? [type] : type]));
  const [first, ...others] = said;
  return first?.flatMap((type) => narrowest(type, others) ?? []);
}

/** `integer` of a number that is known to be whole elsewhere; undefined: it cannot be of this type. */
function narrowest(type: string, others: readonly (readonly string[])[]): string | undefined {
  if (others.every((types) => types.includes(type) || (type === 'integer' && types.includes('number')))) return type;
  return type === 'number' && others.every((types) => types.includes('number') || types.includes('integer')) ? 'integer' : undefined;
}

/** The forms of a field; where none is declared, those of its name's sort. */
export function fieldOf(given: Given, name: string): Given {
  const declared = given.flatMap(({ properties }) =>
    properties !== undefined && Object.hasOwn(properties, name) ? [properties[name]!] : [],
  );
  return declared.length > 0 ? declared : given.flatMap((form) => sortOf(form, name));
}

/** What a form says of a field that it does not declare by its name. */
function sortOf(form: Form, name: string): Given {
  const matching = matchingOf(form, name);
  return matching.length > 0 || typeof form.additionalProperties !== 'object' ? matching : [form.additionalProperties];
}

/** What a form says of every field of such a name. */
export const matchingOf = ({ patternProperties = {} }: Form, name: string): Given =>
  Object.entries(patternProperties).flatMap(([pattern, form]) => (new RegExp(pattern, 'u').test(name) ? [form] : []));

/** Forms of fields without names of their own, by the pattern of their names; empty: any other. */
export const freeFieldsOf = ({ patternProperties = {}, additionalProperties: rest }: Form): readonly (readonly [string, Form])[] => [
  ...Object.entries(patternProperties),
  ...(typeof rest === 'object' ? [['', rest] as const] : []),
];

export const namesOf = (given: Given): readonly string[] => [...new Set(given.flatMap(({ properties }) => Object.keys(properties ?? {})))];
export const isAlways = (given: Given, name: string): boolean => given.some(({ required }) => required?.includes(name));
export const entriesOf = (given: Given): Given =>
  given.flatMap(({ items }) => (items !== undefined && !Array.isArray(items) ? [items as Form] : []));

/** Lengths, or numbers of entries. */
export const lengths = (given: Given, least: 'minLength' | 'minItems', most: 'maxLength' | 'maxItems'): Span => ({
  low: Math.max(0, ...given.map((form) => form[least] ?? 0)),
  high: Math.min(Infinity, ...given.map((form) => form[most] ?? Infinity)),
});

/** Numbers. Where they are whole the ends are too, whether the ends were written as included or not. */
export function numbers(given: Given, isWhole: boolean): Span {
  const above = (form: Form): number =>
    form.exclusiveMinimum === undefined ? -Infinity : isWhole ? Math.floor(form.exclusiveMinimum) + 1 : next(form.exclusiveMinimum);
  const below = (form: Form): number =>
    form.exclusiveMaximum === undefined ? Infinity : isWhole ? Math.ceil(form.exclusiveMaximum) - 1 : -next(-form.exclusiveMaximum);
  const from = ({ minimum = -Infinity }: Form): number => (isWhole ? Math.ceil(minimum) : minimum);
  const to = ({ maximum = Infinity }: Form): number => (isWhole ? Math.floor(maximum) : maximum);
  return {
    low: Math.max(-Infinity, ...given.flatMap((form) => [above(form), from(form)])),
    high: Math.min(Infinity, ...given.flatMap((form) => [below(form), to(form)])),
  };
}

/** Nothing can be all of it: a list of values without any, or such a field that must be there. */
export function isImpossible(given: Given): boolean {
  if (valuesOf(given)?.length === 0 || typesOf(given)?.length === 0) return true;
  return namesOf(given).some((name) => isAlways(given, name) && isImpossible(flat(fieldOf(given, name))));
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
