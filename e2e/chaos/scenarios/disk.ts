import { setTimeout as pause } from 'node:timers/promises';
import { keptServers, type KeptServers } from '../../kit/kept-servers.js';
import { smallDisk, type SmallDisk } from '../../kit/small-disk.js';
import { until } from '../../kit/until.js';
import { faultsOf, play, type Facts, type Scenario, type Stage } from '../play.js';
import type { ChaosScenario } from '../result.js';

const name = 'disk-full';
const what =
  'the disk that data folder, RabbitMQ and PostgreSQL share is full to its last block for a minute; what does not work afterwards the launcher ends and starts';
const megabytes = 768;
/** s */
const full = 60;
const readyWithin = 60;

const isReady = async (url: string): Promise<boolean> => (await fetch(`${url}/health/ready`).catch(() => undefined))?.ok === true;

/** Both servers keep what they are given, both programs are ready, and a sender was given a receipt. */
async function healed({ servers, system, sending }: Stage<KeptServers>): Promise<void> {
  const before = sending.progress();
  await until('the servers answer', async () => (await servers.problems()).length === 0, readyWithin * 1000);
  await until('the programs are ready', async () => (await isReady(system.hub.url)) && isReady(system.adapters.url), readyWithin * 1000);
  await until('a message is taken', () => sending.progress() > before, readyWithin * 1000);
}

const fullFor = (disk: SmallDisk): Scenario<KeptServers> => ({
  name,
  what,
  lasts: 90,
  async trouble(stage): Promise<Facts> {
    await stage.at(0.2);
    const taken = stage.sending.progress();
    for (const end = performance.now() + full * 1000; performance.now() < end; await pause(500)) disk.fill(); // what others give back meanwhile is taken too
    const takenWhileFull = stage.sending.progress() - taken;
    const began = performance.now();
    disk.empty();
    await healed(stage);
    const ready = Math.round((performance.now() - began) / 100) / 10;
    if (ready > readyWithin) throw new Error(`Ready only ${ready} s after there was room`);
    for (const end of stage.servers.ends) console.error(end);
    return { full_s: full, taken_while_full: takenWhileFull, ready_s: ready, servers_started_again: stage.servers.ends.length };
  },
});

const diskFull: ChaosScenario = {
  name,
  what,
  async play({ seed, messages, urges }) {
    const disk = smallDisk(megabytes);
    if (typeof disk === 'string') return { line: { scenario: name, skipped: disk }, faults: [] };
    try {
      const servers = await keptServers(process.env['FATONG_ROOT']!, disk.folder);
      try {
        const played = await play(fullFor(disk), { servers, within: disk.folder, seed, messages, urges });
        return { line: { ...played }, faults: faultsOf(played) };
      } finally {
        disk.empty();
        await servers.stop();
      }
    } finally {
      disk.remove();
    }
  },
};

/** On disks of their own. */
export const disks: readonly ChaosScenario[] = [diskFull];
