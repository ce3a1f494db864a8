import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

/** What a person reads: the documents, but what is told of the past. */
const documents = ['', 'docs', 'docs/guide', 'docs/operations', 'contracts', 'mappings', 'adapters', 'hub', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md') && !['CHANGELOG.md', 'decisions.md'].includes(name))
    .map((name) => join(folder, name)),
);
/** What the generators and the programs print. */
const printing = [
  'scripts/new/system.mjs',
  'scripts/new/record.mjs',
  'scripts/generate/settle.mjs',
  'hub/src/rights.ts',
  'hub/src/access/matrix.ts',
  'adapters/configuration.ts',
];

describe('The commands that a person is told', () => {
  it('go through npm, which brings the Node of the lockfile: nobody is told to run vitest or one of our scripts with whatever Node is there', () => {
    const [bare, alone] = [/\bnpx \w+|\bnode scripts\/\S+/g, /^node scripts\/servers\/run\.mjs/];
    const found = [...documents, ...printing].flatMap((path) =>
      [...read(path).matchAll(bare)].map(([words]) => `${path}: ${words}`).filter((line) => !alone.test(line.slice(path.length + 2))),
    );
    expect(documents.length).toBeGreaterThan(15);
    expect(found).toEqual([]);
  });

  it('exist', () => {
    const builtIn = new Set(['start', 'test', 'ci', 'install']);
    const told = new Set(
      [...documents, ...printing].flatMap((path) =>
        [...read(path).matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)]
          .map(([words, name]) => ({ words, name: name! }))
          .filter(({ words, name }) => words.startsWith('npm run ') || builtIn.has(name))
          .map(({ name }) => name),
      ),
    );
    expect(told.size).toBeGreaterThan(8);
    expect([...told].filter((name) => !(name in scripts) && !['ci', 'install'].includes(name))).toEqual([]);
  });

  it.each(Object.entries(scripts))('%s begins under any Node and goes on under that of the lockfile', (_, line) => {
    expect(line).toMatch(/^node scripts\/[a-z]+\.mjs( |$)/);
    const file = line.split(' ')[1]!;
    const text = read(file);
    expect(text).toContain("from './install/command.mjs'");
    // A package could not be imported before it is installed, and under the Node that is there it may not even be readable.
    expect(
      [...text.matchAll(/^import .* from '([^']+)'/gm)]
        .map(([, name]) => name!)
        .filter((name) => !name.startsWith('./') && !name.startsWith('node:')),
    ).toEqual([]);
  });

  it('say a wrong word in a sentence, without a stack', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/new.mjs', 'nothing'], { cwd: root, encoding: 'utf8' });
    expect([status, stderr.trim()]).toEqual([
      1,
      expect.stringMatching(/^Usage: npm run new:area <area>, .* or npm run new:record <area> <record>\.$/),
    ]);
  });
});
