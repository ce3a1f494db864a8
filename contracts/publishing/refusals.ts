import type { Form } from './form.js';
import { describeCondition, typeWords } from './form-words.js';
import {
  entriesOf,
  fieldOf,
  flat,
  freeFieldsOf,
  isAlways,
  isImpossible,
  lengths,
  matchingOf,
  namesOf,
  numbers,
  same,
  takes,
  typesOf,
  valuesOf,
  type Given,
} from './given.js';
import { outside } from './span.js';

/** A place where one schema refuses what another takes. */
export interface Refusal {
  /** Dotted, `*` for the entries of a list; empty: the whole. */
  readonly path: string;
  /** `absent`: it may not be left out. `undeclared`: a field of that name is unknown. `value`: the values that `what` names. */
  readonly kind: 'absent' | 'undeclared' | 'value';
  readonly what: string;
  /** The condition under which it is refused, in words. */
  readonly when?: string;
}

/**
 * Where `by` refuses something that every one of the given forms takes; empty: whatever they take, it takes. Data have the fields that the given forms
 * declare and no others, since who sends fields nobody agreed on was promised nothing. What cannot be compared counts as refused.
 */
export function refusals(given: Given, by: Form, path = ''): Refusal[] {
  const all = withConsequences(flat(given));
  if (isImpossible(all) || all.some((form) => same(form, by))) return [];
  const split = all.find(({ anyOf }) => anyOf !== undefined);
  if (split?.anyOf) {
    const { anyOf, ...rest } = split;
    return once(anyOf.flatMap((one) => refusals([...all.filter((form) => form !== split), rest, one], by, path)));
  }
  const values = valuesOf(all)?.filter((value) => !takes(by, value));
  if (values !== undefined)
    return values.length === 0 ? [] : [{ path, kind: 'value', what: values.map((value) => JSON.stringify(value)).join(', ') }];
  return once([
    ...ofValue(all, by, path),
    ...(by.allOf ?? []).flatMap((one) => refusals(all, one, path)),
    ...(by.anyOf !== undefined && !by.anyOf.some((one) => refusals(all, one, path).length === 0)
      ? [value(path, 'what none of its forms takes')]
      : []),
    ...ofConditions(all, by, path),
    ...ofOthers(all, by, path),
  ]);
}

