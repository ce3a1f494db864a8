import type { Contract } from '@fatong/contracts';
import type { FlowEdge, FlowView } from '@fatong/contracts/api';
import type { Catalog } from '../../pipeline/index.js';
import type { TypeLoad } from '../../ports/index.js';
import type { Known } from '../parts.js';

export interface FlowParts {
  readonly known: Pick<Known, 'areas' | 'systems'>;
  readonly catalog: Pick<Catalog, 'contract' | 'lanes' | 'routes'>;
  readonly loads: readonly TypeLoad[];
  readonly minutes: number;
}

interface Edge {
  readonly direction: 'in' | 'out';
  readonly system: string;
  readonly area: string | null;
  readonly contract: Contract;
}

/** The picture of the flow, drawn from the routes that run, not from a list of its own; where nothing moved an edge is there all the same. */
export function edgesOf({ known, catalog, loads, minutes }: FlowParts): readonly FlowEdge[] {
  const edges = Map.groupBy(
    [...incoming(known, catalog), ...outgoing(known, catalog)],
    ({ direction, system, area }) => `${direction} ${system} ${area ?? ''}`,
  );
  return [...edges.values()].map((same): FlowEdge => {
    const { direction, system, area } = same[0]!;
    const types = [...new Map(same.map(({ contract }) => [contract.type, contract.title])).entries()].map(([type, title]) => ({
      type,
      title,
    }));
    const mine = loads.filter(
      (load) => load.direction === direction && load.system === system && types.some(({ type }) => type === load.type),
    );
    return {
      direction,
      system,
      area,
      types,
      states: sumOf(mine.map(({ states }) => states)),
      perMinute: Array.from({ length: minutes }, (_, i) => mine.reduce((sum, load) => sum + (load.perMinute[i] ?? 0), 0)),
    };
  });
}

/** What a system may send, to each lane that takes it; null: no area’s. */
const incoming = ({ systems, areas }: FlowParts['known'], catalog: FlowParts['catalog']): Edge[] =>
  systems.flatMap(({ folder, contracts }) =>
    contracts
      .filter(({ kind }) => kind === 'in')
      .flatMap((contract) =>
        catalog
          .lanes(contract.type)
          .filter(({ kind }) => kind === 'area' || kind === 'system')
          .map(
            ({ name, kind }): Edge => ({
              direction: 'in',
              system: folder,
              area: kind === 'area' && areas.some((area) => area.name === name) ? name : null,
              contract,
            }),
          ),
      ),
  );

/** What mappings make for a system: of an area's facts, or of another system's messages. */
const outgoing = ({ areas }: FlowParts['known'], { routes }: FlowParts['catalog']): Edge[] =>
  routes
    .filter(({ to }) => to.kind === 'out')
    .map(
      ({ from, to, target }): Edge => ({
        direction: 'out',
        system: target,
        area: areas.find(({ name }) => from.type.startsWith(`${name}.`))?.name ?? null,
        contract: to,
      }),
    );

/** Message types that lead to an area or from it. */
export const typesOf = (area: string, { known, catalog }: Pick<FlowParts, 'known' | 'catalog'>): readonly string[] => [
  ...new Set(
    [...incoming(known, catalog), ...outgoing(known, catalog)].filter((edge) => edge.area === area).map(({ contract }) => contract.type),
  ),
];

function sumOf(parts: readonly TypeLoad['states'][]): FlowEdge['states'] {
  const sum: Record<string, number> = {};
  for (const [state, count] of parts.flatMap((part) => Object.entries(part))) sum[state] = (sum[state] ?? 0) + count;
  return sum;
}

export const areasOf = ({ areas }: Pick<Known, 'areas'>): FlowView['areas'] => areas.map(({ name, title }) => ({ area: name, title }));
