import type { Contract, System } from '@fatong/contracts';
import type { Mapping } from './mapping.js';

/** What is declared around the mappings. */
export interface Declared {
  readonly systems: readonly System[];
  readonly canonical: readonly Contract[];
  /** Names of the areas. */
  readonly areas: readonly string[];
}

/** Finds contracts that no mapping carries, and mappings that lead nowhere: one English sentence a fault. A spec and `npm run check` run it. */
export function checkRoutes(mappings: readonly Mapping[], { systems, canonical, areas }: Declared): string[] {
  const foreign = systems.flatMap(({ contracts }) => [...contracts]);
  return [
    ...foreign.flatMap((contract) => unrouted(contract, mappings)),
    ...canonical.flatMap((contract) => unsaid(contract, mappings)),
    ...mappings.flatMap((mapping) => astray(mapping, [...foreign, ...canonical], { systems, areas })),
  ];
}

function unrouted({ type, owner, message, version, kind }: Contract, mappings: readonly Mapping[]): string[] {
  const isCarried = mappings.some(({ from, to }) => (kind === 'in' ? from.type : to.type) === type);
  const otherwise = kind === 'in' ? 'it is taken and goes nowhere' : 'it is never sent';
  return isCarried ? [] : [`${type} has no mapping: write mappings/${owner}/${message}.v${version}.${kind}.ts, or ${otherwise}.`];
}

/** What the hub's own parts tell each other is not mapped, and a fact is published whoever hears of it. */
function unsaid({ type, owner, kind }: Contract, mappings: readonly Mapping[]): string[] {
  const isSaid = kind !== 'report' || owner === 'hub' || mappings.some(({ to }) => to.type === type);
  return isSaid ? [] : [`${type} has no mapping: nothing that comes in becomes it.`];
}

function astray(
  { id, from, to, target }: Mapping,
  contracts: readonly Contract[],
  { systems, areas }: Pick<Declared, 'systems' | 'areas'>,
): string[] {
  const isKnown = (contract: Contract): boolean => contracts.some(({ type }) => type === contract.type);
  const targets = to.kind === 'out' ? systems.map(({ folder }) => folder) : areas;
  return [
    ...[from, to]
      .filter((contract) => !isKnown(contract))
      .map(({ type }) => `The mapping ${id} uses ${type}, which no index.ts of the contracts lists.`),
    ...(targets.includes(target) ? [] : [`The mapping ${id} leads to ${target}, which is no ${to.kind === 'out' ? 'system' : 'area'}.`]),
  ];
}
