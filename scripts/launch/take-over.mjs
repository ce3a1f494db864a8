import { endProcess, pause } from '../process/child.mjs';
import { isFree } from '../process/ports.mjs';
import { say } from '../process/progress.mjs';
import { Refusal } from '../process/refusal.mjs';
import { hasRoom, noRoom } from '../servers/room.mjs';
import { portVariables } from './settings.mjs';
import { identify, lives, openDataFolder, readState, writeState } from './state.mjs';

/**
 * Makes the data folder ours: refuses where its disk is full or another start uses it, ends what a killed start left running, and sees that
 * the ports are free. From then on `state.json` names us.
 * @param {ReturnType<import('./settings.mjs').readSettings>} settings
 */
export async function takeOver({ data, ports }) {
  if (!hasRoom(data)) throw new Refusal(`${noRoom(data)}, then run the command again.`);
  openDataFolder(data);
  const state = readState(data);
  const [entry, ...rest] = state.launcher;
  if (entry && lives(entry) && entry.pid !== process.pid) {
    const where = state.ready ? `at ${state.urls.hub}` : 'and is not ready yet';
    throw new Refusal(
      `Fatong already runs on ${data} ${where} (process ${entry.pid}): use that one, stop it with \`kill ${entry.pid}\`, or choose another FATONG_DATA and PORT.`,
    );
  }
  await untilGone(rest.filter(lives));
  const orphans = state.children.filter(lives);
  if (orphans.length > 0) say(`Ending what an earlier start left running: ${orphans.map(({ name }) => name).join(', ')}`);
  for (const orphan of orphans.reverse()) await endProcess(orphan, { request: orphan.name === 'postgres' ? 'SIGINT' : 'SIGTERM' });
  await refuseBusyPorts(ports);
  writeState(data, { ...state, launcher: [identify('entry', process.pid)], children: [], ready: false });
}

/** A launcher whose entry was killed is already stopping its children in order; it gets the time for that. */
async function untilGone(processes) {
  const deadline = Date.now() + 40_000;
  if (processes.length > 0) say('Waiting for an earlier start that is stopping');
  while (processes.some(lives) && Date.now() < deadline) await pause(50);
  for (const left of processes.filter(lives)) await endProcess(left);
}

async function refuseBusyPorts(ports) {
  for (const [name, port] of Object.entries(ports)) {
    if (await isFree(port)) continue;
    const variable = portVariables[name];
    throw new Refusal(
      `Port ${port} is in use by another program: stop that program, or choose another port, for example \`${variable}=${port + 1000} npm start\`.`,
    );
  }
}
