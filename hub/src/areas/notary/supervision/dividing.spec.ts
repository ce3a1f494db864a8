import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { withheldFrom } from '../../../definitions/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { readReport } from '../../../api/testing/report-reading.js';
import { oversightTables } from '../tables/oversight.js';
import { addressedWorld, faultAt, people, refusedWith, type AddressedWorld } from '../testing/addressees.js';
import { divided } from './dividing.js';
import { inspected } from './inspected.js';
import { inspection } from './inspection.js';

const { inspector, clerk, lead, district, office, officeTwo } = people;
let at: AddressedWorld;
let one: string;
let two: string;
beforeEach(() => {
  at = addressedWorld();
  at.world.employ(inspector, clerk);
  [one, two] = ['GZ-01', 'GZ-02'].map((code) => at.offices[code]!.id) as [string, string];
});
const act = (viewer: Viewer, action: string, form: object = {}, row: RecordRow = at.last(inspection.name)) =>
  at.perform(viewer, inspection.name, action, row, form);
const of = (id: string | null): RecordRow => at.world.tables.of(inspected.name).find(({ values }) => (values['office'] ?? null) === id)!;
/** An inspection of both offices until it is asked for, with what was found. */
async function looked(result: object, findings: readonly object[], offices: readonly string[] = [one, two]) {
  await at.perform(inspector, inspection.name, 'plan', undefined, {
    subject: '公证质量专项检查',
    kind: 'special',
    content: '卷宗评查。',
    offices,
    plannedOn: '2026-03-02',
    inspectors: [inspector, clerk].map(({ account }) => ({ id: account.id })),
  });
  await act(inspector, 'notify');
  await act(inspector, 'begin');
  await act(inspector, 'find', { findings });
  return act(inspector, 'askReview', { conclusion: '已检查。', ...result });
}
const problem = (office?: string) => ({ item: 'archive', what: '未归档。', isProblem: 'yes', ...(office && { office }) });
const fine = { item: 'quality', what: '规范。', isProblem: 'no' };
const report = () =>
  readReport(at.world.reader, oversightTables, { viewer: clerk, period: ['2026-03-01', '2026-03-31'], today: '2026-03-02' });
/** Rows of a table: what each says by the name of its column. */
const table = async (name: string): Promise<ReadonlyMap<string | null, Readonly<Record<string, unknown>>>> => {
  const { columns } = oversightTables.tables[name]!;
  return new Map(
    (await (await report()).rows(name)).map(
      ([key, said]) => [key, Object.fromEntries(columns.map((column, i) => [column, said[i]]))] as const,
    ),
  );
};

