import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../testing/cast.js';
import { at, courses, whyOf, type Courses } from '../testing/course.js';

let c: Courses;
beforeEach(() => void (c = courses()));

describe('toxicology (F01)', () => {
  const alcohol = { sampleKind: 'blood', method: 'GA/T 1073', analytes: [{ name: '乙醇', value: '85', unit: 'mg100ml' }] };

  it('F01: blood alcohol of 85 mg/100 ml in a traffic case is issued', async () => {
    await c.begin('A05', '挥发性毒物鉴定', { purpose: 'traffic' });
    expect(await c.finish({ ...alcohol, bloodAlcohol: 85 })).toMatchObject({ state: 'delivered', values: { bloodAlcohol: 85 } });
  });

  it('F01: in a traffic case it is not without the alcohol, for another purpose it is', async () => {
    await c.begin('A05', '挥发性毒物鉴定', { purpose: 'traffic' });
    expect(await c.finish(alcohol)).toMatchObject(at('bloodAlcohol'));
    await c.begin('A05', '挥发性毒物鉴定');
    expect(await c.finish(alcohol)).toMatchObject({ state: 'delivered' });
  });

  it('F01: of narcotics each analyte says its kind of drug', async () => {
    await c.begin('A05', '毒品鉴定');
    expect(await c.finish({ sampleKind: 'solid' })).toMatchObject(at('analytes'));
    const heroin = { name: '海洛因', value: '62.1', unit: 'percent' };
    expect(await c.examine({ analytes: [heroin] })).toMatchObject(at('analytes/0/drug'));
    expect(await c.finish({ analytes: [{ ...heroin, drug: 'heroin' }], netWeight: 1250, purity: 621 })).toMatchObject({
      state: 'delivered',
    });
  });
});

describe('traces (F02)', () => {
  const car = { vehicles: [{ plate: '沪A12345' }] };

  it('F02: a speed of 62 to 68 km/h for 沪A12345 is issued', async () => {
    await c.begin('A07', '车辆速度鉴定', { purpose: 'traffic' });
    expect(await c.finish({ ...car, speedFrom: 62, speedTo: 68 })).toMatchObject({
      state: 'delivered',
      values: { speedFrom: 62, speedTo: 68 },
    });
  });

  it('F02: not without a range, nor with an upper speed below the lower one', async () => {
    await c.begin('A07', '车辆速度鉴定', { purpose: 'traffic' });
    expect(await c.examine({ ...car, speedFrom: 68, speedTo: 62 })).toMatchObject(at('speedTo'));
    expect(await c.finish(car)).toMatchObject(at('speedFrom', 'speedTo'));
  });
});

describe('trace evidence (F03)', () => {
  it('F03: gunshot residues by SEM-EDS are issued', async () => {
    await c.begin('A08', '射击残留物类鉴定');
    expect(await c.finish({ material: 'gunshot', instrument: 'SEM-EDS', comparison: 'support' })).toMatchObject({
      state: 'delivered',
      values: { comparison: 'support' },
    });
  });

  it('F03: an item of traces is none of this category, and its fields are not asked for there', async () => {
    const traces = { item: 'A07-01', category: 'A08' };
    expect(await c.entrust('A08', '射击残留物类鉴定', traces)).toMatchObject(at('item'));
    await c.begin('A08', '射击残留物类鉴定');
    expect(await c.examine({ speedFrom: 10 })).toMatchObject(at('speedFrom'));
  });
});

describe('documents (F18)', () => {
  const natural = Array.from({ length: 3 }, (_, i) => ({ name: `样本${i + 1}`, kind: 'natural' }));

  it('F18: handwriting with three natural samples, affirmative, is issued', async () => {
    await c.begin('A06', '笔迹鉴定', { purpose: 'civil' });
    expect(await c.finish({ questioned: [{ name: '借条' }], compared: natural, documentConclusion: 'affirmative' })).toMatchObject({
      state: 'delivered',
    });
  });

  it('F18: a destructive test needs the consent, and a conclusion is said', async () => {
    await c.begin('A06', '笔迹鉴定', { purpose: 'civil' });
    expect(whyOf(await c.examine({ isDestructive: true }))).toMatch('有损检验须有委托人同意书');
    const destructiveConsent = [await c.upload('forensic.case', 'destructiveConsent', people.a1)];
    expect(await c.finish({ isDestructive: true, destructiveConsent })).toMatchObject(at('documentConclusion'));
  });
});
