import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePorts } from '../process/ports.mjs';
import { startTime } from '../process/child.mjs';
import { identify, openDataFolder, readState, writeState } from './state.mjs';
import { takeOver } from './take-over.mjs';

let data = '';
let ports = { hub: 0, adapters: 0, simulators: 0 };
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'fatong-data-'));
  const [hub = 0, adapters = 0, simulators = 0] = await freePorts(3);
  ports = { hub, adapters, simulators };
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const sleeper = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
const state = { launcher: [], children: [], ports: {}, urls: {}, ready: false };

describe('Taking over a data folder', () => {
  it('makes an empty one its own', async () => {
    await takeOver({ data, ports });
    expect(readState(data).launcher).toEqual([{ name: 'entry', pid: process.pid, startTime: startTime(process.pid) }]);
  });

  it('ends what a killed start left running', async () => {
    const orphan = sleeper();
    writeState(data, { ...state, children: [identify('hub', orphan.pid ?? 0)] });
    await takeOver({ data, ports });
    expect(startTime(orphan.pid ?? 0)).toBeUndefined();
  });

  it('leaves a stranger alone that was given the pid of a dead child', async () => {
    const stranger = sleeper();
    writeState(data, { ...state, children: [{ name: 'hub', pid: stranger.pid ?? 0, startTime: '1' }] });
    await takeOver({ data, ports });
    expect(startTime(stranger.pid ?? 0)).toMatch(/^\d+$/);
    stranger.kill('SIGKILL');
  });

  it('refuses while another start uses the folder, naming its process and address', async () => {
    const other = sleeper();
    writeState(data, { ...state, launcher: [identify('entry', other.pid ?? 0)], urls: { hub: 'http://localhost:8080' }, ready: true });
    await expect(takeOver({ data, ports })).rejects.toThrow(new RegExp(`already runs.*http://localhost:8080.*kill ${other.pid}`));
    other.kill('SIGKILL');
  });

  it('refuses a full disk in a sentence, before it writes anything', async () => {
    await expect(takeOver({ data: '/proc/data', ports })).rejects.toThrow(
      /^Only 0 MB are free on the disk of \/proc\/data, and a server needs 64 MB to start: make room, then run the command again\.$/,
    ); // nothing is free there, ever
  });

  it('refuses a busy port, naming the variable that changes it', async () => {
    const server = createServer().listen(ports.adapters);
    await expect(takeOver({ data, ports })).rejects.toThrow(`ADAPTERS_PORT=${ports.adapters + 1000} npm start`);
    await new Promise((closed) => server.close(closed));
  });

  it('refuses a folder of another version or one it cannot read', () => {
    openDataFolder(data);
    for (const text of ['{"layout":0}', 'rubbish']) {
      writeFileSync(join(data, 'version.json'), text);
      expect(() => openDataFolder(data)).toThrow(/reads layout 1: delete the folder to begin anew/);
    }
  });

  it('begins anew when the record of the last start is unreadable', () => {
    openDataFolder(data);
    writeFileSync(join(data, 'state.json'), '{"launcher": [');
    expect(readState(data)).toEqual(state);
  });
});