describe('an inspection of several offices says its numbers by office (N49)', () => {
  it('N49: approved it has a result of each office, its files where it says whose they are, its problems where they were found', async () => {
    await looked(
      {
        graded: [
          { office: one, excellent: 10, good: 20, fair: 10 },
          { office: two, excellent: 4 },
        ],
      },
      [problem(two), fine],
    );
    expect(at.world.tables.of(inspected.name)).toEqual([]);
    await act(lead, 'approveReview');
    expect(of(one).values).toMatchObject({ excellent: 10, good: 20, fair: 10, poor: 0, problems: 0, hasProblems: 'no', kind: 'special' });
    expect(of(two).values).toMatchObject({ excellent: 4, good: 0, problems: 1, hasProblems: 'yes', begunOn: '2026-03-02' });
    expect(of(one).values['numbers'] ?? null).toBeNull();
    expect(at.last(inspection.name).values).toMatchObject({ dividedOn: '2026-03-02', rest: null });
    expect(at.world.tables.of(inspected.name)).toHaveLength(2);
  });

  it('N49: what it says of all together and of none of them stands in a row of no office, so that the parts are the whole', async () => {
    await looked({ excellent: 12, good: 5, graded: [{ office: one, excellent: 10 }] }, [problem(one), problem()]);
    await act(lead, 'approveReview');
    expect(of(one).values).toMatchObject({ excellent: 10, problems: 1 });
    expect(of(two).values).toMatchObject({ excellent: 0, problems: 0 });
    expect(of(null).values).toMatchObject({ excellent: 2, good: 5, problems: 1, hasProblems: 'yes' });
  });

  it('N49: of one office alone all of it is that office’s', () => {
    expect(divided({ offices: ['a'], excellent: 3, poor: 1, findings: [{ isProblem: 'yes' }, { isProblem: 'no' }] })).toEqual({
      results: [{ row: 1, office: 'a', excellent: 3, good: 0, fair: 0, poor: 1, problems: 1 }],
      rest: [],
    });
  });

  it('N49: is refused at the field where there are more of the offices than of all', async () => {
    expect(
      await looked(
        {
          excellent: 3,
          graded: [
            { office: one, excellent: 2 },
            { office: two, excellent: 2 },
          ],
        },
        [fine],
      ),
    ).toMatchObject(faultAt('/form/excellent'));
  });

  it('N49: tables 2 and 9 have a row of each office and one of what is not divided, and add up to the whole', async () => {
    await looked(
      {
        excellent: 12,
        graded: [
          { office: one, excellent: 8 },
          { office: two, excellent: 3 },
        ],
      },
      [problem(two)],
    );
    await act(lead, 'approveReview');
    const files = await table('files');
    expect([one, two, null].map((key) => [files.get(key)!['visits'], files.get(key)!['excellent']])).toEqual([
      [1, 8],
      [1, 3],
      [1, 1],
    ]);
    expect((await table('inspections')).get(two)).toMatchObject({ visits: 1, faultyVisits: 1, problems: 1, rectifying: 0 });
    expect((await report()).figures).toMatchObject({ inspections: 1, visits: 3 });
    await at.perform(clerk, 'notary.report', 'make', undefined, { form: 'quality', from: '2026-03-01', to: '2026-03-02' });
    const cells = at.last('notary.report').values['figures'] as readonly Readonly<Record<string, string>>[];
    const excellent = cells.filter((cell) => cell['table'] === '质量检查卷宗' && cell['column'] === '优秀卷数');
    expect(excellent.map((cell) => [cell['line'], cell['value']])).toEqual(
      expect.arrayContaining([
        ['未分机构', '1'],
        ['合计', '12'],
      ]),
    );
    expect(oversightTables.tables['files']!.unsaid).toEqual(['未分机构', 'Of no office']);
  });

  it('N49: only offices where something was found put it right; handed over, looked at again and published it says so of each', async () => {
    await looked({ graded: [] }, [problem(two), fine]);
    await act(lead, 'approveReview');
    await act(inspector, 'orderRectification', { order: '补办归档。', rectifyBy: '2026-03-20' });
    expect([of(one).state, of(two).state, of(two).values['rectifyBy']]).toEqual(['judged', 'rectifying', '2026-03-20']);
    await act(officeTwo, 'rectify', { rectifications: [{ what: '已归档。' }] });
    await act(officeTwo, 'handOver');
    expect(of(two).state).toBe('rectified');
    await act(inspector, 'again', { recheck: '仍缺一件。', rectifyBy: '2026-03-25' });
    expect([of(two).state, of(two).values['rectifyBy']]).toEqual(['rectifying', '2026-03-25']);
    await act(officeTwo, 'handOver');
    await act(inspector, 'pass', { recheck: '已归档。' });
    expect(of(two)).toMatchObject({ state: 'passed', values: { recheckedOn: '2026-03-02' } });
    await act(clerk, 'publish', { published: '结果。' });
    expect([of(one).state, of(two).state, of(one).values['publishedOn']]).toEqual(['published', 'published', '2026-03-02']);
  });

  it('N49: one that was approved before its numbers were asked for is divided later, once, and stands where it has got to', async () => {
    const old = {
      offices: [one, two],
      kind: 'routine',
      begunOn: '2026-03-02',
      judgedOn: '2026-03-02',
      rectifyBy: '2026-03-20',
      problems: 1,
      findings: [{ row: 1, ...problem(two) }],
      fair: 4,
    };
    await looked({}, [fine]);
    const row = { ...at.last(inspection.name), state: 'rectifying' };
    at.world.tables.put({ ...row, values: { ...row.values, ...old } });
    const undivided = async () => (await report()).figures['undivided'];
    expect(await undivided()).toBe(1);
    expect(await act(inspector, 'divide', { graded: [{ office: one, fair: 5 }] })).toMatchObject(faultAt('/form/graded'));
    expect(await act(inspector, 'divide', { graded: [{ office: one, fair: 3 }] })).toHaveProperty('done');
    expect([of(one).state, of(two).state, of(null).values['fair']]).toEqual(['judged', 'rectifying', 1]);
    expect(await undivided()).toBe(0);
    expect(await act(inspector, 'divide', { graded: [] })).toMatchObject(refusedWith('已分机构记录'));
  });

  it('N49: of one that was published before it is published of each', async () => {
    await looked({}, [fine]);
    const row = { ...at.last(inspection.name), state: 'published' };
    at.world.tables.put({ ...row, values: { ...row.values, judgedOn: '2026-03-02', publishedOn: '2026-03-02', good: 3 } });
    expect(await act(inspector, 'divide', { graded: [{ office: two, good: 3 }] })).toHaveProperty('done');
    expect([of(one).state, of(two).state, of(two).values['good']]).toEqual(['published', 'published', 3]);
  });

  it('N28: of an inspection of several offices each reads what was found at it, and nothing of what was found at the others', async () => {
    await looked({ graded: [] }, [problem(two), { ...fine, office: one }]);
    const hidden = () => [...withheldFrom(inspection, ['office'], at.last(inspection.name).values).keys()];
    expect(hidden()).toEqual(expect.arrayContaining(['findings', 'problems', 'conclusion', 'poor']));
    expect(withheldFrom(inspection, ['district'], at.last(inspection.name).values).size).toBe(0);
    await act(lead, 'approveReview');
    expect([of(one).values['found'], of(two).values['found']]).toEqual(['公证质量：规范。', '档案管理（存在问题）：未归档。']);
    // Of one that looked at it alone it reads all.
    await looked({ graded: [] }, [problem()], [one]);
    expect(hidden()).not.toContain('findings');
    await act(lead, 'approveReview');
    expect(of(one).values['found']).toBe('公证质量：规范。');
    expect(at.last(inspected.name).values['found']).toBe('档案管理（存在问题）：未归档。');
  });

  it('N49: each office sees its own result and not what was found at the other', async () => {
    await looked({ graded: [{ office: one, excellent: 1 }] }, [problem(two)]);
    await act(lead, 'approveReview');
    const sees = async (viewer: Viewer, row: RecordRow) =>
      (await at.world.reader.get(inspected.name, row.id, scopesOf(viewer, inspected))) !== null;
    expect([
      await sees(office, of(one)),
      await sees(office, of(two)),
      await sees(district, of(one)),
      await sees(district, of(two)),
    ]).toEqual([true, false, true, false]);
    expect(inspection.withheld.flatMap(({ from, fields }) => (from.includes('office') ? fields : []))).toEqual(
      expect.arrayContaining(['graded', 'results', 'rest']),
    );
  });
});
