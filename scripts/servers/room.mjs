import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { pause } from '../process/child.mjs';

const [megabyte, gigabyte] = [1024 ** 2, 1024 ** 3];

/** A server that starts with less dies of it, or is left half started. */
const leastToStart = 64 * megabyte;

const existing = (path) => (existsSync(path) ? path : existing(dirname(path)));

/** @returns {{free: number, size: number}} bytes of the disk on which a folder lies, or will */
export function roomOf(folder) {
  const { bavail, blocks, bsize } = statfsSync(existing(folder));
  return { free: bavail * bsize, size: blocks * bsize };
}

/**
 * What of a disk the broker leaves to the database, which shares it: with less free RabbitMQ takes no messages, so that what it has already can still be worked off and becomes rows. A gigabyte, of a small disk a tenth.
 * @returns {number} bytes
 */
export const reserveOf = (folder) => Math.floor(Math.min(gigabyte, roomOf(folder).size / 10));

/** The journal the database may keep between two checkpoints, in whole megabytes: 2 GB, of a small disk a tenth. */
export const journalOf = (folder) => Math.max(32, Math.floor(Math.min(2 * gigabyte, roomOf(folder).size / 10) / megabyte));

/** @returns {boolean} whether a server has the room to start */
export const hasRoom = (folder) => roomOf(folder).free >= leastToStart;

/** For sentences: in gigabytes, less than one in megabytes. */
export const inWords = (bytes) => (bytes >= gigabyte ? `${(bytes / gigabyte).toFixed(1)} GB` : `${Math.floor(bytes / megabyte)} MB`);

/** What must be there before a server is started, and what is. */
export const noRoom = (folder) =>
  `Only ${inWords(roomOf(folder).free)} are free on the disk of ${folder}, and a server needs ${inWords(leastToStart)} to start: make room`;

/**
 * Waits until a server has the room to start.
 * @param {{waiting: (sentence: string) => void, signal?: AbortSignal, isThere?: () => boolean}} options told once when there is none
 */
export async function untilRoom(folder, { waiting, signal, isThere = () => hasRoom(folder) }) {
  for (let isTold = false; !isThere(); isTold = true) {
    signal?.throwIfAborted();
    if (!isTold) waiting(`${noRoom(folder)}. It is started as soon as there is`);
    await pause(500);
  }
}
