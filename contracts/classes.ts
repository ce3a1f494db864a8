import { maskers, type Mask } from './masks.js';
import type { TSchema } from 'typebox';
import type { Label } from './label.js';

export type FieldClass = 'public' | 'internal' | 'personal' | 'sensitive';

export interface ClassRule {
  readonly title: Label;
  /** `sealed`: SM4 with key id. `sealed-indexed`: besides, a keyed SM3 blind index answers exact matches. */
  readonly stored: 'clear' | 'sealed' | 'sealed-indexed';
  /** What a reader without `reveal` sees. */
  readonly shown: 'clear' | 'masked' | 'hidden';
  readonly logged: boolean;
  readonly inUrl: boolean;
}

/** The one table of what each class means. A field nobody declared counts as sensitive. */
export const fieldClasses: Readonly<Record<FieldClass, ClassRule>> = {
  public: { title: ['公开', 'Public'], stored: 'clear', shown: 'clear', logged: true, inUrl: true },
  internal: { title: ['内部', 'Internal'], stored: 'clear', shown: 'clear', logged: true, inUrl: true },
  personal: { title: ['个人信息', 'Personal'], stored: 'sealed-indexed', shown: 'masked', logged: false, inUrl: false },
  sensitive: { title: ['敏感', 'Sensitive'], stored: 'sealed', shown: 'hidden', logged: false, inUrl: false },
};

export interface Classed {
  readonly class: FieldClass;
  readonly mask: Mask;
}

/** Marks a schema and everything below it that is not marked itself: `internal(Type.Object({…}))` is a contract's ground. */
const marked = <S extends TSchema>(schema: S, mark: Classed): S =>
  Object.assign(Object.defineProperties({}, Object.getOwnPropertyDescriptors(schema)), mark) as Classed & S;

export const open = <S extends TSchema>(schema: S): S => marked(schema, { class: 'public', mask: 'hidden' });
export const internal = <S extends TSchema>(schema: S): S => marked(schema, { class: 'internal', mask: 'hidden' });
/** `mask`: how the value looks to a reader who has no right to the clear one. */
export const personal = <S extends TSchema>(schema: S, mask: Mask): S => marked(schema, { class: 'personal', mask });
export const sensitive = <S extends TSchema>(schema: S): S => marked(schema, { class: 'sensitive', mask: 'hidden' });

const undeclared: Classed = { class: 'sensitive', mask: 'hidden' };

/** Class of every leaf by dotted path; `*` stands for any item or any key: `{'FJ.*.WJMC': {class: 'sensitive', …}}`. */
export function classesOf(schema: TSchema): Record<string, Classed> {
  const found: Record<string, Classed> = {};
  collect(schema, undeclared, '', found);
  return found;
}

/** A copy for a reader without `reveal`: clear, masked or `***` by class; what the schema does not declare is `***`. */
export function masked(schema: TSchema, data: unknown): unknown {
  return mask([schema], undeclared, data);
}

const personPaths = new WeakMap<TSchema, readonly (readonly string[])[]>();
/** Names and numbers by which a person is found: what else is told of one (address, phone) is no name. */
const naming: readonly Mask[] = ['name', 'party', 'idNumber'];

/** Names and identity numbers of persons in it, as the schema classes them. */
export function personsIn(schema: TSchema, data: unknown): readonly string[] {
  const paths =
    personPaths.get(schema) ??
    Object.entries(classesOf(schema))
      .filter(([, { class: of, mask: as }]) => of === 'personal' && naming.includes(as))
      .map(([path]) => path.split('.'));
  personPaths.set(schema, paths);
  return paths.flatMap((path) => textsAt(data, path));
}

function textsAt(value: unknown, [step, ...deeper]: readonly string[]): readonly string[] {
  if (step === undefined) return typeof value === 'string' && value.trim() !== '' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const parts: readonly unknown[] =
    step === '*' ? Object.values(value) : Object.hasOwn(value, step) ? [(value as Readonly<Record<string, unknown>>)[step]] : [];
  return parts.flatMap((part) => textsAt(part, deeper));
}

/** The keywords this walk reads; TypeBox schemas are JSON schemas with these. */
interface Node extends Partial<Classed> {
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly patternProperties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
  readonly anyOf?: readonly TSchema[];
  readonly allOf?: readonly TSchema[];
}

const ownMark = (node: Node, inherited: Classed): Classed =>
  node.class === undefined ? inherited : { class: node.class, mask: node.mask ?? 'hidden' };

const variants = (node: Node): readonly TSchema[] => [...(node.anyOf ?? []), ...(node.allOf ?? [])];

function collect(schema: TSchema, inherited: Classed, path: string, found: Record<string, Classed>): void {
  const node = schema as Node;
  const mark = ownMark(node, inherited);
  const below = (step: string): string => (path === '' ? step : `${path}.${step}`);
  const parts: [string, TSchema][] = Object.entries(node.properties ?? {}).map(([key, part]) => [below(key), part]);
  for (const part of Object.values(node.patternProperties ?? {})) parts.push([below('*'), part]);
  if (node.items !== undefined) parts.push([below('*'), node.items]);
  for (const part of variants(node)) parts.push([path, part]);
  if (parts.length === 0) found[path] = mark;
  for (const [at, part] of parts) collect(part, mark, at, found);
}

/** `schemas`: every variant that may describe the value; of several marks the strictest counts. */
function mask(schemas: readonly TSchema[], inherited: Classed, value: unknown): unknown {
  const nodes = schemas.flatMap((schema) => unfold(schema as Node, inherited));
  const strict = nodes.map(({ mark }) => mark).sort((a, b) => order.indexOf(b.class) - order.indexOf(a.class))[0] ?? undeclared;
  if (Array.isArray(value))
    return value.map((item) =>
      mask(
        nodes.flatMap(({ node }) => node.items ?? []),
        strict,
        item,
      ),
    );
  if (typeof value !== 'object' || value === null) return nodes.some(({ node }) => isLeaf(node)) ? maskedAs(strict, value) : '***';
  const entries = Object.entries(value).map(([key, part]) => {
    const parts = nodes.flatMap(({ node }) => own(node.properties, key) ?? Object.values(node.patternProperties ?? {}));
    return [key, parts.length === 0 ? '***' : mask(parts, strict, part)] as const;
  });
  return Object.fromEntries(entries);
}

const order: readonly FieldClass[] = ['public', 'internal', 'personal', 'sensitive'];

const unfold = (node: Node, inherited: Classed): { node: Node; mark: Classed }[] => {
  const mark = ownMark(node, inherited);
  const inner = variants(node).flatMap((part) => unfold(part as Node, mark));
  return inner.length > 0 && node.properties === undefined ? inner : [{ node, mark }, ...inner];
};

/** A text where an object or a list was promised was never classed: it is hidden. */
const isLeaf = (node: Node): boolean => node.properties === undefined && node.patternProperties === undefined && node.items === undefined;

const own = (properties: Node['properties'], key: string): TSchema | undefined =>
  properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;

/** One value as a reader without `reveal` sees it. */
export function maskedAs(mark: Classed, value: unknown): unknown {
  const { shown } = fieldClasses[mark.class];
  if (shown === 'clear' || value === null || value === undefined) return value;
  return shown === 'masked' && typeof value === 'string' ? maskers[mark.mask](value) : '***';
}
