import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concernedBy } from '../generate.mjs';
import { changedFiles } from './changed.mjs';
import { checks } from './checks.mjs';

describe('What npm run check -- --changed looks at', () => {
  let folder: string;
  const person = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
  const git = (...args: string[]): void => void execFileSync('git', [...person, '-C', folder, ...args], { stdio: 'pipe' });
  const write = (file: string, text: string): void => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fatong-changed-'));
    git('init', '-q', '-b', 'main');
    write('hub/a.ts', 'a');
    write('hub/b.ts', 'b');
    write('.gitignore', '.build/\n');
    git('add', '.');
    git('commit', '-qm', 'first');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is what a branch committed since it left main, what is not committed, new files and lost ones; not what main did meanwhile', async () => {
    git('checkout', '-qb', 'branch');
    write('hub/committed.ts', 'c');
    git('add', '.');
    git('commit', '-qm', 'second');
    git('checkout', '-q', 'main');
    write('hub/of-main.ts', 'm');
    git('add', '.');
    git('commit', '-qm', 'third');
    git('checkout', '-q', 'branch');
    write('hub/a.ts', 'other');
    rmSync(join(folder, 'hub/b.ts'));
    write('docs/法.md', 'new');
    write('.build/x.js', 'made');
    expect(await changedFiles(folder)).toEqual(['docs/法.md', 'hub/a.ts', 'hub/b.ts', 'hub/committed.ts']);
  });

  it('is on main itself what is not committed', async () => {
    expect(await changedFiles(folder)).toEqual([]);
    write('hub/a.ts', 'other');
    expect(await changedFiles(folder)).toEqual(['hub/a.ts']);
  });

  it('cannot be said without git, which is a sentence', async () => {
    rmSync(join(folder, '.git'), { recursive: true });
    await expect(changedFiles(folder)).rejects.toThrow(/run `npm run check` without --changed/);
  });

  const asked = (file: string): string[] =>
    checks.filter(({ concerns }) => !concerns || concerns(file)).map(({ name }) => /^(?:types of the )?(\w+)/.exec(name)![1]!);
  it.each([
    ['contracts/label.ts', ['lint', 'screens', 'programs', 'declarations', 'generated', 'links', 'format']],
    ['hub/src/broker/topology.ts', ['lint', 'programs', 'generated', 'links', 'format']],
    ['contracts/systems/court-cases/samples/case-progress.v1.filed.json', ['screens', 'programs', 'declarations', 'generated', 'links']],
    ['portal/src/app/app.html', ['lint', 'screens', 'generated', 'links']],
    ['hub/README.md', ['generated', 'links']],
    ['package-lock.json', ['lint', 'screens', 'programs', 'generated', 'links']],
  ])('for %s are %j', (file, names) => {
    expect(asked(file)).toEqual(names);
  });

  const generators = (file: string): string[] => concernedBy([file]).map(({ name }) => name.split(' ')[0]!);
  it.each([
    ['hub/src/areas/lawyers/complaints/complaint.ts', ['lists', 'where', 'migrations', 'rights']],
    ['hub/src/store/schema/message-tables.ts', ['migrations']],
    ['hub/src/definitions/fields.ts', ['migrations', 'rights']],
    ['contracts/systems/court-cases/system.ts', ['lists', 'where', 'migrations', 'rights']],
    ['adapters/variables.ts', ['lists', 'where', 'configuration']],
    ['hub/src/broker/topology.ts', []],
    ['docs/functions.md', ['where']],
    ['docs/rights/README.md', ['rights']],
    ['portal/src/main.ts', []],
    ['package-lock.json', ['lists', 'where', 'migrations', 'rights', 'configuration']],
  ])('of the generators for %s are those it is an input of: %j', (file, names) => {
    expect(generators(file)).toEqual(names);
  });
});
