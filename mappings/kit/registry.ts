import type { Mapping } from './mapping.js';

/**
 * Throws, at start, when two mappings carry one message to one target: only one of them could be the route; and when recipients and routes do not name the same targets.
 * A fact may reach a system as one of several messages, where each mapping says of which facts it is one (`only`).
 */
export function checkRegistry(mappings: readonly Mapping[]): void {
  const routes = new Map<string, Mapping>();
  for (const mapping of mappings) {
    const route = `${mapping.from.type} → ${mapping.target}`;
    const other = routes.get(route);
    if (other !== undefined && !isOneOfSeveral(mapping, other)) {
      throw new Error(`Two mappings carry ${mapping.from.type} to ${mapping.target}: one makes ${other.to.type}, the other ${mapping.to.type}. Remove one, or join them.`);
    }
    routes.set(route, mapping);
  }
  for (const { from, target, among } of mappings) {
    if (among === undefined) continue;
    const named = new Set(Object.values(among.rows).flat());
    if (!named.has(target)) throw new Error(`${from.type} never goes to ${target}: its recipients do not name it.`);
    for (const one of named) if (!routes.has(`${from.type} → ${one}`)) throw new Error(`${from.type} is to go to ${one}, and no mapping carries it there.`);
  }
}

const isOneOfSeveral = (one: Mapping, other: Mapping): boolean => one.from.kind === 'fact' && one.to.type !== other.to.type && [one, other].every(({ only }) => only !== undefined);
