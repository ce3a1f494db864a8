import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveImport } from './places.mjs';

const imports =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** @returns {string[]} the files of ours that a file imports, relative to the repository; found by reading, so that nothing need be compiled */
export function importsOf(root, file) {
  const specifiers = [...readFileSync(join(root, file), 'utf8').matchAll(imports)].map((match) => match[1] ?? match[2] ?? match[3]);
  return specifiers.flatMap((specifier) => resolveImport(file, specifier).file ?? []);
}

/** @returns {Set<string>} the files themselves and all they are made of, whatever stands between */
export function reachedFrom(root, files) {
  const reached = new Set(files);
  for (const file of reached) {
    if (!file.endsWith('.ts')) continue;
    for (const next of importsOf(root, file)) if (existsSync(join(root, next))) reached.add(next);
  }
  return reached;
}
