import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildNode } from './node.mjs';

describe('A build of the programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-build-'));
  const target = join(folder, '.build');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  /** Builds, and says how often the compiler ran. */
  const build = async (): Promise<number> => {
    let compiled = 0;
    await buildNode(folder, target, join(folder, 'log'), async () => {
      compiled += 1;
      await Promise.resolve();
    });
    return compiled;
  };
  beforeAll(() => {
    write('package-lock.json', '{}');
    write('hub/src/one.ts', 'export const one = 1;');
    write('hub/src/migrations/0001.sql', 'SELECT 1');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('compiles what changed, and takes over what is only copied (migrations, samples) without compiling', async () => {
    expect(await build()).toBe(1);
    write('hub/src/migrations/0002.sql', 'SELECT 2');
    expect(await build()).toBe(0);
    expect(readFileSync(join(target, 'hub/src/migrations/0002.sql'), 'utf8')).toBe('SELECT 2');
    write('hub/src/one.ts', 'export const one = 11;');
    expect([await build(), await build()]).toEqual([1, 0]);
  });

  it('compiles again when something that it was made of is gone', async () => {
    rmSync(join(folder, 'hub/src/migrations/0002.sql'));
    expect(await build()).toBe(1);
    expect(existsSync(join(target, 'hub/src/migrations/0002.sql'))).toBe(false);
  });

  it('that did not compile is no build, and is tried again', async () => {
    write('hub/src/one.ts', 'export const one = ;');
    await expect(buildNode(folder, target, join(folder, 'log'), () => Promise.reject(new Error('expected an expression')))).rejects.toThrow(
      'expression',
    );
    expect(await build()).toBe(1);
  });
});
