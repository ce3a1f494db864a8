import { beforeEach, describe, expect, it } from 'vitest';
import { mayKnow, scopesOf } from '../../../access/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { addressedWorld, faultAt, forbidden, people, refusedWith, type AddressedWorld } from '../testing/addressees.js';
import { task } from './task.js';

const { clerk, lead, office, officeTwo, district, pudong, association } = people;
const type = 'notary.task';
const milestones = [
  { content: '自查自纠', unit: '310101', due: '2026-03-06' },
  { content: '整改落实', unit: 'GZ-01', due: '2026-03-20' },
];
const order = {
  subject: '遗嘱公证专项自查',
  content: '请组织自查并整改。',
  lead: '310101',
  assisting: ['GZ-01'],
  dueOn: '2026-03-31',
  milestones,
};

let at: AddressedWorld;
beforeEach(() => {
  at = addressedWorld();
});
const row = (): RecordRow => at.last(type);
const create = (form: object = {}, viewer: Viewer = clerk) => at.perform(viewer, type, 'create', undefined, { ...order, ...form });
const act = (viewer: Viewer, action: string, form: object = {}, reason?: string) => at.perform(viewer, type, action, row(), form, reason);
const sees = async (viewer: Viewer) => (await at.world.reader.get(type, row().id, scopesOf(viewer, task))) !== null;
const rowsOf = (field: string) => row().values[field] as readonly { readonly row: string }[];

describe('a task (N18)', () => {
  it('N18: of two milestones is seen by the district in charge and by the office that assists, and by no other', async () => {
    expect(await create()).toMatchObject({ done: { state: 'given' } });
    expect(row().values).toMatchObject({
      givenOn: '2026-03-02',
      nextDue: '2026-03-06',
      milestoneDue: '2026-03-06',
      finishDue: '2026-03-31',
    });
    expect(await Promise.all([district, office, pudong, officeTwo, association].map(sees))).toEqual([true, true, false, false, false]);
    const told = at.world.tables.added.notice.filter(({ name }) => name === 'given');
    expect(new Set(told.map(({ words }) => words[0]))).toEqual(
      new Set(['收到督办《遗嘱公证专项自查》，请于一个工作日内签收，2026-03-31前办结。']),
    );
  });

  it('N18: a milestone that is overdue turns the light red, and everybody is told; done, the next one counts', async () => {
    await create();
    await act(district, 'sign');
    at.world.move('2026-03-07');
    expect(await at.world.engine.strike()).toBeGreaterThan(0);
    expect(at.world.tables.added.notice.some(({ name }) => name === 'milestoneLate')).toBe(true);
    const [first, second] = rowsOf('milestones');
    const proof = await at.upload(clerk, type, 'milestones.proof');
    const ticked = [{ ...first, doneOn: '2026-03-06', proof }, second];
    expect(await act(clerk, 'tick', { milestones: ticked })).toHaveProperty('done');
    expect(row().values).toMatchObject({ nextDue: '2026-03-20', milestoneDue: '2026-03-20' });
    await act(clerk, 'tick', { milestones: rowsOf('milestones').map((one) => ({ ...one, doneOn: '2026-03-07' })) });
    expect(row().values).toMatchObject({ nextDue: null, milestoneDue: null });
  });

  it('N18: is not given with a last day before today, nor without a unit in charge or a milestone', async () => {
    expect(await create({ dueOn: '2026-03-01' })).toMatchObject(faultAt('/form/dueOn'));
    expect(await create({ milestones: [{ content: '自查', due: '2026-03-01' }] })).toMatchObject(faultAt('/form/milestones/0/due'));
    expect(await create({ milestones: [{ content: '自查', due: '2026-04-01' }] })).toMatchObject(faultAt('/form/milestones/0/due'));
    expect(await create({ lead: null })).toMatchObject(faultAt('/form/lead'));
    expect(await create({ milestones: [] })).toMatchObject(faultAt('/form/milestones'));
    expect(await create({ assisting: ['310101'] })).toMatchObject(faultAt('/form/assisting'));
    expect(await create({}, district)).toMatchObject(forbidden);
  });
});

describe('whose task it is (N18)', () => {
  it('N18: is seen by the district whose office has it, which does nothing to it, and by a district that assists', async () => {
    await create({ lead: 'GZ-01', assisting: ['310115'], milestones: [{ content: '自查', unit: 'GZ-01', due: '2026-03-06' }] });
    expect(await Promise.all([office, district, pudong, officeTwo].map(sees))).toEqual([true, true, true, false]);
    expect(await act(district, 'sign')).toMatchObject(refusedWith('只有主办单位'));
    expect(await act(office, 'sign')).toMatchObject({ done: { state: 'handling' } });
  });
});

