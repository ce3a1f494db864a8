import { watch as watchFolder } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from '../build.mjs';
import { nodePackages } from '../build/node.mjs';
import { say } from '../process/progress.mjs';
import { root } from '../root.mjs';

const screens = ['portal', 'admin'];
/** Editors write a file in several steps, and people save several files. */
const quietMs = 300;

/**
 * `npm run dev`: builds again what was changed and restarts the programs made of it. A change that does not build is told,
 * and what runs goes on.
 * @param {{scope: {onStop: (stop: () => Promise<unknown>) => void}, kept: Map<string, {program: {name: string, sources: string[]}, restart: () => Promise<void>}>}} running
 */
export async function watch({ scope, kept }) {
  const changed = new Set();
  let timer;
  let isBusy = false;

  const work = async () => {
    if (isBusy) return;
    isBusy = true;
    while (changed.size > 0) {
      const folders = [...changed];
      changed.clear();
      await rebuild(folders, kept);
    }
    isBusy = false;
  };
  const watchers = [...nodePackages, ...screens].map((folder) =>
    watchFolder(join(root, folder), { recursive: true }, (_event, file) => {
      if (!file || isBesideThePoint(String(file))) return;
      changed.add(folder);
      clearTimeout(timer);
      timer = setTimeout(() => void work(), quietMs);
    }),
  );
  scope.onStop(async () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  });
  say('Watching the sources; saving a file builds and restarts what is made of it');
}

async function rebuild(folders, kept) {
  say(`${folders.join(', ')} changed: building`);
  try {
    await build('start', { screens: folders.some((folder) => screens.includes(folder) || folder === 'contracts') });
  } catch (error) {
    say(error.message);
    return;
  }
  for (const { program, restart } of kept.values()) {
    if (!program.sources.some((source) => folders.includes(source))) continue;
    await restart();
    say(`${program.name} runs again with the change`);
  }
}

const isBesideThePoint = (file) =>
  /\.(spec|integration)\.ts$|~$|\.sw.$/.test(file) || file.split(sep).some((part) => part === 'node_modules' || part.startsWith('.'));