const value = (path: string, what: string): Refusal => ({ path, kind: 'value', what });
const once = (found: readonly Refusal[]): Refusal[] => [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
const at = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`);

/** With what follows from the conditions that hold for everything given; what is joined by `allOf` is given beside it. */
function withConsequences(given: Given): Given {
  const plain = given.map(({ if: _, then: _then, else: _else, allOf: _joined, ...rest }) => rest);
  const follows = given.flatMap((form) =>
    form.if !== undefined && form.then !== undefined && refusals(plain, form.if).length === 0 ? [form.then] : [],
  );
  return [...given, ...flat(follows)];
}

function ofValue(given: Given, by: Form, path: string): Refusal[] {
  if (by.enum !== undefined) return [value(path, `anything but ${by.enum.map((one) => JSON.stringify(one)).join(', ')}`)];
  const types = typesOf(given);
  const wanted = typesOf([by]);
  const isTaken = (type: string): boolean =>
    wanted === undefined || wanted.includes(type) || (type === 'integer' && wanted.includes('number'));
  const asksNothing = Object.keys(by).every((name) => name === 'anyOf' || name === 'allOf');
  const unwanted = types === undefined ? (asksNothing ? [] : ['any']) : types.filter((type) => !isTaken(type));
  if (unwanted.length > 0) return unwanted.map((type) => value(path, typeWords(type, wanted ?? [])));
  const may = (type: string): boolean => types === undefined || types.includes(type);
  return [
    ...(may('string') ? ofText(given, by, path) : []),
    ...(may('number') || may('integer') ? ofNumber(given, by, path, may('number')) : []),
    ...(may('array') ? ofList(given, by, path) : []),
    ...(may('object') ? ofObject(given, by, path) : []),
  ];
}

function ofText(given: Given, by: Form, path: string): Refusal[] {
  const { pattern, format } = by;
  const long = outside(lengths(given, 'minLength', 'maxLength'), lengths([by], 'minLength', 'maxLength'), {
    isWhole: true,
    unit: ['character', 'characters'],
  });
  return [
    ...long.map((what) => value(path, what === '0 characters' ? 'empty text' : what)),
    ...(pattern !== undefined && !given.some((form) => form.pattern === pattern)
      ? [value(path, `text that does not match ${pattern}`)]
      : []),
    ...(format !== undefined && !given.some((form) => form.format === format) ? [value(path, `text that is no ${format}`)] : []),
  ];
}

function ofNumber(given: Given, by: Form, path: string, mayBeBroken: boolean): Refusal[] {
  const isWhole = !mayBeBroken;
  return outside(numbers(given, isWhole), numbers([by], isWhole), { isWhole }).map((what) => value(path, what));
}

function ofList(given: Given, by: Form, path: string): Refusal[] {
  const length = lengths(given, 'minItems', 'maxItems');
  const many = outside(length, lengths([by], 'minItems', 'maxItems'), { isWhole: true, unit: ['entry', 'entries'] });
  const isRepeating = by.uniqueItems === true && !given.some(({ uniqueItems }) => uniqueItems) && length.high > 1;
  return [
    ...many.map((what) => value(path, what === '0 entries' ? 'an empty list' : what)),
    ...(isRepeating ? [value(path, 'repeated entries')] : []),
    ...(length.high > 0 ? entriesOf([by]).flatMap((item) => refusals(entriesOf(given), item, at(path, '*'))) : []),
  ];
}

function ofObject(given: Given, by: Form, path: string): Refusal[] {
  const { additionalProperties: rest, properties = {} } = by;
  const others = namesOf(given).filter((name) => !Object.hasOwn(properties, name));
  const more = others.filter((name) => matchingOf(by, name).length === 0);
  const within = (name: string, form: Form): Refusal[] =>
    fieldOf(given, name).length > 0 ? refusals(fieldOf(given, name), form, at(path, name)) : [];
  return [
    ...(by.required ?? [])
      .filter((name) => !isAlways(given, name))
      .map((name): Refusal => ({ path: at(path, name), kind: 'absent', what: '' })),
    ...Object.entries(properties).flatMap(([name, form]) => within(name, form)),
    ...namesOf(given).flatMap((name) => matchingOf(by, name).flatMap((form) => within(name, form))),
    ...(rest === false ? more.map((name): Refusal => ({ path: at(path, name), kind: 'undeclared', what: '' })) : []),
    ...(typeof rest === 'object' ? more.flatMap((name) => within(name, rest)) : []),
    ...ofFreeFields(given, by, path),
  ];
}

/** Fields of any name are taken by a form that says nothing of such, else where both say the same of their names. */
function ofFreeFields(given: Given, by: Form, path: string): Refusal[] {
  const sent = given.flatMap(freeFieldsOf);
  const taken = freeFieldsOf(by);
  if (sent.length === 0 || (taken.length === 0 && by.additionalProperties !== false)) return [];
  const names = (fields: readonly (readonly [string, Form])[]): string[] => [...new Set(fields.map(([name]) => name))].sort();
  if (!same(names(sent), names(taken))) return [value(path, 'fields of any name')];
  return sent.flatMap(([name, form]) =>
    taken.filter(([other]) => other === name).flatMap(([, other]) => refusals([form], other, at(path, '*'))),
  );
}

function ofConditions(given: Given, by: Form, path: string): Refusal[] {
  if (by.if === undefined) return [];
  const when = describeCondition(by.if);
  return [
    ...refusalsOf(by.then, [...given, by.if], path).map((one) => ({
      ...one,
      when: one.when === undefined ? when : `${when} and ${one.when}`,
    })),
    ...refusalsOf(by.else, given, path),
  ];
}

const refusalsOf = (form: Form | undefined, given: Given, path: string): Refusal[] =>
  form === undefined ? [] : refusals(given, form, path);

const compared: ReadonlySet<string> = new Set([
  'type',
  'enum',
  'properties',
  'required',
  'additionalProperties',
  'patternProperties',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'anyOf',
  'allOf',
  'if',
  'then',
  'else',
]);

/** Keywords that are not compared must be the same. */
function ofOthers(given: Given, by: Form, path: string): Refusal[] {
  const names = Object.keys(by).filter((name) => !compared.has(name) && !(name === 'items' && !Array.isArray(by.items)));
  const changed = names.filter((name) => !given.some((form) => same(form[name], by[name])));
  return changed.map((name) => value(path, `what ${name} ${JSON.stringify(by[name])} refuses`));
}
