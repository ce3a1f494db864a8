import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../testing/cast.js';
import { expectedNotaries, expectedOffices, type Expected } from '../testing/expected.js';
import { raw, scoredWorld } from '../testing/scored.js';
import type { Part } from './scoring.js';

const world = scoredWorld();
const begin = (subject: 'office' | 'person') =>
  world.engine.perform({
    viewer: people.clerk,
    type: 'notary.scoring',
    action: 'begin',
    form: { subject, month: '2025-12-15' },
    idempotencyKey: `begin ${subject}`,
  });
beforeAll(async () => {
  expect(await begin('office')).toMatchObject({ done: { state: 'running' } });
  expect(await begin('person')).toMatchObject({ done: { state: 'running' } });
});

const sheets = (subject: 'office' | 'person') =>
  world.tables
    .of(subject === 'office' ? 'notary.officeScore' : 'notary.personScore')
    .map(({ values }) => ({ values, id: values[subject] as string }));
const near = (said: unknown, expected: number | null): string | null =>
  (said ?? null) === null || expected === null
    ? (said ?? null) === expected
      ? null
      : `${String(said)} ≠ ${expected}`
    : Math.abs(Number(said) - expected) <= 0.1
      ? null
      : `${String(said)} ≠ ${expected}`;

/** What of a model is not as the other program says: its score, and what each of its indicators makes of it. */
function wrong(subject: 'office' | 'person', model: string, expected: ReadonlyMap<string, Expected>): readonly string[] {
  return sheets(subject).flatMap(({ id, values }) => {
    const of = expected.get(id)!;
    const parts = (values['parts'] as readonly Part[]).filter((part) => part.model === model);
    return [
      [`${id} ${model}`, near(values[model], of.scores[model]!)] as const,
      ...parts
        .filter(({ code }) => Object.hasOwn(of.points, code))
        .map(({ code, normalised }) => [`${id} ${code}`, near(normalised, of.points[code]!)] as const),
    ].flatMap(([at, fault]) => (fault === null ? [] : [`${at}: ${fault}`]));
  });
}

describe('five models of offices against another program', () => {
  const expected = expectedOffices(raw);
  for (const [id, model] of [
    ['N30', 'business'],
    ['N31', 'team'],
    ['N32', 'quality'],
    ['N33', 'incentive'],
    ['N34', 'risk'],
  ] as const)
    it(`${id}: of all 22 offices every part and the score are equal to a tenth`, () => {
      expect(sheets('office')).toHaveLength(22);
      expect(wrong('office', model, expected)).toEqual([]);
    });

  it('N30–N34: the whole is the mean of the models less what comes off for risks, ranked within the class, ties sharing a place', () => {
    const faults = sheets('office').flatMap(({ id, values }) => {
      const of = expected.get(id)!;
      return [
        near(values['composite'], of.composite),
        values['rank'] === of.rank || (values['rank'] ?? null) === of.rank ? null : `${String(values['rank'])} ≠ ${of.rank}`,
      ].flatMap((fault) => (fault === null ? [] : [`${id}: ${fault}`]));
    });
    expect(faults).toEqual([]);
  });

  it('N30: the fixture says something: scores differ, an office that told nothing has none, and one without a last year has its weight spread', () => {
    const of = (id: string) => sheets('office').find((one) => one.id === id)!.values;
    expect(new Set(sheets('office').map(({ values }) => values['business'])).size).toBeGreaterThan(15);
    expect(of('O13')).toMatchObject({ business: null, missing: expect.stringContaining('办证量（缺数据）') as string });
    const parts = of('O21')['parts'] as readonly Part[];
    expect(parts.find(({ code }) => code === 'N30-02')).toMatchObject({ value: '上年缺数据' });
  });

  it('N33, N34: an office that forgot a month has an incomplete year, which its sheet says; one that never reported has no score of it', () => {
    const of = (id: string) => sheets('office').find((one) => one.id === id)!.values;
    const part = (id: string, code: string) => (of(id)['parts'] as readonly Part[]).find((one) => one.code === code)!;
    expect(part('O07', 'N33-01').value).toBe('年度不完整（缺 2025-06 月报）');
    expect(of('O07')).toMatchObject({ incentive: null, missing: expect.stringContaining('年度不完整（缺 2025-06 月报）') as string });
    expect(part('O13', 'N33-01').value).toBe('缺数据');
    expect(part('O21', 'N33-02').value).toBe('上年缺数据');
    expect(part('O10', 'N33-03').value).toBe('无可比（无在编或无非编人员）');
    // December is not due yet: the year to date is that of eleven months, and says so.
    expect(part('O01', 'N34-05').note).toBe('月报至 2025-11');
    expect(sheets('office').filter(({ values }) => values['incentive'] !== null).length).toBeGreaterThan(15);
  });

  it('N33: amounts of pay stand apart from the parts, where few read them', () => {
    const { values } = sheets('office').find(({ id }) => id === 'O01')!;
    expect((values['parts'] as readonly Part[]).find(({ code }) => code === 'N33-01')).toMatchObject({ value: '见“绩效与党团数值”' });
    expect((values['amounts'] as readonly { code: string; amount?: string }[]).map(({ code }) => code)).toEqual([
      'N31-11',
      'N33-01',
      'N33-02',
    ]);
  });
});

describe('four models of notaries against another program', () => {
  const expected = expectedNotaries(raw);
  for (const [id, model] of [
    ['N35', 'activity'],
    ['N36', 'skill'],
    ['N37', 'service'],
    ['N38', 'loyalty'],
  ] as const)
    it(`${id}: of all 60 notaries every part and the score are equal to a tenth`, () => {
      expect(sheets('person')).toHaveLength(60);
      expect(wrong('person', model, expected)).toEqual([]);
    });

  it('N35–N38: the whole and the place within the class of the office', () => {
    const faults = sheets('person').flatMap(({ id, values }) => {
      const of = expected.get(id)!;
      return near(values['composite'], of.composite) ?? ((values['rank'] ?? null) === of.rank ? [] : [`${id} rank`]);
    });
    expect(faults).toEqual([]);
  });
});
