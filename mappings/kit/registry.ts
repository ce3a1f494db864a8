import type { Mapping } from './mapping.js';

/** Throws, at start, when two mappings carry one message to one target: only one of them could be the route. */
export function checkRegistry(mappings: readonly Mapping[]): void {
  const routes = new Map<string, Mapping>();
  for (const mapping of mappings) {
    const route = `${mapping.from.type} → ${mapping.target}`;
    const other = routes.get(route);
    if (other !== undefined) {
      throw new Error(`Two mappings carry ${mapping.from.type} to ${mapping.target}: one makes ${other.to.type}, the other ${mapping.to.type}. Remove one, or join them.`);
    }
    routes.set(route, mapping);
  }
}
