import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../testing/cast.js';
import { at, courses, whyOf, type Courses } from '../testing/course.js';

let c: Courses;
let first: string;
const writing = ['A06', '笔迹鉴定'] as const;
beforeEach(async () => {
  c = courses();
  await c.begin(...writing);
  await c.finish({ documentConclusion: 'affirmative' });
  first = c.on().id;
});
const repeated = () => ({ kind: 'repeat', former: first, repeatGround: 'authority' });
const accepted = async (more: object) => {
  await c.entrust(...writing, more);
  await c.confirm();
  await c.accept();
};

describe('a case that repeats or supplements another (程序通则 arts. 31, 32)', () => {
  it('F24: it names the former case and the ground', async () => {
    expect(await c.entrust(...writing, { kind: 'repeat' })).toMatchObject(at('former', 'repeatGround'));
    expect(await c.entrust(...writing, { kind: 'supplement', former: first })).toMatchObject(at('supplementGround'));
    expect(await c.entrust(...writing, { former: first })).toMatchObject(at('former'));
  });

  it('F24: a repeated one is by none of the first appraisers, a supplementary one may be', async () => {
    await accepted(repeated());
    expect(whyOf(await c.assign())).toMatch('重新鉴定不得由原鉴定人办理');
    expect(whyOf(await c.assign({ appraisers: ['P-013', 'P-012'], reviewer: 'P-011' }))).toMatch('重新鉴定不得由原鉴定人办理');
    expect(c.on().state).toBe('accepted');
    await accepted({ kind: 'supplement', former: first, supplementGround: 'materials' });
    expect(await c.assign()).toHaveProperty('done');
  });

  it('F24: a repeated one has an appraiser with a senior title', async () => {
    await accepted(repeated());
    c.enters('forensic.person', 'P-013', { title: 'middle' });
    expect(whyOf(await c.assign({ appraisers: ['P-013', 'P-014'], reviewer: 'P-011' }))).toMatch('高级职称');
    expect(c.world.tables.of('forensic.assignment').filter(({ values }) => values['case'] === c.on().id)).toEqual([]);
    c.enters('forensic.person', 'P-013', { title: 'senior' });
    expect(await c.assign({ appraisers: ['P-013', 'P-014'], reviewer: 'P-011' })).toHaveProperty('done');
  });

  it('F24: a repeated one is not handed on without what changed', async () => {
    await accepted(repeated());
    await c.assign({ appraisers: ['P-013', 'P-014'], reviewer: 'P-011' });
    const own = { ...people.a1, account: { ...people.a1.account, id: 'p13', person: 'forensic.person:P-013' } };
    const act = (action: string, form: object = {}) => c.act(own, action, form);
    await act('examine', { process: '复检。', opinion: '否定。', documentConclusion: 'negative' });
    expect(await act('askReview')).toMatchObject(at('change'));
    await act('examine', { change: 'nature' });
    expect(await act('askReview')).toHaveProperty('done');
  });

  it('F22: others in the place of appraisers are judged as the first ones were, with a reason', async () => {
    await c.begin(...writing);
    const others = { appraisers: ['P-012', 'P-014'], reviewer: 'P-013' };
    expect(await c.act(people.head, 'reassign', others)).toHaveProperty('refused');
    expect(await c.act(people.head, 'reassign', others, '耿直休假。')).toHaveProperty('done');
    const own = c.world.tables.of('forensic.assignment').filter(({ values }) => values['case'] === c.on().id);
    expect(own.map(({ values, state }) => [values['person'], state]).toSorted()).toEqual([
      ['P-011', 'withdrawn'],
      ['P-012', 'given'],
      ['P-012', 'withdrawn'],
      ['P-014', 'given'],
    ]);
  });
});
