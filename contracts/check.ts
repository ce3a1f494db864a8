import { classesOf, type FieldClass } from './classes.js';
import type { Contract } from './contract.js';
import type { System } from './system.js';

/** The keywords this walk reads. */
interface Node {
  readonly type?: string;
  readonly class?: FieldClass;
  readonly label?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node | readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly additionalProperties?: unknown;
}

/**
 * Finds what the compiler cannot see of contracts: one English sentence a fault, each naming contract and field; empty: in order. A spec and `npm run check`
 * run it.
 */
export function checkContracts(systems: readonly System[], canonical: readonly Contract[]): string[] {
  const foreign = systems.flatMap(({ contracts }) => [...contracts]);
  const types = [...foreign, ...canonical].map(({ type }) => type);
  return [
    ...types.filter((type, i) => types.indexOf(type) !== i).map((type) => `${type} is declared twice.`),
    ...systems.flatMap(({ folder, contracts }) =>
      contracts.flatMap((contract) => [...checkOwner(contract, folder), ...checkContract(contract)]),
    ),
    ...canonical.flatMap((contract) => [...checkCanonical(contract), ...checkContract(contract)]),
  ];
}

function checkOwner({ type, owner, kind }: Contract, folder: string): string[] {
  return [
    ...(owner === folder ? [] : [`${type} stands in the contracts of ${folder}, which is not its owner.`]),
    ...(kind === 'in' || kind === 'out' ? [] : [`${type} is a ${kind}; a message of a system comes in or goes out.`]),
  ];
}

function checkCanonical({ type, kind, schema }: Contract): string[] {
  const open = objectsOf(schema as Node, '').filter(([, node]) => node.additionalProperties !== false);
  return [
    ...(kind === 'report' || kind === 'fact' ? [] : [`${type} is of kind ${kind}; a message of ours is a report or a fact.`]),
    ...open.map(([path]) => `${type}: ${path || 'the message'} takes unknown fields: a message of ours is closed.`),
  ];
}

function checkContract({ type, schema, identity, answers }: Contract): string[] {
  const classes = classesOf(schema);
  const named = {
    identity: identity.id,
    'version counter': [identity.version],
    'ordering key': [identity.key],
    'reference to our request': [answers],
  };
  const paths = Object.entries(named).flatMap(([what, all]) => all.flatMap((path) => (path === undefined ? [] : [[what, path] as const])));
  return [
    ...((schema as Node).class === undefined ? [`${type} does not say the class of its fields: begin its schema with internal(…).`] : []),
    ...paths
      .filter(([, path]) => !Object.hasOwn(classes, path))
      .map(([what, path]) => `${type}: its ${what} names the unknown field ${path}.`),
    ...paths
      .filter(([, path]) => Object.hasOwn(classes, path) && classes[path]?.class !== 'internal')
      .map(([what, path]) => `${type}: its ${what} is ${path}, which is ${classes[path]?.class}: it would stand in logs and queues.`),
    ...(identity.order === 'version' && identity.version === undefined
      ? [`${type} is ordered by a version and names no version counter.`]
      : []),
    ...unlabelled(schema as Node, '').map((path) => `${type}: the field ${path} has no label in both languages.`),
  ];
}

const below = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`);
const itemsOf = ({ items }: Node): readonly Node[] =>
  items === undefined ? [] : Array.isArray(items) ? (items as readonly Node[]) : [items as Node];
const variantsOf = ({ anyOf = [], allOf = [] }: Node): readonly Node[] => [...anyOf, ...allOf];

const objectsOf = (node: Node, path: string): (readonly [string, Node])[] => [
  ...(node.type === 'object' ? [[path, node] as const] : []),
  ...Object.entries(node.properties ?? {}).flatMap(([name, part]) => objectsOf(part, below(path, name))),
  ...itemsOf(node).flatMap((item) => objectsOf(item, below(path, '*'))),
  ...variantsOf(node).flatMap((part) => objectsOf(part, path)),
];

/** A list may be labelled by what it is a list of. */
const isLabelled = (node: Node): boolean => isLabel(node.label) || itemsOf(node).some((item) => isLabel(item.label));
const isLabel = (label: unknown): boolean =>
  Array.isArray(label) && label.length === 2 && label.every((text) => typeof text === 'string' && text.trim() !== '');

const unlabelled = (node: Node, path: string): string[] => [
  ...Object.entries(node.properties ?? {}).flatMap(([name, part]) => [
    ...(isLabelled(part) ? [] : [below(path, name)]),
    ...unlabelled(part, below(path, name)),
  ]),
  ...itemsOf(node).flatMap((item) => unlabelled(item, below(path, '*'))),
  ...variantsOf(node).flatMap((part) => unlabelled(part, path)),
];
