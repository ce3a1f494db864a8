import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { onSources } from './program.mjs';

const checkout = join(import.meta.dirname, '..', '..');
const published = 'contracts/published.json';
let folder: string;
/** What a test touched: it is as in the checkout again for the next. */
const touched = new Set<string>();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fatong-declared-'));
  for (const part of ['contracts', 'mappings', 'hub/src/areas', 'hub/src/definitions', 'scripts', 'package.json']) {
    cpSync(join(checkout, part), join(folder, part), { recursive: true, filter: (path) => !path.includes('node_modules') });
  }
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
});
afterEach(() => {
  for (const file of [...touched, published]) cpSync(join(checkout, file), join(folder, file));
  touched.clear();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program says in the copy. */
function run(program: string, ...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    onSources(`scripts/declarations/${program}`, ...args).map((arg: string) => arg.replace(checkout, folder)),
    // Every program reads the same thousands of sources: what Node made of them is kept for the next.
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') } },
  );
  return { code: status, said: `${stdout}${stderr}`.trim() };
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} no longer holds ${from}`);
  touched.add(file);
  writeFileSync(join(folder, file), text.replace(from, to));
}

function remove(file: string): void {
  touched.add(file);
  rmSync(join(folder, file));
}

/** A record stands wherever its area is laid out to have it. */
const recordFile = (name: string): string => {
  const found = readdirSync(join(folder, 'hub/src/areas'), { recursive: true, encoding: 'utf8' }).find((file) =>
    file.endsWith(`/${name}.ts`),
  );
  if (found === undefined) throw new Error(`No area has a record ${name}`);
  return join('hub/src/areas', found);
};

const decision = 'contracts/systems/lawyers-association/decision.ts';

describe('the check of declarations', { timeout: 60_000 }, () => {
  it('passes what is there', () => {
    expect(run('check.mjs')).toEqual({ code: 0, said: '' });
  });

  it('refuses to narrow a published contract, and to publish it so', () => {
    change(decision, 'maximum: 12', 'maximum: 2');
    const fault = 'lawyers-association.decision.v1 is published: ZZYS now refuses 3 to 12; make v2.';
    expect(run('check.mjs')).toEqual({ code: 1, said: fault });
    expect(run('publish.mjs')).toEqual({ code: 1, said: `Nothing is published:\n${fault}` });
  });

  it('names the file and the unknown field of a mapping, although its types no longer fit', () => {
    change('mappings/lawyers-association/decision.v1.in.ts', 'result:', 'colour: s.AJBH,\n  result:');
    const [from, to] = ['lawyers-association.decision.v1', 'lawyers.decision-reported.v1'];
    const said = `mappings/lawyers-association/decision.v1.in.ts: The mapping ${from}>${to} writes colour: ${to} has no such field.`;
    expect(run('check.mjs')).toEqual({ code: 1, said });
  });

  it('finds, all at once, a missing label, a contract without a mapping and a state nobody can leave', () => {
    change(decision, ", label: ['中止会员权利月数', 'Months of suspension']", '');
    remove('mappings/court-cases/case-progress.v1.in.ts');
    change('mappings/registry.ts', "import courtCasesCaseProgressV1In from './court-cases/case-progress.v1.in.js';\n", '');
    change('mappings/registry.ts', '  courtCasesCaseProgressV1In,\n', '');
    change(recordFile('supervision'), "from: ['issued', 'handling', 'answered']", "from: ['issued', 'handling']");
    change(recordFile('supervision'), "from: 'answered',\n      to: 'closed'", "from: 'handling',\n      to: 'closed'");
    change(recordFile('supervision'), "from: 'answered', to: 'handling'", "from: 'handling', to: 'answered'");
    expect(run('check.mjs').said.split('\n')).toEqual([
      'lawyers-association.decision.v1: the field ZZYS has no label in both languages.',
      'court-cases.case-progress.v1 has no mapping: write mappings/court-cases/case-progress.v1.in.ts, or it is taken and goes nowhere.',
      'lawyers.court-case-reported.v1 has no mapping: nothing that comes in becomes it.',
      'lawyers.supervision: nobody can leave the state answered.',
    ]);
  });

  it('says where the lock comes from when it is gone or spoilt', () => {
    writeFileSync(join(folder, published), '{');
    expect(run('check.mjs').said).toMatch(
      /^contracts\/published\.json is no JSON \(.*\): take it from the last release, it is written by `npm run publish:contracts` alone\.$/,
    );
    remove(published);
    expect(run('check.mjs').said).toBe(
      'contracts/published.json is missing: take it from the last release, or write the first with `npm run publish:contracts`.',
    );
  });
});

describe('publishing', { timeout: 60_000 }, () => {
  it('writes the same file where nothing changed, and what is wider where it may be', () => {
    run('publish.mjs'); // what waits here for the next release is published once
    const before = readFileSync(join(folder, published), 'utf8');
    expect(run('publish.mjs')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^contracts\/published\.json holds \d+ contracts\.$/) as string,
    });
    expect(readFileSync(join(folder, published), 'utf8')).toBe(before);
    change(decision, 'maximum: 12', 'maximum: 24');
    expect(run('publish.mjs').said).toMatch(/^widened {4}lawyers-association\.decision\.v1\n/);
    expect(readFileSync(join(folder, published), 'utf8')).toContain('"ZZYS": { "maximum": 24, "minimum": 1, "type": "integer" }');
  });
});
