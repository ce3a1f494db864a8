import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromText, type Snapshot } from './schema/index.js';

/** What the last commit has of the migrations. */
export interface Committed {
  readonly names: ReadonlySet<string>;
  readonly snapshot: Snapshot;
}

/** Asked of git in the folder itself; null where there is no repository or no commit yet. */
export function committedIn(folder: string): Committed | null {
  const listed = git(folder, 'ls-tree', '-r', '-z', '--name-only', 'HEAD', '.');
  if (listed === null) return null;
  const names = listed.split('\0').filter(Boolean);
  const changed = new Set((git(folder, 'diff', '-z', '--name-only', '--relative', 'HEAD', '--', '.') ?? '').split('\0'));
  const textOf = (name: string): string =>
    changed.has(name) ? git(folder, 'show', `HEAD:./${name}`)! : readFileSync(join(folder, name), 'utf8');
  return {
    names: new Set(names),
    snapshot: { tables: names.filter((name) => name.startsWith('snapshot/')).map((name) => tableFromText(textOf(name))) },
  };
}

function git(cwd: string, ...args: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout : null;
}
