import { beforeEach, describe, expect, it } from 'vitest';
import { mayKnow, scopesOf } from '../../../access/index.js';
import type { Viewer } from '../../../ports/index.js';
import { people } from '../testing/cast.js';
import { courses, type Courses } from '../testing/course.js';
import { appraisalCase } from './case.js';

let c: Courses;
beforeEach(async () => {
  c = courses();
  await c.begin('A02', '人体损伤程度鉴定', { examinee: '欧阳娜娜' });
});
const seenBy = async (viewer: Viewer) => (await c.world.reader.get('forensic.case', c.on().id, scopesOf(viewer, appraisalCase))) !== null;

describe('who sees a case', () => {
  it('F01–F21: its institution, its appraisers, its district and the city do; another institution finds nothing, another district learns that it is not his', async () => {
    for (const one of [people.head, people.desk, people.a1, people.a2, people.reviewer, people.district, people.clerk, people.client])
      expect([one.account.id, await seenBy(one)]).toEqual([one.account.id, true]);
    for (const one of [people.headTwo, people.b1, people.reviewerTwo, people.pudong, people.association])
      expect([one.account.id, await seenBy(one)]).toEqual([one.account.id, false]);
    expect(mayKnow(people.pudong, appraisalCase, c.on())).toBe(true);
    for (const one of [people.headTwo, people.b1, people.client]) expect(mayKnow(one, appraisalCase, c.on())).toBe(false);
  });

  it('F01–F21: nobody of another institution acts on it, and only an appraiser of the case fills it in', async () => {
    expect(await c.act(people.headTwo, 'terminate', { terminationGround: 'other' })).toMatchObject({ refused: { problem: 'not-found' } });
    const colleague = { ...people.a1, account: { ...people.a1.account, id: 'p14', person: 'forensic.person:P-014' } };
    expect(await c.act(colleague, 'examine', { process: '无关人员。' })).toMatchObject({ refused: { problem: 'not-found' } });
    expect(await c.act(people.pudong, 'terminate', {})).toMatchObject({ refused: { problem: 'forbidden' } });
  });

  it('F01–F21: nobody reviews for the reviewer that was named', async () => {
    await c.examine({ bodyRegions: ['brain'], injuryDegree: 'slight' });
    await c.askReview();
    const another = { ...people.reviewer, account: { ...people.reviewer.account, id: 'p14', person: 'forensic.person:P-014' } };
    expect(await c.perform(another, 'forensic.review', 'pass', c.last('forensic.review'))).toMatchObject({
      refused: { problem: 'not-found' },
    });
    expect(await c.pass()).toHaveProperty('done');
  });
});
