import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../testing/cast.js';
import { at, courses, whyOf, type Courses } from '../testing/course.js';

const type = 'forensic.outing';
let c: Courses;
beforeEach(async () => {
  c = courses();
  await c.begin('A12', '危险废物鉴定');
});
const plan = () => ({
  case: c.on().id,
  address: '黄浦区某仓库',
  placeRegion: '310101',
  planned: { from: '2026-03-03T01:00:00.000Z', until: '2026-03-03T04:00:00.000Z' },
  appraisers: ['P-011', 'P-012'],
  purpose: '现场采样。',
});
const ask = (more: object = {}) => c.perform(people.a1, type, 'ask', undefined, { ...plan(), ...more });
const act = (by: typeof people.a1, action: string, form: object = {}, reason?: string) =>
  c.perform(by, type, action, c.last(type), form, reason);
const sampled = {
  nature: 'hazardous',
  samplings: [{ point: 'S-01', takenAt: '2026-03-03T02:00:00.000Z', takenBy: 'own' }],
};

describe('outings (F21)', () => {
  it('F21: approved by the head it is done, with a witness who signs, and recorded', async () => {
    await ask();
    expect(await act(people.a1, 'leave')).toHaveProperty('refused');
    await act(people.head, 'approve');
    await act(people.a1, 'leave');
    const done = { from: '2026-03-03T01:10:00.000Z', until: '2026-03-03T03:00:00.000Z' };
    expect(await act(people.a1, 'record', { done })).toMatchObject(at('witness', 'witnessPapers'));
    const witnessPapers = [await c.upload(type, 'witnessPapers', people.a1)];
    expect(await act(people.a1, 'record', { done, witness: '钱见证', witnessPapers })).toHaveProperty('done');
    expect(c.last(type)).toMatchObject({ state: 'recorded', values: { isCrossProvince: false } });
  });

  it('F21: two go at least, one of them an appraiser, and nobody approves his own', async () => {
    expect(await ask({ appraisers: ['P-011'] })).toMatchObject(at('appraisers'));
    expect(await ask({ appraisers: ['P-011'], assistants: [{ name: '梅初' }] })).toHaveProperty('done');
    const { account } = people.a1;
    const both = { ...people.a1, account: { ...account, roles: [...account.roles, 'forensic.head'] } };
    expect(await act(both, 'approve')).toHaveProperty('refused');
  });

  it('F21: what the institution takes elsewhere without an approved outing is not handed to the reviewer', async () => {
    await c.examine(sampled);
    expect(whyOf(await c.askReview())).toMatch('须先经负责人批准外出鉴定');
    await ask();
    expect(whyOf(await c.askReview())).toMatch('须先经负责人批准外出鉴定');
    await act(people.head, 'approve');
    expect(await c.askReview()).toHaveProperty('done');
  });

  it('F21: a place of another province is flagged on outing and case, with reason and authority, and the city is told', async () => {
    const elsewhere = { placeRegion: '320500', address: '苏州市某厂' };
    expect(await ask(elsewhere)).toMatchObject(at('reason', 'hostAuthority'));
    await ask({ ...elsewhere, reason: '污染源在苏州。', hostAuthority: '苏州市司法局' });
    expect(c.last(type).values).toMatchObject({ isCrossProvince: true });
    await act(people.head, 'approve');
    expect(c.on().values).toMatchObject({ isCrossProvince: true, placeRegion: '320500', crossReason: '污染源在苏州。' });
    const told = c.world.tables.added.notice.filter(({ name }) => name === 'across').map(({ type: of }) => of);
    expect(new Set(told)).toEqual(new Set(['forensic.outing', 'forensic.case']));
  });

  it('F21: so is a client or a subject of another province, which says why', async () => {
    expect(await c.entrust('A06', '笔迹鉴定', { clientRegion: '330100' })).toMatchObject(at('crossReason'));
    await c.entrust('A06', '笔迹鉴定', { subjectRegion: '330100', crossReason: '当事人在杭州。' });
    expect(c.on().values).toMatchObject({ isCrossProvince: true });
    await c.entrust('A06', '笔迹鉴定', { clientRegion: '310115' });
    expect(c.on().values).toMatchObject({ isCrossProvince: false });
  });
});
