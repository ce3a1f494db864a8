import { lstat, mkdir, open, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies in the folder of a partner who drops files: `in/` is his to write, `out/` his to read, `work/` ours. */
export interface DropFolder {
  readonly in: string;
  readonly out: string;
  readonly work: string;
}

/** One that lies longer in `work` was left there by a process that died, ms. */
const leftAfter = 10 * 60_000;
const sealedName = /^[0-9A-Za-z][0-9A-Za-z._-]{0,99}\.sealed$/;

export interface Dropped {
  readonly name: string;
  /** No more than the limit: of a longer file its beginning. */
  readonly bytes: Buffer;
  readonly isTooLarge: boolean;
  /** A process had begun with it and died. */
  readonly isAgain: boolean;
}

export const dropFolder = (folder: string, system: string): DropFolder => ({
  in: join(folder, system, 'in'),
  out: join(folder, system, 'out'),
  work: join(folder, system, 'work'),
});

export async function makeFolder(of: DropFolder): Promise<void> {
  for (const path of [of.in, of.out, of.work]) await mkdir(path, { recursive: true, mode: 0o770 });
}

/** Files that came whole, in the order of their names: whoever drops one writes it under another name and renames it to `….sealed`. */
export const waitingFiles = async (of: DropFolder): Promise<readonly string[]> =>
  (await readdir(of.in)).filter((name) => sealedName.test(name)).sort();

/** What processes that died had begun with: given back to be taken, once each. */
export async function leftFiles(of: DropFolder, now = Date.now()): Promise<readonly string[]> {
  const names = (await readdir(of.work)).filter((name) => sealedName.test(name)).sort();
  const stats = await Promise.all(names.map(async (name) => ({ name, at: (await lstat(join(of.work, name))).mtimeMs })));
  return stats.filter(({ at }) => now - at > leftAfter).map(({ name }) => name);
}

/** Takes a file for this process alone and reads it; null: another was faster, or it is none (a link, a folder). */
export async function takeFile(
  of: DropFolder,
  name: string,
  { longest, isAgain }: { longest: number; isAgain: boolean },
): Promise<Dropped | null> {
  const path = join(of.work, name);
  if (!isAgain && !(await moved(join(of.in, name), path))) return null;
  await utimes(path, new Date(), new Date());
  if (!(await lstat(path)).isFile()) {
    await rm(path, { recursive: true });
    return null;
  }
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, longest));
    await file.read(bytes, 0, bytes.length, 0);
    return { name, bytes, isTooLarge: size > longest, isAgain };
  } finally {
    await file.close();
  }
}

export const putBack = (of: DropFolder, name: string): Promise<void> => rename(join(of.work, name), join(of.in, name));

/** Says what became of a file, whole or not at all, and removes the file: what is worth keeping is in the store. */
export async function answerFile(of: DropFolder, name: string, answer: string): Promise<void> {
  await writeFile(join(of.out, `.${name}`), answer, { mode: 0o640 });
  await rename(join(of.out, `.${name}`), join(of.out, receiptName(name)));
  await rm(join(of.work, name), { force: true });
}

export const receiptName = (name: string): string => name.replace(/sealed$/, 'receipt.json');

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}
