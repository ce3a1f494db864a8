import type { Contract } from '@fatong/contracts';
import { run, type Mapping } from '@fatong/mappings';
import { gatheringRoute } from './gathering-route.js';
import { unknownMessage, noMapping, noSubscriber } from './causes.js';
import type { Cause } from '../ports/index.js';
import type { Lane, Route } from './work.js';

/** What the line knows of messages: contracts by type, and the lanes that follow from the mappings. There is no other routing table. */
export interface Catalog {
  contract(type: string): Contract | undefined;
  /** Lanes of an incoming message; one of kind `nobody` with the reason where nobody takes it. */
  lanes(type: string): readonly Lane[];
  /** Mappings that make a fact a message of an outside system. */
  out(factType: string): readonly Route[];
  readonly routes: readonly Route[];
  /** Why nobody takes this message of this system. */
  why(type: string, system: string): Cause;
}

export interface CatalogParts {
  readonly contracts: readonly Contract[];
  readonly routes: readonly Route[];
  /** Areas that answer a canonical report. */
  readonly subscribers: (type: string) => readonly string[];
}

const hubPrefix = 'hub.';
const hubLane: Lane = { name: 'hub', kind: 'hub', chain: [] };
export const nobody: Lane = { name: 'inbound', kind: 'nobody', chain: [] };

/** Every mapping as a route. */
export const routesOf = (mappings: readonly Mapping[]): readonly Route[] =>
  mappings.map((mapping) => ({
    id: mapping.id,
    from: mapping.from,
    to: mapping.to,
    target: mapping.target,
    run: (data) => run(mapping, data),
    ...(mapping.gather && { gather: gatheringRoute(mapping, mapping.gather) }),
  }));

/** Builds the catalog once, at start. Throws where two mappings or two contracts claim the same. */
export function catalog({ contracts, routes, subscribers }: CatalogParts): Catalog {
  const byType = unique(contracts, ({ type }) => type, 'contracts');
  unique(routes, ({ id }) => id, 'mappings');
  // What comes in has a lane for each target; a fact may be one of several messages of a system.
  unique(
    routes,
    ({ from, to, target }) => `${from.type} → ${from.kind === 'fact' ? to.type : target}`,
    'mappings of one message to one target',
  );
  const lost = routes.find(({ from, gather }) => gather && from.kind !== 'in');
  if (lost) throw new Error(`${lost.id} gathers what is no incoming message: only those wait for each other.`);
  const from = Map.groupBy(routes, (route) => route.from.type);
  const out = (type: string): readonly Route[] => from.get(type) ?? [];
  const lanesByType = new Map<string, readonly Lane[]>();
  for (const { type, kind } of contracts) {
    const lanes = type.startsWith(hubPrefix)
      ? [hubLane]
      : kind === 'in'
        ? out(type).flatMap((route) => lanesOf(route, out, subscribers))
        : [];
    lanesByType.set(type, lanes.length > 0 ? lanes : [nobody]);
  }
  return {
    contract: (type) => byType.get(type),
    lanes: (type) => lanesByType.get(type) ?? [nobody],
    out,
    routes,
    why: (type, system) => {
      const contract = byType.get(type);
      if (!contract || contract.kind !== 'in') return unknownMessage(system, type);
      const mapped = out(type)[0];
      return mapped ? noSubscriber(mapped.to.type) : noMapping(type);
    },
  };
}

/** Straight to another system; to the areas that answer the report; or on through a report that other systems hear of. */
function lanesOf(route: Route, out: (type: string) => readonly Route[], subscribers: CatalogParts['subscribers']): Lane[] {
  if (route.to.kind === 'out') return [{ name: route.target, kind: 'system', chain: [route] }];
  return [
    ...subscribers(route.to.type).map((name): Lane => ({ name, kind: 'area', chain: [route] })),
    ...out(route.to.type).map((next): Lane => ({ name: next.target, kind: 'system', chain: [route, next] })),
  ];
}

function unique<T>(items: readonly T[], key: (item: T) => string, what: string): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    if (found.has(key(item))) throw new Error(`Two ${what}: ${key(item)}`);
    found.set(key(item), item);
  }
  return found;
}
