import { createReadStream } from 'node:fs';
import { access, constants, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobPlace } from './place.js';

/** A folder, on a disk that all processes share: `<folder>/<first two digits>/<address>`. */
export function diskPlace(folder: string): BlobPlace {
  const fileOf = (address: string): string => join(folder, address.slice(0, 2), address);
  return {
    spool: join(folder, 'spool'),
    async put(address, file) {
      const to = fileOf(address);
      await mkdir(dirname(to), { recursive: true, mode: 0o700 });
      await rename(file, to);
      await onDisk(dirname(to));
    },
    read: async (address) => {
      const file = fileOf(address);
      return (await exists(file)) ? createReadStream(file) : null;
    },
    has: (address) => exists(fileOf(address)),
    remove: (address) => rm(fileOf(address), { force: true }),
    async answers() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await access(folder, constants.W_OK);
    },
  };
}

async function exists(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}

/** A name is as durable as the folder it stands in. */
async function onDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
