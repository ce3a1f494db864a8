import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundaries } from './boundaries.mjs';
import { judge } from './judge.mjs';

describe('Who may import whom', () => {
  it.each([
    ['contracts/codes/list.ts', '@fatong/hub/ports', 'import nothing of ours'],
    ['mappings/court/verdict.v1.in.ts', '@fatong/hub/store', 'pure function|two contracts'],
    ['mappings/court/verdict.v1.in.ts', '../notary/index.js', 'deleted with its system'],
    ['hub/src/ports/unit.ts', '../store/index.js', 'know no side'],
    ['hub/src/engine/act.ts', '../store/index.js', 'through ports'],
    ['hub/src/pipeline/line.ts', '../broker/index.js', 'through ports'],
    ['hub/src/store/rows.ts', '../engine/index.js', 'one side of the ports'],
    ['hub/src/areas/lawyers/area.ts', '../notary/index.js', 'removed by deleting its folder'],
    ['hub/src/areas/lawyers/area.ts', '../../store/index.js', 'removed by deleting its folder'],
    ['hub/src/areas/lawyers/area.ts', '@nestjs/common', 'Nest'],
    ['hub/src/api/routes/records.ts', '../../store/index.js', 'decides nothing'],
    ['adapters/court/adapter.ts', '../notary/index.js', 'never another adapter'],
    ['adapters/court/adapter.ts', '@fatong/mappings', 'or a mapping'],
    ['adapters/court/adapter.ts', '@fatong/contracts/systems/notary', 'its own system'],
    ['adapters/court/adapter.ts', '@fatong/contracts/canonical/lawyers', 'its own system'],
    ['adapters/kit/rest-door.ts', '@fatong/hub/store', 'never its code'],
    ['portal/ui/fields/text.ts', '@fatong/hub/definitions', 'by its API'],
    ['admin/src/app/app.ts', '../../../portal/src/app/app.js', 'each other not at all'],
    ['e2e/journeys/urge.ts', '@fatong/hub/store', 'from outside'],
    ['hub/src/api/routes/records.ts', 'pg', 'knows SQL'],
    ['hub/src/pipeline/line.ts', 'amqplib', 'knows AMQP'],
    ['contracts/message.ts', 'node:crypto', 'browser'],
    ['hub/src/store/rows.ts', '@angular/core', 'screens'],
    ['hub/src/newcomer/new.ts', '../ports/index.js', 'add it there'],
  ])('refuses %s importing %s, and says why', (from, specifier, why) => {
    expect(judge(from, specifier)).toMatch(new RegExp(why));
  });

  it.each([
    ['contracts/systems/court/index.ts', '../../message.js'],
    ['mappings/court/verdict.v1.in.ts', '@fatong/contracts/systems/court'],
    ['mappings/court/verdict.v1.in.ts', '../kit/index.js'],
    ['hub/src/store/rows.ts', '../ports/index.js'],
    ['hub/src/store/rows.ts', 'sequelize'],
    ['hub/src/store/hot/insert.ts', '../rows.js'],
    ['hub/src/main.ts', './store/index.js'],
    ['hub/src/areas/lawyers/area.ts', '../../definitions/index.js'],
    ['adapters/court/adapter.ts', '@fatong/contracts/systems/court'],
    ['adapters/court/adapter.ts', '@fatong/contracts/codes'],
    ['hub/src/pipeline/line.integration.ts', '../store/index.js'],
    ['e2e/bench/route.ts', '@fatong/hub/broker'],
    ['e2e/bench/route.ts', '../kit/system.js'],
    ['e2e/partitions/hub.ts', '@fatong/hub/pipeline'],
    ['portal/src/app/app.ts', '@fatong/ui'],
  ])('allows %s importing %s', (from, specifier) => {
    expect(judge(from, specifier)).toBeUndefined();
  });
});

describe('How a folder is entered', () => {
  it.each([
    ['hub/src/store/rows.ts', '../ports/unit.js'],
    ['hub/src/main.ts', './areas/lawyers/area.js'],
    ['adapters/court/adapter.ts', '@fatong/contracts/systems/court/verdict'],
    ['hub/src/pipeline/line.integration.ts', '../store/rows.js'],
  ])('refuses %s reaching past an index by %s', (from, specifier) => {
    expect(judge(from, specifier)).toMatch(/entered through its index/);
  });

  it('refuses a package its own name', () => {
    expect(judge('hub/src/store/rows.ts', '@fatong/hub/ports')).toMatch(/imports are relative/);
  });

  it('lets tests take what another folder offers to tests', () => {
    expect(judge('hub/src/pipeline/line.integration.ts', '../broker/testing/rig.js')).toBeUndefined();
  });
});

describe('The rule in ESLint', () => {
  let root = '';
  const files: Record<string, string> = {
    'contracts/codes/index.ts': 'import "../expression/index.js";',
    'contracts/expression/index.ts': 'export * from "../codes/index.js";',
    'contracts/label.ts': 'export const label = 1;',
  };
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'fatong-lint-'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const lint = (file: string, text: string): string[] =>
    new Linter({ cwd: root })
      .verify(
        text,
        [
          {
            files: ['**/*.ts'],
            plugins: { fatong: { rules: { boundaries } } },
            rules: { 'fatong/boundaries': ['error', { root }] },
          },
        ],
        { filename: join(root, file) },
      )
      .map(({ message }) => message);

  it('reports static, dynamic and re-exporting imports alike', () => {
    const text =
      'import "@fatong/hub/ports"; export * from "@fatong/hub/ports"; export { a } from "@fatong/hub/ports"; await import("@fatong/hub/ports");';
    expect(lint('contracts/label.ts', text)).toHaveLength(4);
  });

  it('reports both imports of a cycle between folders, with the way round', () => {
    expect(lint('contracts/codes/index.ts', files['contracts/codes/index.ts'] ?? '')).toEqual([
      expect.stringContaining('contracts/codes → contracts/expression → contracts/codes'),
    ]);
    expect(lint('contracts/expression/index.ts', files['contracts/expression/index.ts'] ?? '')).toHaveLength(1);
  });

  it('is silent about what is allowed', () => {
    expect(lint('contracts/codes/list.ts', 'import "../label.js"; import "./index.js"; import "typebox";')).toEqual([]);
  });
});
