import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const rows = readFileSync(join(root, 'docs', 'functions.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return /^[LNFPBS]\d\d$/.test(cells[0] ?? '') ? [{ id: cells[0]!, state: cells[3]!, missing: cells[4]!, where: cells[5]! }] : [];
  });
/** The tender's lists: how many of each there are. */
const counts = { L: 29, N: 51, F: 26, P: 27, B: 29, S: 29 };

describe('docs/functions.md, by which people plan', () => {
  it('lists every function and every outside system once', () => {
    const wanted = Object.entries(counts).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`),
    );
    expect(rows.map(({ id }) => id).sort()).toEqual(wanted.sort());
  });

  it('gives each a state, says what is missing where it is partly there, and where it lives', () => {
    for (const { id, state, missing, where } of rows) {
      expect({ id, state }).toEqual({ id, state: expect.stringMatching(/^(works|partly|not yet)$/) as string });
      if (state === 'partly') expect(`${id} ${missing}`).toMatch(/^\S+ .{10,}/);
      if (state === 'not yet') continue;
      for (const place of where.split(', ')) expect(existsSync(join(root, place)), `${id}: ${place} is not there`).toBe(true);
    }
  });

  it('says of none that it works, without a test that names it', () => {
    const tests = ['adapters', 'admin', 'contracts', 'e2e', 'hub', 'mappings', 'portal']
      .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => join(root, folder, String(file))))
      .filter((file) => /\.(spec|integration|e2e)\.ts$/.test(file) && !file.includes('node_modules'))
      .map((file) => readFileSync(file, 'utf8'));
    for (const { id } of rows.filter(({ state }) => state === 'works'))
      expect(
        tests.some((text) => new RegExp(`\\b${id}\\b`).test(text)),
        `no test names ${id}`,
      ).toBe(true);
  });
});
