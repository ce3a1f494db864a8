import { filesBelow } from '../build/inputs.mjs';
import { importsOf } from './imports.mjs';
import { isTest, unitOf } from './places.mjs';

/**
 * Who imports whom among the units, tests apart.
 * @returns {Map<string, Set<string>>}
 */
export function unitGraph(root) {
  const graph = new Map();
  const files = filesBelow(root, ['contracts', 'mappings', 'hub', 'adapters', 'portal', 'admin', 'e2e']);
  for (const file of files.filter((name) => name.endsWith('.ts') && !isTest(name))) {
    const unit = unitOf(file);
    if (unit === undefined) continue;
    const targets = graph.get(unit) ?? new Set();
    graph.set(unit, targets);
    for (const target of importsOf(root, file)) {
      const other = unitOf(target);
      if (other && other !== unit) targets.add(other);
    }
  }
  return graph;
}

/**
 * @param {Map<string, Set<string>>} graph
 * @returns {string[] | undefined} the shortest way from `to` back to `from`, which closes a cycle with an import from → to
 */
export function wayBack(graph, from, to) {
  const queue = [[to]];
  const seen = new Set([to]);
  for (let way = queue.shift(); way; way = queue.shift()) {
    const last = way.at(-1);
    if (last === from) return way;
    for (const next of graph.get(last) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push([...way, next]);
    }
  }
  return undefined;
}
