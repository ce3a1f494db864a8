import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyCheckout, type CheckoutCopy } from './checkout-copy.js';

const node = process.execPath;
const file = 'hub/src/areas/lawyers/visit-reports/visit-report.ts';
const migrations = 'hub/src/store/migrations/';

/** What a developer does after the first command, in a repository of its own. */
describe('A checkout that grows', { timeout: 480_000 }, () => {
  let copy: CheckoutCopy;
  let released: readonly string[];
  const sql = (): string[] => [...copy.texts().keys()].filter((path) => path.startsWith(migrations) && path.endsWith('.sql'));
  const added = (): string[] => sql().filter((path) => !released.includes(path));
  const edit = (change: (text: string) => string): void => copy.write({ [file]: change(copy.texts().get(file)!) });
  const begin = (...args: string[]): string => copy.run(node, 'scripts/new.mjs', ...args);
  const check = (): string => copy.run(node, 'scripts/generate.mjs', '--check');

  beforeAll(() => {
    copy = copyCheckout();
    copy.commit('base');
    released = sql();
  }, 240_000);
  afterAll(() => copy?.discard());

  it('makes a migration that is not committed anew, however often the definition is changed', () => {
    begin('record', 'lawyers', 'visit-report', '--zh', '走访记录');
    const [made] = added();
    edit((text) =>
      text.replaceAll('closedOn', 'endedOn').replace('    result: prose(', "    place: text(['地点', 'Place']),\n    result: prose("),
    );
    copy.generate();
    expect(added()).toEqual([made]);
    const text = copy.texts().get(made!)!;
    expect(text).toContain('"ended_on" date');
    expect(text).toContain('"place" text');
    expect(text).not.toContain('closed_on');
    check();
    copy.remove('hub/src/areas/lawyers/visit-reports');
    copy.generate();
    expect(added()).toEqual([]);
  });

  it('refuses a committed field that is gone, and renames it where the field says what it was, and drops it where the record says so', () => {
    begin('record', 'lawyers', 'visit-report', '--zh', '走访记录');
    copy.commit('visit reports');
    released = sql();
    const kept = copy.texts().get(file)!;
    edit((text) => text.replaceAll('closedOn', 'endedOn'));
    const refused = spawnSync(node, ['scripts/generate.mjs'], { cwd: copy.folder, encoding: 'utf8' });
    const sentence =
      'Column lawyers_visit_report.closed_on is no longer defined: a field that is called otherwise keeps its old name in `was`';
    expect(refused).toMatchObject({ status: 1, stdout: expect.stringContaining(sentence) as string });
    edit((text) =>
      text
        .replace(
          "endedOn: date(['办结日期', 'Closed on'], { filter: true })",
          "endedOn: date(['办结日期', 'Closed on'], { filter: true, was: 'closedOn' })",
        )
        .replace('end, prose, record', 'end, record')
        .replace("    result: prose(['办理结果', 'Result'], { max: 4000 }),\n", '')
        .replace(/ form: \['result'\],\s*need: \['result'\],\s*/, '')
        .replace("  heading: ['subject'],", "  drop: ['result'],\n  heading: ['subject'],"),
    );
    copy.generate();
    const [next] = added();
    const text = copy.texts().get(next!)!;
    expect(text).toContain('ALTER TABLE "lawyers_visit_report" RENAME COLUMN "closed_on" TO "ended_on"');
    expect(text).toContain('ALTER TABLE "lawyers_visit_report" DROP COLUMN "result"');
    expect(text).not.toContain('ADD COLUMN');
    check();
    const renamed = copy.texts().get(file)!;
    copy.write({ [file]: kept });
    copy.generate();
    expect(added()).toEqual([]);
    copy.write({ [file]: renamed });
    copy.generate();
    copy.commit('renamed');
  });

  it('takes two branches with a record, a message and a system each together without a conflict, and compiles with all of it', async () => {
    const branches: Readonly<Record<string, readonly (readonly [kind: string, ...args: string[]])[]>> = {
      one: [
        ['record', 'lawyers', 'lunch', '--zh', '工作餐'],
        ['message', 'lawyers-association', 'merit', '--zh', '表彰'],
        ['system', 'weather', '--id', 'S98', '--zh', '气象服务系统'],
      ],
      two: [
        ['record', 'lawyers', 'outing', '--zh', '外出'],
        ['message', 'lawyers-association', 'assembly', '--zh', '会议'],
        ['system', 'wind-maps', '--id', 'S96', '--zh', '风力图系统', '--protocol', 'amqp', '--message', 'squall', '--message-zh', '阵风'],
      ],
    };
    for (const [branch, all] of Object.entries(branches)) {
      copy.git('checkout', '-qf', 'main');
      copy.git('checkout', '-qb', branch);
      for (const [kind, ...args] of all) copy.begin(kind, ...args);
      copy.generate();
      copy.commit(branch);
    }
    copy.git('merge', '-q', '--no-edit', 'one');
    expect(copy.git('status', '--porcelain')).toBe('');
    expect(await copy.typeErrors()).toEqual([]);
    const before = sql();
    copy.generate();
    check();
    expect(sql()).toEqual(before);
  });
});
