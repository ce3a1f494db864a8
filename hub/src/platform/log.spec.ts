import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openLog } from './index.js';

function logged(write: (log: ReturnType<typeof openLog>) => void, level = 'info'): Record<string, unknown>[] {
  const lines: string[] = [];
  write(openLog(level, { write: (line: string) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('writes JSON lines with time, level, fields and message', () => {
    expect(logged((log) => log.warn({ system: 'court', count: 3 }, 'Slow'))).toEqual([
      { level: 'warn', time: expect.stringMatching(/^\d{4}-.*Z$/) as unknown, pid: process.pid, system: 'court', count: 3, msg: 'Slow' },
    ]);
  });

  it('keeps back whatever stands under a name that may be personal or secret, however deep and however written', () => {
    const [line] = logged((log) =>
      log.info(
        {
          id: 'r1',
          account: { id: 'a1', name: '张三', password_hash: 'x' },
          rows: [{ ID_Number: '31010119900307001X' }],
          Authorization: 'Bearer x',
          body: Buffer.from('x'),
        },
        'm',
      ),
    );
    expect(line).toMatchObject({
      id: 'r1',
      account: { id: 'a1', name: '***', password_hash: '***' },
      rows: [{ ID_Number: '***' }],
      Authorization: '***',
      body: '***',
    });
  });

  it('tells of an error its class, code, words and place, not what drivers put beside it', () => {
    const error = Object.assign(new Error('duplicate key', { cause: new Error('below') }), {
      code: '23505',
      detail: 'Key (name)=(张三)',
      parameters: ['张三'],
    });
    const text = JSON.stringify(logged((log) => log.error({ error }, 'Failed')));
    expect(text).not.toContain('张三');
    expect(JSON.parse(text)).toMatchObject([
      {
        error: {
          class: 'Error',
          code: '23505',
          message: 'duplicate key',
          stack: expect.any(Array) as unknown,
          cause: { message: 'below' },
        },
      },
    ]);
  });

  it('goes no deeper than six levels and survives a field that refers to itself', () => {
    const loop: Record<string, unknown> = { kind: 'x' };
    loop['self'] = loop;
    expect(JSON.stringify(logged((log) => log.info({ loop }, 'm')))).toContain('…');
  });

  it('is silent below its level', () => {
    expect(logged((log) => log.info({}, 'm'), 'error')).toEqual([]);
    expect(logged((log) => log.error({}, 'm'), 'silent')).toEqual([]);
  });

  it('that is not read in time takes some megabytes and no more: the rest is dropped, and said how many lines it was', async () => {
    const lines = 20_000;
    const program = `
      const { openLog } = await import(${JSON.stringify(new URL('log.ts', import.meta.url).href)});
      const log = openLog('info');
      const held = () => (gc(), process.memoryUsage().heapUsed + process.memoryUsage().external);
      const before = held();
      for (let i = 0; i < ${lines}; i++) log.info({ i, words: 'x'.repeat(5_000) }, 'm');
      process.stderr.write(String(held() - before));`;
    const child = spawn(process.execPath, ['--expose-gc', '--no-warnings', '--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [read, held] = ['', ''];
    child.stderr.on('data', (chunk: Buffer) => (held += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => (read += chunk.toString()));
    expect(await once(child, 'close')).toEqual([0, null]);
    // A hundred megabytes were said.
    expect(Number(held)).toBeGreaterThan(1_000_000);
    expect(Number(held)).toBeLessThan(20_000_000);
    const said = read
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { i?: number; lines?: number });
    const kept = said.flatMap(({ i }) => (i === undefined ? [] : [i]));
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, i) => i));
    expect(said.at(-1)).toMatchObject({ level: 'warn', lines: lines - kept.length });
  });

  it('that cannot be written, as on a full disk, ends nobody: the program works on and ends as it wants to', async () => {
    const program = `
      const { openLog } = await import(${JSON.stringify(new URL('log.ts', import.meta.url).href)});
      const log = openLog('info');
      for (let i = 0; i < 20; i++) {
        log.info({ i }, 'm');
        await new Promise((resolve) => setImmediate(resolve));
      }
      process.stderr.write('worked on');`;
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', program], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
    expect([await once(child, 'close'), said]).toEqual([[0, null], 'worked on']);
  });
});
