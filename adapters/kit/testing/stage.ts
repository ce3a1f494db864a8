import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { System } from '@fatong/contracts';
import type { CallOutcome } from '@fatong/hub/ports';
import { partnersServer } from '../../host/partners.js';
import { demoKeys, demoSm2, dropDoor, ours, type Adapter, type DoorParts, type RegisteredLawyer, type Simulator } from '../index.js';
import { listen, testDoors } from './doors.js';
import { memoryBlobs, memoryDoor, memoryPublisher, silentLog } from './memory.js';
import { lineInMemory } from './over-amqp.js';

export interface StageOptions {
  readonly lawyers?: readonly RegisteredLawyer[];
  readonly rate?: number;
  readonly faults?: number;
  /** Of our calls, ms. */
  readonly timeout?: number;
}

/** An adapter and its simulator on two sides of real HTTP (AMQP without a broker), with real signatures and memory behind the ports. */
export async function openStage(adapter: Adapter, { lawyers = [], rate = 0, faults = 0, timeout = 6_000 }: StageOptions = {}) {
  const system = adapter.system.folder;
  const key = demoKeys(system, `${system}:1`)!;
  const ourKey = ours(key);
  const door = memoryDoor();
  const publisher = memoryPublisher();
  const parts = {
    systems: [adapter.system],
    keys: demoKeys,
    door,
    publisher,
    blobs: memoryBlobs(),
    log: silentLog,
    count: () => undefined,
  };
  const { server: doors, statuses: overHttp } = await testDoors(parts);
  const { line, statuses: overAmqp } = lineInMemory(system, parts);
  const { folder: drop, statuses: dropped, stop: stopDrops } = await openDrop(adapter.system, parts);
  const statuses = { amqp: overAmqp, sftp: dropped, rest: overHttp, soap: overHttp, database: overHttp }[adapter.system.protocol];
  const simulator: Simulator = adapter.simulator!({
    doors: await listen(doors),
    drop,
    speak: () => Promise.resolve(line),
    key,
    ourKey,
    sm2: demoSm2(system).partner,
    rate,
    slowness: 100,
    faults,
    lawyers,
    run: 'CONF',
    log: () => undefined,
  });
  const partners = partnersServer(new Map([[system, simulator]]));
  const url = `${await listen(partners)}/${system}`;

  async function close(): Promise<void> {
    await simulator.stop();
    await stopDrops();
    for (const server of [partners, doors]) {
      server.closeAllConnections();
      server.close();
    }
  }

  return {
    door,
    publisher,
    statuses,
    simulator,
    client: await adapter.client?.({ url, key: ourKey, sm2: demoSm2(system).ours, timeout }),
    url,
    close,
  };
}

/** A folder of its own that is looked into again and again, where the system drops files; and the status of every answer. */
async function openDrop(system: System, parts: DoorParts) {
  const statuses: number[] = [];
  if (system.protocol !== 'sftp') return { folder: '', statuses, stop: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'fatong-drop-'));
  let isStopping = false;
  const door = dropDoor({ ...parts, folder, count: (name) => statuses.push(name === 'door_refused' ? 400 : 202) });
  const looking = (async () => {
    while (!isStopping) if ((await door.sweep(system)) === 0) await new Promise((resolve) => setImmediate(resolve));
  })();
  return {
    folder,
    statuses,
    stop: async () => {
      isStopping = true;
      await looking;
      await rm(folder, { recursive: true });
    },
  };
}

/** One of our messages at the simulated partner: what came of it, and what he answers to it afterwards, as it reaches our line. */
export async function outgoingCall(adapter: Adapter, type: string, data: (requestId: string) => unknown, answers = 1) {
  const { publisher, simulator, client, close } = await openStage(adapter);
  try {
    const requestId = crypto.randomUUID();
    const outcome: CallOutcome = await client!.send({ requestId, type, body: Buffer.from(JSON.stringify(data(requestId))) });
    simulator.start();
    await expect.poll(() => publisher.published.length, { timeout: 10_000 }).toBe(answers);
    const answered = publisher.published.map(({ wire: { attributes, body } }) => ({
      contract: attributes.type,
      correlation: attributes.correlationid,
      data: JSON.parse(body.toString()) as unknown,
    }));
    return { requestId, outcome, answered };
  } finally {
    await close();
  }
}
