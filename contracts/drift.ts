import type { TSchema } from 'typebox';
import type { Contract } from './contract.js';
import { step } from './pointer.js';
import type { Finding } from './problem.js';
import { maxFindings, schemaOf } from './validation.js';

/** Fields the schema does not declare: drift of a foreign message, which is accepted and reported. Bounded by `maxFindings`. */
export function unknownFields(of: TSchema | Contract, data: unknown): Finding[] {
  const schema = schemaOf(of);
  let known = plans.get(schema);
  if (known === undefined) plans.set(schema, (known = planOf([schema])));
  const found: Finding[] = [];
  walk(known, data, '', found);
  return found;
}

/** What is declared at a place. Without `fields` any field may stand there. */
interface Plan {
  readonly fields?: ReadonlyMap<string, Plan>;
  readonly items?: Plan;
}

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly patternProperties?: unknown;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

const plans = new WeakMap<TSchema, Plan>();

function planOf(nodes: readonly Node[]): Plan {
  const all = nodes.flatMap((node) => [node, ...(node.anyOf ?? [])]);
  const items = all.flatMap((node) => node.items ?? []);
  const objects = all.flatMap(({ properties }) => (properties === undefined ? [] : [properties]));
  const isOpen = objects.length === 0 || all.some(({ patternProperties }) => patternProperties !== undefined);
  const names = new Set(objects.flatMap((properties) => Object.keys(properties)));
  const fieldOf = (name: string): Plan => planOf(objects.flatMap((properties) => properties[name] ?? []));
  return {
    ...(isOpen ? {} : { fields: new Map([...names].map((name) => [name, fieldOf(name)])) }),
    ...(items.length === 0 ? {} : { items: planOf(items) }),
  };
}

function walk({ fields, items }: Plan, value: unknown, pointer: string, found: Finding[]): void {
  if (typeof value !== 'object' || value === null || found.length >= maxFindings) return;
  if (Array.isArray(value)) {
    if (items !== undefined) value.forEach((item, i) => walk(items, item, `${pointer}/${i}`, found));
    return;
  }
  if (fields === undefined) return;
  for (const [key, part] of Object.entries(value)) {
    const field = fields.get(key);
    if (field !== undefined) {
      if (typeof part === 'object') walk(field, part, `${pointer}/${step(key)}`, found);
    } else if (found.length < maxFindings) {
      found.push({
        pointer: `${pointer}/${step(key)}`,
        code: 'unknown',
        words: ['未约定的字段。', 'The field is not part of the contract.'],
      });
    }
  }
}

/** A copy with the declared fields alone: what nobody agreed on goes no further. */
export function declaredOnly(of: TSchema | Contract, data: unknown): unknown {
  return kept(planOf([schemaOf(of)]), data);
}

function kept({ fields, items }: Plan, value: unknown): unknown {
  if (Array.isArray(value)) return items === undefined ? value : value.map((item) => kept(items, item));
  if (fields === undefined || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const field = fields.get(key);
      return field === undefined ? [] : [[key, kept(field, part)]];
    }),
  );
}
