import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areasOf, isFrame, nameless, speaking } from './nameless.mjs';

const checkout = join(import.meta.dirname, '..', '..');

describe('The frame names no area:', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'fatong-nameless-'));
    mkdirSync(join(root, 'hub/src/areas/tides'), { recursive: true });
    writeFileSync(join(root, 'hub/src/areas/tides/area.ts'), '');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const said = (file: string, code: string): string[] =>
    new Linter({ cwd: root })
      .verify(
        code,
        [{ files: ['**/*.ts'], plugins: { fatong: { rules: { nameless } } }, rules: { 'fatong/nameless': ['error', { root }] } }],
        { filename: join(root, file) },
      )
      .map(({ message }) => message);

  it.each([
    "const to = 'tides.matter';",
    'const to = `city/tides`;',
    'const tides = 1;',
    "const one = { 'tides': 1 };",
    "import { x } from './areas/tides/index.js';",
    "const office = 'tides-office';",
    "const said = 'See tides.matter for more';",
  ])('a string, a template and a name are refused: %s', (code) => {
    for (const file of [
      'hub/src/engine/act.ts',
      'hub/src/engine/act.spec.ts',
      'portal/ui/list/list.ts',
      'admin/src/app/app.ts',
      'hub/src/commands.ts',
    ])
      expect(said(file, code)).toEqual([expect.stringContaining('this names tides')]);
  });

  it.each([
    ['hub/src/engine/act.ts', "const tidesOf = 1; const a = 'high-tides';"],
    ['admin/src/app/texts.ts', "const lead = 'Of rivers, tides and wells.';"],
    ['hub/src/engine/act.ts', '/** As in `tides.matter`. */ const a = 1;'],
    ['hub/src/areas/tides/matter.ts', "const to = 'tides.matter';"],
    ['adapters/tide-tables/adapter.ts', "const area = 'tides';"],
  ])('in %s, %s is allowed', (file, code) => {
    expect(said(file, code)).toEqual([]);
  });

  it('tests that still speak of a real area are listed one by one, each is there and does so', () => {
    const areas = areasOf(checkout);
    for (const file of speaking) {
      expect([file, existsSync(join(checkout, file)), isFrame(file)]).toEqual([file, true, false]);
      expect([file, /\.(spec|integration)\.ts$|\/testing\//.test(file)]).toEqual([file, true]);
      if (areas.includes('lawyers')) expect([file, /\blawyers\b/.test(readFileSync(join(checkout, file), 'utf8'))]).toEqual([file, true]);
    }
  });
});
