import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../root.mjs';
import { inputsOf } from './apps.mjs';
import { contractsReached } from './contracts.mjs';
import { digest } from './inputs.mjs';

describe('What a screen is made of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-inputs-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeAll(() => {
    write('admin/main.ts', `import type { A } from '@fatong/contracts/api';\nimport { b } from './b.js';`);
    write('admin/b.ts', `export const b = () => import('@fatong/contracts/codes');`);
    write('contracts/package.json', '{}');
    write('contracts/api/index.ts', `export type * from './records.js';`);
    write('contracts/api/records.ts', `import type { Label } from '../label.js';`);
    write('contracts/label.ts', 'export type Label = [string, string];');
    write('contracts/codes/index.ts', '');
    write('contracts/systems/court/filing.v1.ts', '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are the contracts that it reaches, by whatever way, and no others', () => {
    expect(contractsReached(folder, ['admin/main.ts', 'admin/b.ts'])).toEqual([
      'contracts/api/index.ts',
      'contracts/api/records.ts',
      'contracts/codes/index.ts',
      'contracts/label.ts',
    ]);
  });

  it('stays the same when a partner sends one more message, and changes with a contract that it shows', () => {
    const now = (): string => digest(folder, inputsOf(folder, 'admin'));
    const before = now();
    write('contracts/systems/court/hearing.v1.ts', 'export const hearing = 1;');
    write('contracts/systems/index.ts', `import './court/hearing.v1.js';`);
    expect(now()).toBe(before);
    write('contracts/label.ts', 'export type Label = readonly [string, string];');
    expect(now()).not.toBe(before);
  });

  it('holds in this repository: both screens reach the API and no partner', () => {
    for (const app of ['portal', 'admin']) {
      const reached = inputsOf(root, app).filter((file) => file.startsWith('contracts/'));
      expect(reached).toContain('contracts/api/records.ts');
      expect(reached.filter((file) => /^contracts\/(systems|canonical|bureau)\//.test(file))).toEqual([]);
    }
  });
});
