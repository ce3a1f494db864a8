import { describe, expect, it } from 'vitest';
import { canonical } from './canonical/index.js';
import { classesOf, contract, type Contract } from './index.js';
import { system as association } from './systems/lawyers-association/index.js';
import { systems } from './systems/index.js';

const foreign: readonly Contract[] = systems.flatMap((system) => [...system.contracts]);
const all: readonly Contract[] = [...foreign, ...canonical];

interface Node {
  readonly type?: string;
  readonly class?: string;
  readonly properties?: Record<string, Node>;
  readonly items?: Node;
  readonly additionalProperties?: unknown;
}

const objectsOf = (node: Node): Node[] => [
  ...(node.type === 'object' ? [node] : []),
  ...Object.values(node.properties ?? {}).flatMap(objectsOf),
  ...(node.items === undefined ? [] : objectsOf(node.items)),
];

describe('every contract', () => {
  it('is known by a type of its own', () => {
    expect(new Set(all.map(({ type }) => type)).size).toBe(all.length);
    expect(contract({ ...association.contracts[0], version: 2 }).type).toBe('lawyers-association.complaint.v2');
  });

  it('says the class of its fields', () => {
    expect(all.filter(({ schema }) => (schema as Node).class === undefined).map(({ type }) => type)).toEqual([]);
  });

  it('takes identity, version, key and answers from fields it has, none of which is personal', () => {
    const wrong = all.flatMap(({ type, schema, identity, answers }) => {
      const classes = classesOf(schema);
      const paths = [...identity.id, identity.key, identity.version ?? identity.key, answers ?? identity.key];
      return paths.filter((path) => classes[path]?.class !== 'internal').map((path) => `${type} ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has a version where the version decides the order', () => {
    expect(all.filter(({ identity }) => identity.order === 'version' && identity.version === undefined)).toEqual([]);
  });
});

describe('a canonical contract', () => {
  it('refuses unknown fields in every object', () => {
    const open = canonical.filter(({ schema }) => objectsOf(schema as Node).some((node) => node.additionalProperties !== false));
    expect(open.map(({ type }) => type)).toEqual([]);
  });

  it('is a report or a fact; a foreign one comes in or goes out', () => {
    const others: readonly Contract[] = canonical.filter(({ kind }: Contract) => kind !== 'report' && kind !== 'fact');
    expect(others).toEqual([]);
    expect(foreign.filter(({ kind }) => kind !== 'in' && kind !== 'out')).toEqual([]);
  });
});

describe('a system', () => {
  it('owns the contracts in its folder', () => {
    expect(systems.flatMap(({ folder, contracts }) => contracts.filter(({ owner }) => owner !== folder))).toEqual([]);
  });

  it('hides who complained, and of what (S11)', () => {
    const classes = classesOf(association.contracts[0].schema);
    expect(['TSRXM', 'TSRZJH', 'TSRDH', 'TSRDZ', 'TSNR', 'FJ.*.WJMC'].map((path) => classes[path]?.class)).toEqual([
      'personal', 'personal', 'personal', 'personal', 'sensitive', 'sensitive',
    ]);
  });
});
