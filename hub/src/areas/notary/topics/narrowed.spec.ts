import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportAnswer } from '@fatong/contracts/api';
import { startRightsRig, type RightsRig } from '../../../api/testing/rights-rig.js';
import { area } from '../index.js';
import * as rights from '../rights.js';

const period = 'from=2026-01-01&to=2026-01-31';

describe('what a report is narrowed to, over the API (N22–N27)', () => {
  let at: RightsRig;
  let ids: Record<'own' | 'far' | 'self' | 'colleague', string>;
  beforeAll(async () => {
    at = await startRightsRig(area, rights);
    const of = (type: string, field: string, value: string): string =>
      at.rig.store.tables.of(type).find(({ values }) => values[field] === value)!.id;
    ids = {
      own: of('notary.office', 'code', 'GZ-own'),
      far: of('notary.office', 'code', 'GZ-far'),
      self: of('notary.person', 'licence', 'G-self'),
      colleague: of('notary.person', 'licence', 'G-colleague'),
    };
  });
  afterAll(() => at.rig.close());
  const ask = (role: string, report: string, query: string) =>
    at.who[role]!.get<ReportAnswer>(`/api/reports/notary.${report}?${period}&${query}`);
  const status = async (role: string, report: string, query: string): Promise<number> => (await ask(role, report, query)).status;

  it('N22: an office asks for itself; for another it is refused with 403, and it is written down', async () => {
    expect(await status('office', 'live', `filter[office]=${ids.own}`)).toBe(200);
    const { body } = await ask('office', 'live', `filter[office]=${ids.far}`);
    expect(body).toMatchObject({ status: 403, type: '/problems/forbidden' });
    expect(at.rig.store.tables.added.audit.at(-1)).toMatchObject({ object: 'report:notary.live', outcome: 'refused' });
  });

  it('N23: a matter that there is not is refused: 400, with the parameter', async () => {
    expect((await ask('clerk', 'matters', `filter[matter]=${encodeURIComponent('不存在')}`)).body).toMatchObject({
      status: 400,
      params: { name: 'filter[matter]' },
    });
    expect(await status('clerk', 'matters', 'filter[netFee]=1')).toBe(400);
    expect((await ask('clerk', 'matters', 'filter[matter]=will')).body.narrow!.find(({ name }) => name === 'matter')).toMatchObject({
      value: 'will',
      valueLabel: ['遗嘱', 'Will'],
    });
  });

  it('N24: an office account that opens a class by names is refused with 403, and reads the totals of the classes', async () => {
    expect(await status('office', 'offices', 'filter[category]=mixed')).toBe(403);
    expect(await status('clerk', 'offices', 'filter[category]=mixed')).toBe(200);
    const { body } = await ask('office', 'offices', '');
    expect(body.narrow!.map(({ name }) => name)).toEqual(['office', 'matter']);
    expect(body.tables.find(({ name }) => name === 'class')).toBeDefined();
  });

  it('N25: a notary asks for himself; a colleague is not there for him: 404', async () => {
    expect(await status('officer', 'persons', `filter[notary]=${ids.self}`)).toBe(200);
    expect(await status('officer', 'persons', `filter[notary]=${ids.colleague}`)).toBe(404);
    expect(await status('clerk', 'persons', `filter[notary]=${ids.colleague}`)).toBe(200);
  });

  it('N22, N27: a district asks for another district, or for an office of another: 403, never zeros', async () => {
    for (const report of ['live', 'matters', 'offices', 'persons', 'fees', 'warningTopic']) {
      expect([report, await status('district', report, 'district=310115')]).toEqual([report, 403]);
      expect([report, await status('district', report, `filter[office]=${ids.far}`)]).toEqual([report, 403]);
      expect([report, await status('district', report, `filter[office]=${ids.own}`)]).toEqual([report, 200]);
    }
  });

  it('N26: the association is told of no fees, and reads no live overview', async () => {
    for (const report of ['fees', 'live']) expect([report, await status('association', report, '')]).toEqual([report, 403]);
    expect(await status('association', 'persons', '')).toBe(200);
  });

  it('N25: the file of a report is refused where its screen is', async () => {
    expect((await at.who['officer']!.get(`/api/reports/notary.persons/export?${period}&filter[notary]=${ids.colleague}`)).status).toBe(404);
  });
});
