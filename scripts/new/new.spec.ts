import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { area } from './area.mjs';
import { officialRoles, plannedSystem } from './known.mjs';
import { message } from './message.mjs';
import { camel, lower, nameFault, pascal, plural, sentence } from './names.mjs';
import { record } from './record.mjs';
import { system } from './system.mjs';

const checkout = join(import.meta.dirname, '..', '..');
const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A small checkout of its own, so that what a developer made of the real one changes nothing here. */
const small = {
  'docs/functions.md': '| id | area | function | state | what is missing | where |\n',
  'contracts/systems/court-cases/system.ts':
    "export const about = {\n  id: 'S04',\n  title: ['法院案件管理系统', 'Court case management'],\n  area: 'lawyers',\n  protocol: 'soap',\n};\n",
  'contracts/systems/lawyers-association/system.ts':
    "export const about = {\n  id: 'S11',\n  title: ['市律师协会', 'Lawyers association'],\n  area: 'lawyers',\n  protocol: 'rest',\n};\n",
  'contracts/systems/lawyers-association/complaint.ts': '',
  'contracts/canonical/lawyers/complaint-reported.ts': '',
  'mappings/registry.ts': '',
  'adapters/registry.ts': '',
  'hub/src/areas/lawyers/area.ts':
    "export const office = bureau({});\nexport const lawyers = area('lawyers', [], { roles: {\n  ...office.roles,\n" +
    "  'association-clerk': { title: ['协会', 'Association'], surface: 'admin', shares: true },\n  lawyer: { title: ['律师', 'Lawyer'], surface: 'portal' },\n} });\n",
  'hub/src/areas/lawyers/complaints/complaint.ts': '',
  'hub/src/areas/lawyers/supervision/supervision.ts': "  number: 'LS{yyyymmdd}{seq:6}',\n",
};

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-new-'));
  made.push(folder);
  for (const [file, text] of Object.entries(small)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const git = (folder: string, ...args: string[]): void => {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
};

const changed = (folder: string): string[] =>
  spawnSync('git', ['status', '--porcelain', '--untracked-files=all'], { cwd: folder, encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)
    .sort();

describe('names', () => {
  it.each(['Court', 'court_services', '-court', 'court-', 'court--services', '1court', '../x', 'class', 'record', ''])(
    'refuses %j in a sentence',
    (name) => {
      expect(nameFault('The folder', name)).toMatch(/^The folder ".*" (must be|is a word)/);
    },
  );

  it('writes a name as code and sentences do', () => {
    expect([
      camel('court-services'),
      pascal('court-services'),
      sentence('court-services'),
      plural('Inquiry'),
      plural('Tip'),
      lower('Tip'),
      lower('ID check'),
    ]).toEqual(['courtServices', 'CourtServices', 'Court services', 'Inquiries', 'Tips', 'tip', 'ID check']);
  });
});

describe('npm run new:area, new:system, new:message and new:record', () => {
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
    await expect(message(clean, ['lawyers-association'])).rejects.toThrow(/^Missing: The message/);
    await expect(area(clean, ['weather'])).rejects.toThrow(/^Missing: Its Chinese title/);
  });

  it('know the roles that work in admin, those of the bureau and the area’s own', () => {
    expect(officialRoles(clean, 'lawyers')).toEqual(['city-clerk', 'city-lead', 'district-clerk', 'district-lead', 'association-clerk']);
  });

  it.each([
    [['court-cases'], 'contracts/systems/court-cases is there already'],
    [['weather', '--id', 'S04'], 'S04 is the number of court-cases already'],
    [['weather', '--id', 'W1'], 'must be S and two digits'],
    [['weather', '--id', 'S98', '--zh', '气象', '--protocol', 'ftp'], 'must be rest, soap, amqp, file or database, and is "ftp"'],
    [
      ['weather', '--id', 'S98', '--zh', '气象', '--area', 'weather'],
      'There is no area "weather" in hub/src/areas. The areas are: lawyers',
    ],
    [['weather', '--id', 'S98', '--zh', '气象', '--role', 'king'], 'has no official role "king"'],
    [['weather', '--id', 'S98', '--zh', "it's"], 'without quotes'],
    [['weather', '--id', 'S98', '--zh', '气象', '--colour', 'red'], "Unknown option '--colour'"],
    [['weather', 'more'], '"more" is one name too many'],
    [['weather', '--id', 'S98', '--zh', '气象', '--message', 'complaint', '--message-zh', '投诉'], 'Nothing is overwritten'],
  ])('refuse %j and write nothing', async (args, sentence_) => {
    await expect(system(clean, args)).rejects.toThrow(sentence_);
    expect(changed(clean)).toEqual([]);
  });

  it.each([
    [['lawyers', 'visit-report', '--zh', '走访', '--letters', 'LS'], "Another record's numbers begin with LS"],
    [['lawyers', 'visit-report', '--zh', '走访', '--subject', 'demo'], 'is a folder for something else in every area'],
    [['lawyers', 'complaint', '--zh', '投诉'], 'hub/src/areas/lawyers/complaints/complaint.ts'],
  ])('refuse the record %j and write nothing', async (args, sentence_) => {
    await expect(record(clean, args)).rejects.toThrow(sentence_);
    expect(changed(clean)).toEqual([]);
  });

  it.each([
    [['lawyers', '--zh', '律师'], 'hub/src/areas/lawyers is there already'],
    [['court-cases', '--zh', '法院'], 'contracts/systems/court-cases is there already'],
  ])('refuse the area %j and write nothing', async (args, sentence_) => {
    await expect(area(clean, args)).rejects.toThrow(sentence_);
    expect(changed(clean)).toEqual([]);
  });

  it.each([
    [
      ['weather', 'gale', '--zh', '大风'],
      'There is no system "weather" in contracts/systems. The systems are: court-cases, lawyers-association',
    ],
    [
      ['court-cases', 'verdict', '--zh', '判决'],
      'court-cases speaks SOAP: its messages are those of contracts/systems/court-cases/court-cases.wsdl',
    ],
    [['lawyers-association', 'complaint', '--zh', '投诉'], 'Nothing is overwritten'],
  ])('refuse the message %j and write nothing', async (args, sentence_) => {
    await expect(message(clean, args)).rejects.toThrow(sentence_);
    expect(changed(clean)).toEqual([]);
  });

  it.each([
    ['a record', (folder: string) => record(folder, ['lawyers', 'visit-report', '--zh', '走访记录'])],
    ['a system', (folder: string) => system(folder, ['weather', '--id', 'S98', '--zh', '气象'])],
    [
      'a system whose database is read',
      (folder: string) => system(folder, ['wells', '--id', 'S97', '--zh', '水井', '--protocol', 'database']),
    ],
    ['a message', (folder: string) => message(folder, ['lawyers-association', 'merit', '--zh', '表彰'])],
    ['an area', (folder: string) => area(folder, ['notary', '--zh', '公证'])],
  ])('write for %s new files alone, and say each', async (_, make) => {
    const folder = copy();
    cpSync(join(clean, '.git'), join(folder, '.git'), { recursive: true });
    const said = (await make(folder)).filter((line) => /^ {2}\S+\.(tsx?|json|md)$/.test(line)).map((line) => line.trim());
    expect(changed(folder)).toEqual(said.map((file) => `?? ${file}`).sort());
  });

  it.each([
    ['rest', ['adapters/weather/client.ts']],
    ['soap', ['adapters/weather/client.ts', 'contracts/systems/weather/partner.wsdl']],
    ['amqp', []],
    ['file', []],
    ['database', []],
  ])('over %s make what is sent to them, too, unless they only publish or are read', async (protocol, ways) => {
    const folder = copy();
    await system(folder, ['weather', '--id', 'S98', '--zh', '气象', '--protocol', protocol]);
    const answer = [
      'contracts/systems/weather/tip-answer.ts',
      'contracts/canonical/lawyers/tip-answered.ts',
      'mappings/weather/tip-answer.v1.out.ts',
      'hub/src/areas/lawyers/tips/facts.ts',
    ];
    const sent = ['adapters/weather/client.ts', 'contracts/systems/weather/partner.wsdl', ...answer].filter((file) =>
      existsSync(join(folder, file)),
    );
    expect(sent).toEqual(ways.length > 0 ? [...ways, ...answer] : []);
  });

  it('over files make a partner who drops them sealed', async () => {
    const folder = copy();
    await system(folder, ['weather', '--id', 'S98', '--zh', '气象', '--protocol', 'file']);
    const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
    expect(read('contracts/systems/weather/system.ts')).toContain("protocol: 'sftp'");
    expect(read('adapters/weather/simulator.ts')).toContain('return dropPartner(system, story, context);');
    expect(read('adapters/weather/README.md')).toContain('`<FATONG_DROP>/weather/in/<name>.sealed`');
    expect(read('adapters/weather/adapter.ts')).not.toContain('client');
  });

  it('begin the numbers of two records of an area with letters of their own', async () => {
    const folder = copy();
    await record(folder, ['lawyers', 'visit-report', '--zh', '走访记录']);
    expect((await record(folder, ['lawyers', 'visa', '--zh', '签注']))[0]).toContain('numbers LI{yyyymmdd}');
  });
});
