import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastWords, lengthOf, rotateLogs } from './logs.mjs';

describe('The last words of a program that could not start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-logs-'));
  const words = (text: string): string => {
    writeFileSync(join(folder, 'x.log'), text);
    return lastWords(join(folder, 'x.log'));
  };

  it.each([
    [
      'its sentences after the last entry, each once',
      '{"level":"info"}\nA is not set.\nB is not set.\nA is not set.\nB is not set.\n',
      'A is not set. B is not set.',
    ],
    [
      'a stack without its places',
      'The hub did not start: Error: x\n    at a (b.js:1)\n    at c (d.js:2)\n',
      'The hub did not start: Error: x',
    ],
    [
      'the last entry where there is no sentence',
      'old.\n{"level":"info","message":"a"}\n{"level":"error","message":"b"}\n',
      '{"level":"error","message":"b"}',
    ],
    ['nothing of an empty log', '', ''],
  ])('are %s', (_, text, expected) => expect(words(text)).toBe(expected));

  it('are those of this start, not of an earlier one', () => {
    words('A is not set.\n');
    const from = lengthOf(join(folder, 'x.log'));
    writeFileSync(join(folder, 'x.log'), 'A is not set.\nB is not set.\n');
    expect(lastWords(join(folder, 'x.log'), from)).toBe('B is not set.');
  });

  it('are nothing where there is no log', () => {
    expect(lastWords(join(folder, 'none.log'))).toBe('');
    rmSync(folder, { recursive: true });
  });
});

describe('The log of a program that runs for years', () => {
  it('is never longer than twice what it may be: put aside, emptied and written on, the one before forgotten', () => {
    const data = mkdtempSync(join(tmpdir(), 'fatong-logs-'));
    mkdirSync(join(data, 'logs'));
    const file = join(data, 'logs', 'hub.log');
    // As a program does: it holds its log open to append, and knows nothing of all this.
    const held = openSync(file, 'a');
    const largest = 10 * 1024 * 1024;
    for (const life of ['a', 'b', 'c']) {
      writeSync(held, life.repeat(largest - 1));
      rotateLogs(data);
      expect([life, statSync(file).size]).toEqual([life, largest - 1]);
      writeSync(held, '\n');
      rotateLogs(data);
      expect([life, statSync(file).size, readFileSync(`${file}.1`).subarray(0, 1).toString()]).toEqual([life, 0, life]);
    }
    writeSync(held, 'last');
    closeSync(held);
    expect([readFileSync(file, 'utf8'), readdirSync(join(data, 'logs')).sort()]).toEqual(['last', ['hub.log', 'hub.log.1']]);
    rmSync(data, { recursive: true });
  });

  it('stays as it is while the disk has no room for its copy, and half a copy goes', () => {
    const data = mkdtempSync(join(tmpdir(), 'fatong-logs-'));
    mkdirSync(join(data, 'logs'));
    const file = join(data, 'logs', 'hub.log');
    writeFileSync(file, Buffer.alloc(11 * 1024 * 1024, 'x'));
    rotateLogs(data, (_from: string, to: string) => {
      writeFileSync(to, 'xxx');
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    });
    expect(readdirSync(join(data, 'logs'))).toEqual(['hub.log']);
    expect(statSync(file).size).toBe(11 * 1024 * 1024);
    rotateLogs(data);
    expect(readdirSync(join(data, 'logs')).sort()).toEqual(['hub.log', 'hub.log.1']);
    rmSync(data, { recursive: true });
  });
});
