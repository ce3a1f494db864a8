import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Contract, System } from '@fatong/contracts';
import { importColumns } from '@fatong/contracts/sheets';
import { csvFile } from './drop-csv.js';
import type { DropReceipt, DropSaid } from './drop-door.js';
import { dropFolder, makeFolder, receiptName } from './drop-folder.js';
import { restEar } from './ear.js';
import { closeEnvelope } from './envelope.js';
import { incomingOf } from './limits.js';
import { partner, type Post, type PartnerStory } from './partner.js';
import { demoSm2, verifySm2, type Sm2Pair } from './sm2.js';
import { elementXml } from './soap-data.js';
import type { Simulator, SimulatorContext } from './simulator.js';
import { versioned } from './versioned.js';

/** How long a receipt is waited for, and between two looks, ms. */
const patience = 30_000;
const look = 20;
/** One in so many files is CSV. */
const everyCsv = 4;

/** A simulated partner who drops sealed files into our folder and reads the receipts there. */
export const dropPartner = (system: System, story: PartnerStory, context: SimulatorContext): Simulator =>
  partner(system.folder, story, context, { post: dropPost(system, context), ear: restEar(context) });

function dropPost(system: System, { drop }: SimulatorContext): Post {
  const { partner: own } = demoSm2(system.folder);
  let count = 0;
  return async ({ message, data, spoil }) => {
    if (drop === undefined) throw new Error(`The simulated ${system.folder} has no folder to drop files in.`);
    const pair = spoil === 'signature' ? { ...own, ours: demoSm2('somebody-else').partner.ours } : own;
    const isCsv = ++count % everyCsv === 0 && importColumns(contractOf(system, message)) !== null;
    const text = isCsv ? csvFile(contractOf(system, message), [data as Readonly<Record<string, unknown>>]) : xmlOf(system, message, data);
    const sealed = closeEnvelope({ system: system.folder, message, ...(isCsv && { format: 'csv' }), clear: Buffer.from(text), pair });
    const said = await dropFile({
      folder: drop,
      system: system.folder,
      bytes: spoil === 'bytes' ? sealed.subarray(0, -20) : sealed,
      pair: own,
    });
    return { status: said.status, body: said };
  };
}

/** A message's data as the XML that is sealed; one of no contract is written as the system's first. */
export const xmlOf = (system: System, message: string, data: unknown): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${elementXml(contractOf(system, message), data)}`;

/** The contract of a message; of one that is none the system's first. */
export function contractOf(system: System, message: string): Contract {
  const { name, version } = versioned(message);
  const contract: Contract | undefined =
    incomingOf(system).find((one) => one.message === name && one.version === version) ?? incomingOf(system)[0];
  if (!contract) throw new Error(`${system.folder} sends nothing.`);
  return contract;
}

/** Drops a sealed file as a partner does, and reads its receipt. @throws when none comes, or it is not ours */
export async function dropFile({
  folder,
  system,
  bytes,
  pair,
  name = `${randomUUID()}.sealed`,
}: {
  folder: string;
  system: string;
  bytes: Buffer;
  pair: Sm2Pair;
  name?: string;
}): Promise<DropSaid> {
  const at = dropFolder(folder, system);
  await makeFolder(at);
  await writeFile(join(at.in, `.${name}`), bytes);
  await rename(join(at.in, `.${name}`), join(at.in, name));
  const path = join(at.out, receiptName(name));
  for (const until = Date.now() + patience; Date.now() < until; await pause(look)) {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    });
    if (text === undefined) continue;
    await rm(path);
    const { said, signature = '' } = JSON.parse(text) as DropReceipt;
    if (!verifySm2(said, signature, pair)) throw new Error('The receipt is not signed by the bureau');
    return JSON.parse(said) as DropSaid;
  }
  throw new Error('The door has not answered yet');
}
