import { beforeEach, describe, expect, it } from 'vitest';
import { lab, people, scope } from '../testing/cast.js';
import { at, courses, whyOf, type Courses } from '../testing/course.js';

let c: Courses;
beforeEach(() => void (c = courses()));
const alcohol = { sampleKind: 'blood', analytes: [{ name: '乙醇', value: '85', unit: 'mg100ml' }], bloodAlcohol: 85 };
const poison = '挥发性毒物鉴定';

describe('the course of a case (F01–F18)', () => {
  it('F01–F18: from the entrustment over acceptance, two appraisers, review and signatures to the delivery, with a numbered opinion', async () => {
    await c.begin('A05', poison, { purpose: 'traffic' });
    expect(c.on()).toMatchObject({ state: 'appraising', district: '310101', ownerUnit: 'forensic/J-01', values: { judgement: 'held' } });
    expect(await c.finish(alcohol)).toMatchObject({
      state: 'delivered',
      values: { bloodAlcohol: 85, opinionNumber: '沪司鉴〔2026〕1号', issuedOn: '2026-03-02', formVersion: 1 },
    });
    expect(c.world.tables.of('forensic.assignment').map(({ state }) => state)).toEqual(['signed', 'signed']);
  });

  it('F01–F18: the authority entrusts and confirms on the platform; of an entrustment on paper the desk files the confirmation', async () => {
    await c.entrust('A05', poison, {}, 'J-01', people.client);
    expect(c.on()).toMatchObject({ state: 'entrusted', ownerUnit: 'forensic/J-01' });
    expect(await c.act(people.desk, 'recordConfirmation', {})).toMatchObject(at('confirmation'));
    await c.act(people.desk, 'recordConfirmation', { confirmation: [await c.upload('forensic.case', 'confirmation', people.desk)] });
    expect(await c.accept()).toHaveProperty('done');
  });

  it('F01–F18: materials that the client has not confirmed, or that were changed since, are not accepted (条例 22)', async () => {
    await c.entrust('A05', poison);
    expect(whyOf(await c.accept())).toMatch('尚未经委托人确认');
    await c.confirm();
    const { client, kind, category, item, purpose, requirement, effectiveOn } = c.on().values;
    const said = { client, kind, category, item, purpose, requirement, effectiveOn };
    await c.act(people.desk, 'revise', { ...said, materials: [{ row: 1, name: '血样' }] });
    expect(whyOf(await c.accept())).toMatch('尚未经委托人确认');
    await c.confirm();
    expect(await c.accept()).toHaveProperty('done');
  });

  it('F01–F18: an item outside the scope, or whose scope does not hold on that day, is not accepted', async () => {
    await c.entrust('A05', '与毒物相关的其他法医毒物鉴定');
    await c.confirm();
    expect(whyOf(await c.accept())).toMatch('超出业务范围');
    await c.entrust('A05', poison);
    await c.confirm();
    const ending = scope().map((row) => (row.name === poison ? { ...row, until: '2026-03-01' } : row));
    c.enters('forensic.institution', 'J-01', { scope: ending });
    expect(whyOf(await c.accept())).toMatch('该鉴定事项当日无效');
    c.enters('forensic.institution', 'J-01', { scope: ending.map((row) => (row.name === poison ? { ...row, until: '2026-03-02' } : row)) });
    expect(await c.accept()).toHaveProperty('done');
  });

  it('F01–F18: nothing is accepted on a day on which the licence or the accreditation does not hold', async () => {
    await c.entrust('A05', poison);
    await c.confirm();
    c.enters('forensic.institution', 'J-01', { validUntil: '2026-03-01' });
    expect(whyOf(await c.accept())).toMatch('许可证当日无效');
    c.enters('forensic.institution', 'J-01', { ...lab, status: 'suspended' });
    expect(whyOf(await c.accept())).toMatch('许可证当日无效');
    c.enters('forensic.institution', 'J-01', { ...lab, accreditations: [{ ...lab.accreditations[0], until: '2026-03-01' }] });
    expect(whyOf(await c.accept())).toMatch('资质认定、认可当日无效');
    c.enters('forensic.institution', 'J-01', { ...lab, validUntil: '2026-03-02' });
    expect(await c.accept()).toHaveProperty('done');
  });

  it('F01–F18: one appraiser is too few, and the reviewer is none of them', async () => {
    await c.entrust('A05', poison);
    await c.confirm();
    await c.accept();
    expect(await c.assign({ appraisers: ['P-011'] })).toMatchObject(at('appraisers'));
    expect(whyOf(await c.assign({ reviewer: 'P-012' }))).toMatch('复核人不得为本案鉴定人');
    expect(c.world.tables.of('forensic.assignment')).toEqual([]);
  });

  it('F01–F18: nobody is named without the item, without a licence on that day, or of another institution', async () => {
    await c.entrust('A05', poison);
    await c.confirm();
    await c.accept();
    const named = async () => whyOf(await c.assign({ appraisers: ['P-011', 'P-014'] }));
    c.enters('forensic.person', 'P-014', { scope: scope(String(c.on().values['itemCode'])) });
    expect(await named()).toMatch('没有该鉴定事项');
    c.enters('forensic.person', 'P-014', { scope: scope(), validUntil: '2026-03-01' });
    expect(await named()).toMatch('执业证当日无效');
    c.enters('forensic.person', 'P-014', { validUntil: '2030-12-31', status: 'suspended' });
    expect(await named()).toMatch('当日未在执业');
    c.enters('forensic.person', 'P-014', { status: 'practising', institution: 'J-02' });
    expect(await named()).toMatch('一人只能在一个机构执业');
    expect(c.on().state).toBe('accepted');
    c.enters('forensic.person', 'P-014', { institution: 'J-01' });
    expect(await c.assign({ appraisers: ['P-011', 'P-014'] })).toHaveProperty('done');
  });

  it('F01–F18: without every signature it is not issued, and nobody signs before the review was passed', async () => {
    await c.begin('A05', poison);
    await c.examine(alcohol);
    const [own] = c.world.tables.of('forensic.assignment');
    expect(whyOf(await c.perform(people.a1, 'forensic.assignment', 'sign', own))).toMatch('复核通过后方可签名');
    await c.askReview();
    await c.pass();
    expect(whyOf(await c.issue())).toMatch('还有鉴定人没有签名');
    await c.sign();
    expect(await c.issue()).toHaveProperty('done');
  });

  it('F01–F18: what the reviewer sends back he says why, it is counted, and reviewed again', async () => {
    await c.begin('A05', poison);
    await c.examine(alcohol);
    await c.askReview();
    const sendBack = (form: object) => c.perform(people.reviewer, 'forensic.review', 'sendBack', c.last('forensic.review'), form);
    expect(await sendBack({})).toMatchObject(at('comment'));
    await sendBack({ comment: '检出限未写明。' });
    expect(c.on()).toMatchObject({ state: 'appraising', values: { reviewReturns: 1 } });
    await c.askReview();
    await c.pass();
    expect(c.on().state).toBe('signing');
    expect(c.world.tables.of('forensic.review').map(({ state }) => state)).toEqual(['returned', 'passed']);
  });

  it('F01–F18: the head ends or refuses it with a ground of the law, and the client has the letter', async () => {
    await c.entrust('A05', poison);
    expect(await c.act(people.head, 'refuse', {})).toMatchObject(at('refusalGround'));
    await c.act(people.head, 'refuse', { refusalGround: 'ability', refusalNote: '设备检修。' });
    expect(c.on().state).toBe('refused');
    await c.begin('A05', poison);
    await c.examine(alcohol);
    await c.askReview();
    await c.act(people.head, 'terminate', { terminationGround: 'withdrawn', terminationNote: '委托人撤销委托。' });
    expect(c.on().state).toBe('terminated');
    expect(c.last('forensic.review').state).toBe('stopped');
  });

  it('F01–F18: who entrusts is said, and the item is one of the dictionary in use', async () => {
    expect(await c.entrust('A05', poison, { client: null })).toMatchObject(at('client'));
    expect(await c.entrust('A05', poison, { client: null, privateClient: '欧阳娜娜' })).toHaveProperty('done');
    c.enters('forensic.category', String(c.on().values['itemCode']), { status: 'retired' });
    expect(await c.entrust('A05', poison)).toMatchObject(at('item'));
  });
});
