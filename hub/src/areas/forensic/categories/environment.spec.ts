import { beforeEach, describe, expect, it } from 'vitest';
import { at, courses, type Courses } from '../testing/course.js';

let c: Courses;
beforeEach(() => void (c = courses()));
const sample = { point: 'S-01', takenAt: '2026-03-01T02:00:00.000Z', coordinates: '121.4700,31.2300', medium: 'water', depth: 50 };
const parts = { emergencyCost: '100000.00', clearanceCost: '200000.00', restorationCost: '300000.00', interimLoss: '50000.00' };
const damage = { ...parts, damage: '650000.00' };

describe('the nature of pollutants (F07)', () => {
  it('F07: hazardous waste of code HW49 is issued as such', async () => {
    await c.begin('A12', '危险废物鉴定');
    expect(
      await c.finish({ wasteCode: 'HW49', samplings: [sample], laboratory: '申检', cmaNumber: '220900', nature: 'hazardous' }),
    ).toMatchObject({
      state: 'delivered',
    });
  });

  it('F07: a sample says point and time, and the nature is said', async () => {
    await c.begin('A12', '危险废物鉴定');
    expect(await c.examine({ samplings: [{ ...sample, point: null }] })).toMatchObject(at('samplings/0/point'));
    expect(await c.examine({ samplings: [{ ...sample, takenAt: null }] })).toMatchObject(at('samplings/0/takenAt'));
    expect(await c.finish({ samplings: [sample] })).toMatchObject(at('nature'));
  });
});

describe('environmental damage (F08–F13)', () => {
  const water = ['A13', '污染环境行为致地表水与沉积物环境损害鉴定'] as const;

  it('F08: four parts that sum to the damage are issued', async () => {
    await c.begin(...water);
    expect(await c.finish({ ...damage, samplings: [sample], polluter: '某化工厂' })).toMatchObject({
      state: 'delivered',
      values: { damage: 650_000_00, damageSum: 650_000_00 },
    });
  });

  it('F08: a damage that is not the sum is refused, also where no part is said', async () => {
    await c.begin(...water);
    expect(await c.examine({ ...parts, damage: '650000.01' })).toMatchObject(at('damage'));
    expect(await c.examine({ damage: '1.00' })).toMatchObject(at('damage'));
    expect(await c.examine({ emergencyCost: '1.00', damage: '1.00' })).toHaveProperty('done');
    expect(await c.finish({ damage: null, emergencyCost: null })).toMatchObject(at('damage'));
  });

  it('F09: indoor air with two points and a damage is issued; of health somebody is examined', async () => {
    await c.begin('A14', '室内空气污染损害鉴定');
    expect(await c.finish({ ...damage, samplings: [sample, { ...sample, point: 'S-02' }] })).toMatchObject({ state: 'delivered' });
    c.enters('forensic.institution', 'J-01', { scope: [{ row: 1, code: 'A14-05', since: '2023-01-04', state: 'held' }] });
    await c.begin('A14', '室内空气污染致人体健康损害鉴定');
    expect(await c.finish(damage)).toMatchObject(at('examinee'));
  });

  it('F10: three points of soil with their depth and a well are issued; a depth is not negative', async () => {
    await c.begin('A15', '污染环境行为致土壤环境损害鉴定');
    const soil = (depth: number) => ({ ...sample, point: `T-${depth}`, medium: 'soil', depth });
    expect(await c.examine({ samplings: [soil(-20)] })).toMatchObject(at('samplings/0/depth'));
    expect(await c.examine({ boreholes: [{ hole: 'W1', depth: -1 }] })).toMatchObject(at('boreholes/0/depth'));
    const boreholes = [{ hole: 'W1', depth: 1200, waterLevel: 180 }];
    expect(await c.finish({ ...damage, samplings: [soil(20), soil(50), soil(100)], boreholes })).toMatchObject({ state: 'delivered' });
  });

  it('F11: a point at sea in the waters of the city is taken, 0,0 is not', async () => {
    await c.begin('A16', '污染环境行为致近岸海洋与海岸带生态系统损害鉴定');
    expect(await c.examine({ samplings: [{ ...sample, coordinates: '0.0000,0.0000' }] })).toMatchObject(at('samplings/0/coordinates'));
    expect(await c.finish({ ...damage, samplings: [{ ...sample, coordinates: '121.9500,30.9000' }] })).toMatchObject({
      state: 'delivered',
    });
  });

  it('F12: a wetland with three species and a plan of restoration is issued, without the plan it is not', async () => {
    const wetland = {
      ...damage,
      ecosystem: 'wetland',
      species: ['芦苇', '震旦鸦雀', '中华绒螯蟹'].map((name) => ({ name })),
    };
    await c.begin('A17', '生态破坏行为致湿地生态系统损害鉴定');
    expect(await c.finish(wetland)).toMatchObject(at('restorationPlan'));
    expect(await c.finish({ ...wetland, restorationPlan: '补植芦苇，恢复水系。' })).toMatchObject({ state: 'delivered' });
  });

  it('F13: noise of 68 dB against 55 is issued; a value has its unit', async () => {
    await c.begin('A18', '噪声损害鉴定');
    const noise = { what: '昼间等效声级', value: '68', unit: 'db', limit: '55' };
    expect(await c.examine({ measurements: [{ ...noise, unit: null }] })).toMatchObject(at('measurements/0/unit'));
    expect(await c.finish({ ...damage, measurements: [noise] })).toMatchObject({ state: 'delivered' });
  });
});
