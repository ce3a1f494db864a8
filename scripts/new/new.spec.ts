import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addImport, addToList, addToProperty } from './edits.mjs';
import { plannedSystem } from './known.mjs';
import { camel, lower, nameFault, pascal, plural, sentence } from './names.mjs';
import { record } from './record.mjs';
import { system } from './system.mjs';

const checkout = join(import.meta.dirname, '..', '..');
const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** The files a generator reads, in a folder of their own. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-new-'));
  made.push(folder);
  for (const part of ['contracts/systems', 'contracts/canonical', 'mappings', 'hub/src/areas', 'docs']) cpSync(join(checkout, part), join(folder, part), { recursive: true, filter: (path) => !path.includes('node_modules') });
  mkdirSync(join(folder, 'adapters'));
  return folder;
}

const git = (folder: string, ...args: string[]): void => {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

describe('names', () => {
  it.each(['Court', 'court_services', '-court', 'court-', 'court--services', '1court', '../x', 'class', 'record', ''])('refuses %j in a sentence', (name) => {
    expect(nameFault('The folder', name)).toMatch(/^The folder ".*" (must be|is a word)/);
  });

  it('writes a name as code and sentences do', () => {
    expect([camel('court-services'), pascal('court-services'), sentence('court-services'), plural('Inquiry'), plural('Tip'), lower('Tip'), lower('ID check')])
      .toEqual(['courtServices', 'CourtServices', 'Court services', 'Inquiries', 'Tips', 'tip', 'ID check']);
  });
});

describe('additions to files somebody wrote', () => {
  it('keep the form of a list on one line, of one on several, and of an empty one', () => {
    expect(addToList('x({ records: [a, b], menu })', 'records: [', 'c')).toBe('x({ records: [a, b, c], menu })');
    expect(addToList("menu: [\n    { title: ['甲', 'A]'] },\n  ],\n", 'menu: [', "{ title: ['乙', 'B'] }")).toBe("menu: [\n    { title: ['甲', 'A]'] },\n    { title: ['乙', 'B'] },\n  ],\n");
    expect(addToList('export { a, b };', 'export {', 'c')).toBe('export { a, b, c };');
    expect(addToList('facts: [],', 'facts: [', '...x')).toBe('facts: [...x],');
    expect(addToList('nothing', 'records: [', 'c')).toBeUndefined();
  });

  it('put entries beside those of a property, however it is written, or make it', () => {
    expect(addToProperty('  answers,\n', 'answers', '...x')).toBe('  answers: [...answers, ...x],\n');
    expect(addToProperty('  answers: all,\n', 'answers', '...x')).toBe('  answers: [...all, ...x],\n');
    expect(addToProperty('  answers: [...answers, ...x],\n', 'answers', '...y')).toBe('  answers: [...answers, ...x, ...y],\n');
    expect(addToProperty('  records: [a],\n', 'answers', '...x')).toBe('  records: [a],\n  answers: [...x],\n');
  });

  it('put an import after the last', () => {
    expect(addImport("import a from 'a';\nimport b from 'b';\n\nx();\n", "import c from 'c';")).toBe("import a from 'a';\nimport b from 'b';\nimport c from 'c';\n\nx();\n");
    expect(addImport('x();', 'import c')).toBeUndefined();
  });
});

describe('npm run new:system and new:record', () => {
  let clean: string;
  beforeAll(() => {
    clean = copy();
    made.pop();
    git(clean, 'init', '-q');
    git(clean, 'add', '.');
    git(clean, 'commit', '-qm', 'x');
  });
  afterAll(() => rmSync(clean, { recursive: true }));

  it('take id and titles of a system of the tender from docs/functions.md', () => {
    expect(plannedSystem(checkout, 'court-cases')).toEqual({ id: 'S04', zh: '法院案件管理系统', en: 'Court case management' });
    expect(plannedSystem(checkout, 'weather')).toEqual({});
  });

  it('say what is missing where nobody sits at the terminal', async () => {
    await expect(system(clean, ['weather'])).rejects.toThrow(/^Missing: Its official number/);
    await expect(record(clean, ['lawyers', 'visit-report'])).rejects.toThrow(/^Missing: Its Chinese title/);
  });

  it.each([
    [['court-cases'], 'contracts/systems/court-cases is there already'],
    [['weather', '--id', 'S04'], 'S04 is the number of court-cases already'],
    [['weather', '--id', 'W1'], 'must be S and two digits'],
    [['weather', '--id', 'S98', '--zh', '气象', '--protocol', 'ftp'], 'must be rest, soap or amqp, and is "ftp"'],
    [['weather', '--id', 'S98', '--zh', '气象', '--area', 'weather'], 'There is no area "weather" in hub/src/areas. The areas are: lawyers'],
    [['weather', '--id', 'S98', '--zh', '气象', '--role', 'king'], 'has no official role "king"'],
    [['weather', '--id', 'S98', '--zh', "it's"], 'without quotes'],
    [['weather', '--id', 'S98', '--zh', '气象', '--colour', 'red'], "Unknown option '--colour'"],
    [['weather', 'more'], '"more" is one name too many'],
    [['weather', '--id', 'S98', '--zh', '气象', '--message', 'complaint', '--message-zh', '投诉'], 'Nothing is overwritten'],
  ])('refuse %j and write nothing', async (args, sentence_) => {
    await expect(system(clean, args)).rejects.toThrow(sentence_);
    expect(spawnSync('git', ['status', '--porcelain'], { cwd: clean, encoding: 'utf8' }).stdout).toBe('');
  });

  it('refuse letters of another record, and a checkout whose area has changes nobody committed', async () => {
    await expect(record(clean, ['lawyers', 'visit-report', '--zh', '走访', '--letters', 'LS'])).rejects.toThrow("Another record's numbers begin with LS");
    const area = join(clean, 'hub/src/areas/lawyers/area.ts');
    const committed = readFileSync(area, 'utf8');
    writeFileSync(area, `${committed}// mine\n`);
    await expect(record(clean, ['lawyers', 'visit-report', '--zh', '走访'])).rejects.toThrow('hub/src/areas/lawyers/area.ts has changes that are not committed');
    expect(readFileSync(area, 'utf8')).toBe(`${committed}// mine\n`);
    writeFileSync(area, committed);
  });

  it.each([['rest', ['adapters/weather/client.ts']], ['soap', ['adapters/weather/client.ts', 'contracts/systems/weather/partner.wsdl']], ['amqp', []]])('over %s make what is sent to them, too, unless they only publish', async (protocol, ways) => {
    const folder = copy();
    await system(folder, ['weather', '--id', 'S98', '--zh', '气象', '--protocol', protocol]);
    const answer = ['contracts/systems/weather/tip-answer.ts', 'contracts/canonical/lawyers/tip-answered.ts', 'mappings/weather/tip-answer.v1.out.ts'];
    const sent = ['adapters/weather/client.ts', 'contracts/systems/weather/partner.wsdl', ...answer].filter((file) => existsSync(join(folder, file)));
    expect(sent).toEqual(ways.length > 0 ? [...ways, ...answer] : []);
    expect(readFileSync(join(folder, 'hub/src/areas/lawyers/area.ts'), 'utf8').includes('...tipFacts')).toBe(ways.length > 0);
  });

  it('say where a file has no place for an addition', async () => {
    const folder = copy();
    writeFileSync(join(folder, 'hub/src/areas/lawyers/area.ts'), "import x from 'x';\nexport const lawyers = x;\n");
    await expect(record(folder, ['lawyers', 'visit-report', '--zh', '走访'])).rejects.toThrow('hub/src/areas/lawyers/area.ts has no place where this command could add a record');
  });
});
