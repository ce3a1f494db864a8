/**
 * Lets a program read what is declared (contracts, mappings, definitions, areas) from its TypeScript sources, before anything is built and whether or not
 * their types are right: a fault in a declaration is then said in its own words. Given to Node as `--import`, with `--experimental-transform-types`. Generators
 * run so too: what they write is there seconds after a definition changed.
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../root.mjs';

const homes = { contracts: 'contracts', mappings: 'mappings', hub: 'hub/src' };

registerHooks({
  resolve(specifier, context, next) {
    const [, name, rest = ''] = /^@fatong\/(contracts|mappings|hub)(?:\/(.+))?$/.exec(specifier) ?? [];
    if (name) return next(pathToFileURL(join(root, homes[name], rest, 'index.ts')).href, context);
    const source =
      /^(\.|file:)/.test(specifier) && context.parentURL?.endsWith('.ts')
        ? new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL)
        : undefined;
    return next(source && existsSync(fileURLToPath(source)) ? source.href : specifier, context);
  },
});
