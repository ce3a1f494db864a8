import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const imported = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/**
 * The contracts that some files of a screen reach by their imports: a new message of a partner is none of them, and changes no screen.
 * @param {string} root
 * @param {string[]} files relative to root
 * @returns {string[]} files of `contracts`, sorted
 */
export function contractsReached(root, files) {
  const reached = new Set();
  const visit = (file) => {
    if (reached.has(file) || !existsSync(join(root, file))) return;
    reached.add(file);
    for (const specifier of specifiersIn(root, file))
      if (specifier.startsWith('.')) visit(posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts'));
  };
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    for (const specifier of specifiersIn(root, file)) {
      const [, entry] = /^@fatong\/contracts(?:\/(.+))?$/.exec(specifier) ?? [];
      if (specifier.startsWith('@fatong/contracts')) visit(posix.join('contracts', entry ?? '', 'index.ts'));
    }
  }
  return [...reached].sort();
}

const specifiersIn = (root, file) => [...readFileSync(join(root, file), 'utf8').matchAll(imported)].map(([, specifier]) => specifier);
