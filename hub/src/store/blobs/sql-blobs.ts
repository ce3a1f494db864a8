import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobGone, StoreAway, type Blobs, type BlobWriting, type WrittenBlob } from '../../ports/index.js';
import type { Session } from '../connect.js';
import { claimBlobs, dayOfOldClaims, forgetClaims, notePruned, subscribersOf, takeOrphans, touchBlob } from '../dialects/index.js';
import type { Kit } from '../kit.js';
import { racing } from '../racing.js';
import { BrokenSeal, type Sealing, type SealStream } from '../secrecy/index.js';
import type { BlobPlace } from './place.js';

const addressPattern = /^[0-9a-f]{64}$/;
/** What was not finished, or is claimed by nobody, for so long is removed, h. */
const forsaken = 24;
/** A message that was taken at a door and has not come to the hub for so long never will, days: its sender has no receipt and sends again. */
const mostUnderWay = 8;
/** Removed in one transaction, which holds their rows. */
const orphansAtOnce = 20;

/** Sealed here, laid down by a place; the database knows what there is and who needs it. */
export class SqlBlobs implements Blobs {
  constructor(
    private readonly kit: Pick<Kit, 'database'>,
    private readonly seal: SealStream,
    private readonly place: BlobPlace,
  ) {}

  async begin(): Promise<BlobWriting> {
    const { spool } = this.place;
    const file = join(spool, randomUUID());
    const handle = await usable(async () => {
      await mkdir(spool, { recursive: true, mode: 0o700 });
      return open(file, 'wx', 0o600);
    });
    return new Writing(handle, file, this.seal.begin(), (address, size) => this.keep(address, size, file));
  }

  async *read(address: string): AsyncGenerator<Buffer> {
    if (!addressPattern.test(address)) throw new BlobGone(address.slice(0, 64));
    const sealed = await usable(() => this.place.read(address));
    if (!sealed) throw new BlobGone(address);
    try {
      yield* this.seal.open(address, sealed);
    } catch (error) {
      if (error instanceof BrokenSeal) throw new BlobGone(address, `cannot be read: ${error.message}`);
      throw away(error);
    } finally {
      sealed.destroy();
    }
  }

  async claim(messageId: string, addresses: readonly string[]): Promise<void> {
    if (addresses.length > 0)
      await racing(() =>
        this.kit.database.run((session) =>
          claimBlobs(
            session,
            addresses.map((address) => ({ messageId, address })),
          ),
        ),
      );
  }

  answers(): Promise<void> {
    return usable(() => this.place.answers());
  }

  /** The row first: were it the other way round, a crash would leave content that nobody knows of. Whoever removes orphans holds the row until the content is gone. */
  private async keep(address: string, size: number, file: string): Promise<void> {
    await racing(() => this.kit.database.run((session) => touchBlob(session, address, size)));
    await usable(async () => {
      if (await this.place.has(address)) await rm(file, { force: true });
      else await this.place.put(address, file);
    });
  }

  /** Removes what no message claims for a day, or only messages that never came, and what was begun and left; a job. Says how much went. */
  async sweep(hours = forsaken): Promise<number> {
    let gone = await usable(() => this.sweepSpool(hours));
    for (let isMore = true; isMore; ) isMore = await this.kit.database.transaction((session) => this.forgetClaims(session));
    for (let count = orphansAtOnce; count === orphansAtOnce; gone += count)
      count = await this.kit.database.transaction((session) => this.removeOrphans(session, hours));
    return gone;
  }

  /** Of one day, each of which is looked through once; says whether there was one. */
  private async forgetClaims(session: Session): Promise<boolean> {
    const day = await dayOfOldClaims(session, mostUnderWay);
    if (day === undefined) return false;
    await forgetClaims(session, day, await subscribersOf(session));
    await notePruned(session, 'claim', day, 0);
    return true;
  }

  private async removeOrphans(session: Session, hours: number): Promise<number> {
    const orphans = await takeOrphans(session, hours, orphansAtOnce);
    for (const address of orphans) await usable(() => this.place.remove(address));
    return orphans.length;
  }

  private async sweepSpool(hours: number): Promise<number> {
    const { spool } = this.place;
    await mkdir(spool, { recursive: true, mode: 0o700 });
    let gone = 0;
    for (const name of await readdir(spool)) {
      const file = join(spool, name);
      const age = await stat(file).then(({ mtimeMs }) => Date.now() - mtimeMs, missing);
      if (age === null || age < hours * 3_600_000) continue;
      await rm(file, { force: true });
      gone++;
    }
    return gone;
  }
}

/** Somebody finished or removed it between two looks. */
function missing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return null;
}

class Writing implements BlobWriting {
  private isOpen = true;

  constructor(
    private readonly handle: FileHandle,
    private readonly file: string,
    private readonly sealing: Sealing,
    private readonly keep: (address: string, size: number) => Promise<void>,
  ) {}

  write(part: Uint8Array): Promise<void> {
    return this.append(this.sealing.update(part));
  }

  async end(): Promise<WrittenBlob> {
    const { address, size, rest } = this.sealing.end();
    await this.append(rest);
    await usable(() => this.handle.sync());
    await this.close();
    let isKept = false;
    return {
      address,
      size,
      keep: async () => {
        if (!isKept) await this.keep(address, size);
        isKept = true;
      },
      drop: () => (isKept ? Promise.resolve() : this.drop()),
    };
  }

  async drop(): Promise<void> {
    await this.close();
    await usable(() => rm(this.file, { force: true }));
  }

  private async append(sealed: readonly Buffer[]): Promise<void> {
    if (sealed.length > 0) await usable(() => written(this.handle, Buffer.concat(sealed)));
  }

  private async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await usable(() => this.handle.close());
  }
}

/** A full disk may take part of it before it refuses the rest. */
async function written(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
}

async function usable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw away(error);
  }
}

const away = (error: unknown): StoreAway =>
  error instanceof StoreAway
    ? error
    : new StoreAway(
        `The blob store cannot be used: ${error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? error.name}` : String(error)}`,
        { cause: error },
      );
