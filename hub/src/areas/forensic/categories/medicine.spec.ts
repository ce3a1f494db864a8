import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../testing/cast.js';
import { at, courses, whyOf, type Courses } from '../testing/course.js';

let c: Courses;
beforeEach(() => void (c = courses()));
const witnesses = [{ name: '钱见证', relation: '居委会干部' }];

describe('pathology (F14)', () => {
  const autopsy = { causeOfDeath: '颅脑损伤', organs: [{ organ: '心' }, { organ: '脑' }], relatives: 'present' };

  it('F14: an autopsy with a witness and two organs kept is issued', async () => {
    await c.begin('A01', '尸体解剖', { examinee: '赵某某' });
    expect(await c.finish({ witnesses, ...autopsy })).toMatchObject({ state: 'delivered' });
  });

  it('F14: an autopsy does not go on without a witness; a manner of death is said where it is asked for', async () => {
    await c.begin('A01', '尸体解剖');
    expect(whyOf(await c.examine(autopsy))).toMatch('须有见证人');
    expect(whyOf(await c.askReview())).toBeDefined();
    await c.begin('A01', '死亡方式判断');
    expect(await c.finish({ causeOfDeath: '溺水' })).toMatchObject(at('manner'));
    expect(await c.finish({ manner: 'accident' })).toMatchObject({ state: 'delivered' });
  });

  it('F14: of a medical injury the contribution is said', async () => {
    await c.begin('A01', '医疗损害鉴定', { purpose: 'civil' });
    expect(await c.finish({ causeOfDeath: '肺栓塞' })).toMatchObject(at('participation'));
    expect(await c.finish({ participation: 50 })).toMatchObject({ state: 'delivered' });
  });
});

describe('clinical medicine (F15, F19)', () => {
  it('F15: grade 8 of disability with its standard is issued', async () => {
    await c.begin('A02', '人体残疾等级鉴定', { purpose: 'civil', examinee: '赵某某' });
    const graded = { bodyRegions: ['limbs'], disabilityGrade: 8, disabilityStandard: 'general' };
    expect(await c.finish(graded)).toMatchObject({ state: 'delivered', values: { disabilityGrade: 8 } });
  });

  it('F15: a degree of injury is not issued without the degree, and no contribution is above a hundred', async () => {
    await c.begin('A02', '人体损伤程度鉴定');
    expect(await c.finish({ bodyRegions: ['brain'], injuryCause: 'blow' })).toMatchObject(at('injuryDegree'));
    expect(await c.finish({ injuryDegree: 'slight' })).toMatchObject({ state: 'delivered' });
    await c.begin('A02', '医疗损害鉴定', { purpose: 'civil' });
    expect(await c.examine({ participation: 101 })).toMatchObject(at('participation'));
  });

  it('F19: a slight wound of the scalp keeps region and cause', async () => {
    await c.begin('A02', '人体损伤程度鉴定');
    expect(await c.finish({ bodyRegions: ['brain'], injuryCause: 'blow', injuryDegree: 'slight' })).toMatchObject({
      values: { bodyRegions: ['brain'], injuryCause: 'blow', injuryDegree: 'slight' },
    });
  });

  it('F19: the form of a grade of disability has no degree of injury', async () => {
    await c.begin('A02', '人体残疾等级鉴定');
    expect(await c.examine({ injuryDegree: 'graveFirst' })).toMatchObject(at('injuryDegree'));
  });

  it('F15: who is a minor needs a witness, whatever the item is', async () => {
    await c.begin('A02', '骨龄鉴定', { isIncapable: true });
    expect(whyOf(await c.examine({ boneAgeFrom: 14, boneAgeTo: 16 }))).toMatch('须有见证人');
    expect(await c.examine({ witnesses, boneAgeFrom: 16, boneAgeTo: 14 })).toMatchObject(at('boneAgeTo'));
    expect(await c.finish({ witnesses, boneAgeFrom: 14, boneAgeTo: 16 })).toMatchObject({ state: 'delivered' });
  });
});

describe('psychiatry (F16)', () => {
  const limited = { capacityKind: 'criminal', capacity: 'limited', examinedAt: '黄浦区看守所' };

  it('F16: limited criminal capacity, in detention, with a witness is issued', async () => {
    await c.begin('A03', '刑事类行为能力鉴定', { examinee: '钱某某' });
    expect(await c.finish({ witnesses, ...limited })).toMatchObject({ state: 'delivered', values: { capacity: 'limited' } });
  });

  it('F16: without a witness it does not go on, without a conclusion it is not issued', async () => {
    await c.begin('A03', '刑事类行为能力鉴定');
    expect(whyOf(await c.examine(limited))).toMatch('须有见证人');
    expect(await c.finish({ witnesses })).toMatchObject(at('capacityKind', 'capacity'));
  });
});

describe('biology (F17)', () => {
  const father = { name: '孙某某', relation: '父' };
  const child = { name: '孙小某', relation: '子', isMinor: true };

  it('F17: two persons, a CPI of 1.2 × 10⁷ and a conclusion that supports it are issued', async () => {
    await c.begin('A04', '二联体亲子关系鉴定', { purpose: 'civil' });
    const consent = [await c.upload('forensic.case', 'donors.consent', people.a1)];
    expect(
      await c.finish({
        donors: [father, { ...child, consent }],
        geneticSystem: '21 STR',
        likelihood: '1.2×10^7',
        geneticConclusion: 'support',
      }),
    ).toMatchObject({ state: 'delivered', values: { geneticConclusion: 'support' } });
  });

  it('F17: of a minor the guardian consents, and a conclusion is said', async () => {
    await c.begin('A04', '二联体亲子关系鉴定', { purpose: 'civil' });
    expect(await c.examine({ donors: [father, child] })).toMatchObject(at('donors/1/consent'));
    expect(await c.finish({ donors: [father] })).toMatchObject(at('geneticConclusion'));
  });
});
