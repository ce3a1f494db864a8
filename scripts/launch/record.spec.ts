import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { record } from './record.mjs';
import { identify, readState, writeState } from './state.mjs';

type State = ReturnType<typeof readState>;

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'fatong-record-'));
  writeState(data, { launcher: [identify('entry', process.pid)], children: [], ports: {}, urls: {}, ready: false });
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const refusing = (code: string, times: number) => {
  let left = times;
  return (folder: string, state: State): void => {
    if (left-- > 0) throw Object.assign(new Error(code), { code });
    writeState(folder, state);
  };
};

describe('The record of a start', () => {
  it('that a full disk does not take ends nothing, and is written as soon as there is room', async () => {
    const kept = record(data, { write: refusing('ENOSPC', 3), every: 10 });
    kept.child('hub', process.pid);
    await expect.poll(() => readState(data).children.map(({ name }) => name), { timeout: 5_000 }).toEqual(['hub']);
  });

  it('says everything else that keeps it from being written', () => {
    expect(() => record(data, { write: refusing('EACCES', 1) })).toThrow('EACCES');
  });
});