describe('what units do with a task (N19)', () => {
  it('N19: is signed for within a working day by the unit in charge; who assists signs beside it', async () => {
    at = addressedWorld('2026-02-27T01:00:00.000Z');
    await create();
    expect(row().values['signDue']).toBe('2026-02-28');
    at.world.move('2026-02-28');
    await at.world.engine.strike();
    expect(at.world.tables.added.notice.some(({ name }) => name === 'unsigned')).toBe(true);
    expect(await act(office, 'sign')).toMatchObject(refusedWith('只有主办单位'));
    expect(await act(district, 'acknowledge')).toMatchObject(refusedWith('主办单位请办理'));
    expect(await act(office, 'acknowledge')).toHaveProperty('done');
    expect(await act(district, 'sign')).toMatchObject({ done: { state: 'handling' } });
    expect(row().values['signatures']).toMatchObject([{ who: 'notary.office' }, { who: 'notary.district' }]);
    expect(row().values).toMatchObject({ signedBy: 'notary.district', signMet: '2026-02-28' });
  });

  it('N19: two reports with files, asked to be closed, sent back with a reason, asked again and closed', async () => {
    await create();
    await act(district, 'sign');
    expect(await act(district, 'askClose', { summary: '完成。' })).toMatchObject(refusedWith('尚无办理反馈'));
    const papers = await at.upload(district, type, 'feedback.papers');
    await act(district, 'report', { feedback: [{ milestone: 1, what: '已完成自查。', papers }] });
    await act(office, 'report', {
      feedback: [...rowsOf('feedback').map(({ row: number }) => ({ row: number })), { what: '已完成整改。' }],
    });
    expect(row().values['feedback']).toMatchObject([{ what: '已完成自查。' }, { what: '已完成整改。' }]);
    expect(await act(office, 'askClose', { summary: '完成。' })).toMatchObject(refusedWith('只有主办单位'));
    expect(await act(district, 'askClose', { summary: '全部完成。' })).toMatchObject({ done: { state: 'closing' } });
    expect(await act(clerk, 'sendBack')).toMatchObject({ refused: { problem: 'input' } });
    expect(await act(clerk, 'sendBack', {}, '请补充佐证。')).toMatchObject({ done: { state: 'handling' } });
    await act(district, 'askClose', { summary: '已补充。' });
    expect(await act(clerk, 'close', { conclusion: '同意办结。' })).toMatchObject({ done: { state: 'closed' } });
    expect(row().values).toMatchObject({ closedOn: '2026-03-02', finishMet: '2026-03-02' });
  });

  it('N19: is closed by the city alone, and opened by no district but its own', async () => {
    await create();
    await act(district, 'sign');
    await act(district, 'report', { feedback: [{ what: '已完成。' }] });
    await act(district, 'askClose', { summary: '完成。' });
    expect(await act(district, 'close', { conclusion: '办结。' })).toMatchObject(forbidden);
    expect(await act(pudong, 'report', { feedback: [{ what: '代办。' }] })).toMatchObject(forbidden);
    expect([await sees(pudong), mayKnow(pudong, task, row())]).toEqual([false, true]);
  });

  it('N19: is extended once, by another than who asked, to a later day', async () => {
    await create();
    await act(district, 'sign');
    const grounds = { extensionGrounds: '需委托鉴定。' };
    expect(await act(district, 'askExtension', { newDueOn: '2026-03-31', ...grounds })).toMatchObject(faultAt('/form/newDueOn'));
    expect(await act(office, 'askExtension', { newDueOn: '2026-04-15', ...grounds })).toMatchObject(refusedWith('只有主办单位'));
    await act(district, 'askExtension', { newDueOn: '2026-04-15', ...grounds });
    expect(await act(clerk, 'approveExtension')).toMatchObject(forbidden);
    expect(await act(lead, 'approveExtension')).toMatchObject({ done: { state: 'handling' } });
    expect(row().values).toMatchObject({ dueOn: '2026-04-15', finishDue: '2026-04-15', extendedOn: '2026-03-02' });
    expect(await act(district, 'askExtension', { newDueOn: '2026-04-30', ...grounds })).toMatchObject(refusedWith('已延期一次'));
  });

  it('N19: is not extended once its last day is over', async () => {
    await create();
    await act(district, 'sign');
    at.world.move('2026-04-01');
    expect(await act(district, 'askExtension', { newDueOn: '2026-04-15', extensionGrounds: '需鉴定。' })).toMatchObject(
      refusedWith('办结期限已过'),
    );
  });
});
