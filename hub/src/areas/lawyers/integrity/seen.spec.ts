import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions, RecordAnswer } from '@fatong/contracts/api';
import { startRightsRig, type RightsRig } from '../../../api/testing/rights-rig.js';
import { area } from '../index.js';
import * as rights from '../rights.js';

describe('the integrity score over the API (L06)', () => {
  let { rig, who, ofType } = {} as RightsRig;
  beforeAll(async () => {
    ({ rig, who, ofType } = await startRightsRig(area, rights));
    while ((await rig.parts.engine.rescore()) > 0);
  });
  afterAll(() => rig.close());

  const idOf = (type: string, person: string): string => ofType(type).find(({ whose }) => whose.person === person)!.id;
  const shown = (role: string, person: string) =>
    who[role]!.get<RecordAnswer>(`/api/records/lawyers.lawyer/${idOf('lawyers.lawyer', person)}`);

  it('L06: the lawyer sees his own, with the rule, the case and the version behind each part; another’s is 404', async () => {
    const { body } = await shown('lawyer', 'self');
    expect(body.score).toMatchObject({
      title: ['诚信分', 'Integrity score'],
      points: 97,
      band: ['A 级', 'A'],
      parameter: { key: 'lawyer.score', version: 1, since: '2023-01-01' },
      parts: [
        {
          title: ['投诉立案未结', 'Complaint filed and open'],
          since: '2026-01-10',
          whole: 3,
          now: 3,
          version: 1,
          next: null,
          record: { type: 'lawyers.complaint', id: idOf('lawyers.complaint', 'self') },
        },
      ],
    });
    expect(body.values['integrity']).toBe('A');
    for (const other of ['colleague', 'neighbour', 'stranger'] as const) expect((await shown('lawyer', other)).status).toBe(404);
  });

  it('L06: city and district of the firm see it; another district is refused', async () => {
    expect([
      (await shown('city-clerk', 'stranger')).body.score?.points,
      (await shown('district-clerk', 'self')).body.score?.points,
    ]).toEqual([97, 97]);
    expect((await shown('district-clerk', 'stranger')).status).toBe(403);
  });

  it('L06: association and firm see the lawyer and neither score nor band, in page, list, filter or definition', async () => {
    for (const reader of ['association-clerk', 'firm-clerk']) {
      const { status, body } = await shown(reader, 'self');
      expect([reader, status, body.score, Object.hasOwn(body.values, 'integrity')]).toEqual([reader, 200, undefined, false]);
      expect((await who[reader]!.get('/api/records/lawyers.lawyer?filter[integrity]=A')).status).toBe(400);
      const { records } = (await who[reader]!.get<Definitions>('/api/definitions')).body;
      expect(JSON.stringify(records.find(({ type }) => type === 'lawyers.lawyer'))).not.toContain('integrity');
    }
  });

  it('L06: nothing of a score can be deleted or written: there is no such way', async () => {
    const path = `/api/records/lawyers.lawyer/${idOf('lawyers.lawyer', 'self')}`;
    expect([
      (await who['city-clerk']!.send('DELETE', `${path}/score`, {})).status,
      (await who['city-clerk']!.send('DELETE', path, {})).status,
      (await who['city-clerk']!.post(`${path}/actions/correct`, { version: 1, reason: '改' })).status,
    ]).toEqual([404, 405, 404]);
  });
});
