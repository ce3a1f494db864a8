import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardAnswer, ReportAnswer } from '@fatong/contracts/api';
import { startRightsRig, type RightsRig } from '../../../api/testing/rights-rig.js';
import { area } from '../index.js';
import * as rights from '../rights.js';

describe('the map of petitions (P18)', () => {
  let at: RightsRig;
  beforeAll(async () => {
    at = await startRightsRig(area, rights);
    const [own] = at.rig.store.tables.of('petitions.body');
    at.rig.store.tables.put({ ...own!, values: { ...own!.values, coordinates: '121.49,31.22' } });
    // One that concerns a district, and an accusation that does.
    const one = at.rig.store.tables.of('petitions.petition')[0]!;
    at.rig.store.tables.put(
      { ...one, values: { ...one.values, place: '310101', main: own!.id } },
      {
        ...one,
        id: '00000000-0000-7000-8000-00000000acc0',
        number: 'XF-A',
        values: { ...one.values, place: '310101', purpose: 'accusation' },
      },
    );
  });
  afterAll(() => at.rig.close());
  const ask = (role: string) => at.who[role]!.get<BoardAnswer>('/api/boards/petitions.map');

  it('P18: the petition office sees the units at their places, and layers of what is received, in hand and overdue', async () => {
    const { status, body } = await ask('lead');
    expect(status).toBe(200);
    expect(body.map!.points.map(({ longitude, latitude }) => [longitude, latitude])).toEqual([[121.49, 31.22]]);
    expect(body.map!.layers.map(({ name, districts }) => [name, districts])).toEqual([
      ['received', 'place'],
      ['inHand', 'place'],
      ['late', 'place'],
    ]);
  });

  it('P18: each district is coloured by the table of the districts petitions concern, which opens its list; accusations are in none of it', async () => {
    const { body } = await ask('supervisor');
    const { report, period } = body.map!.layers.find(({ name }) => name === 'inHand')!;
    const { body: told } = await at.who['supervisor']!.get<ReportAnswer>(`/api/reports/${report}?from=${period!.from}&to=${period!.to}`);
    expect(JSON.stringify(told.tables.find(({ name }) => name === 'place'))).toContain('310101');
    const list = await at.who['supervisor']!.get<{ total: number }>(
      '/api/records/petitions.petition?filter[place]=310101&filter[state]=handling',
    );
    expect(list.body.total).toBe(1);
  });

  it('P18: a district and an office, who have only their own, are refused it', async () => {
    for (const role of ['district-clerk', 'district-head', 'office-clerk', 'office-lead', 'discipline-clerk'])
      expect([role, (await ask(role)).status]).toEqual([role, 403]);
  });
});
