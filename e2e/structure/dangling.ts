import { dirname, join, normalize } from 'node:path';

const importing = /(?:from|import\()\s*'([^']+)'/g;
/** Where packages of ours have what others import of them. */
const homes: Readonly<Record<string, string>> = { contracts: 'contracts', mappings: 'mappings', hub: 'hub/src', adapters: 'adapters' };

/** Imports of ours that lead to no file, as `<file> → <what it imports>`: what the compiler would say of a file that is gone, in a second. */
export function dangling(texts: ReadonlyMap<string, string>): string[] {
  const isThere = (path: string): boolean => [path, `${path}.ts`, `${path}/index.ts`].some((one) => texts.has(one));
  return [...texts]
    .filter(([path]) => path.endsWith('.ts'))
    .flatMap(([path, text]) =>
      [...text.matchAll(importing)]
        .map(([, name]) => name!)
        .filter((name) => {
          const target = targetOf(path, name);
          return target !== null && !isThere(target);
        })
        .map((name) => `${path} → ${name}`),
    );
}

/** The file an import of ours leads to, without its ending; null: another's package, or no module. */
function targetOf(path: string, name: string): string | null {
  if (name.startsWith('.')) return name.endsWith('.js') ? normalize(join(dirname(path), name.slice(0, -'.js'.length))) : null;
  const [, own = '', rest = ''] = /^@fatong\/([a-z]+)(\/.+)?$/.exec(name) ?? [];
  return homes[own] === undefined ? null : `${homes[own]}${rest}`;
}
