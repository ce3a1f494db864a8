import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions, RecordAnswer } from '@fatong/contracts/api';
import type { Client } from '../testing/client.js';
import { cast, type people as whose, type Member } from '../testing/rights-cast.js';
import { startRig, type Rig } from '../testing/rig.js';

const readers = ['city', 'district-a', 'district-b', 'association', 'firm', 'lawyer'] as const;

describe('the integrity score over the API (L06)', () => {
  let rig: Rig;
  let members: readonly Member[];
  let who: Readonly<Record<(typeof readers)[number], Client>>;
  beforeAll(async () => {
    rig = await startRig();
    const made = cast(rig.store.tables);
    members = made.members;
    const account = rig.identities.accounts.get('id-lawyer')!;
    rig.identities.accounts.set(account.id, { ...account, person: `lawyers.lawyer:${made.self}` });
    while ((await rig.parts.engine.recount()) > 0);
    who = Object.fromEntries(await Promise.all(readers.map(async (name) => [name, await rig.signIn(name)] as const))) as typeof who;
  });
  afterAll(() => rig.close());

  const idOf = (type: string, lawyer: keyof typeof whose): string => members.find((one) => one.type === type && one.whose.lawyer === lawyer)!.id;
  const shown = (reader: (typeof readers)[number], lawyer: keyof typeof whose) => who[reader].get<RecordAnswer>(`/api/records/lawyers.lawyer/${idOf('lawyers.lawyer', lawyer)}`);

  it('L06: the lawyer sees his own, with the rule, the case and the version behind each part; another’s is 404', async () => {
    const { body } = await shown('lawyer', 'self');
    expect(body.score).toMatchObject({
      title: ['诚信分', 'Integrity score'], points: 97, band: ['A 级', 'A'], parameter: { key: 'lawyer.score', version: 1, since: '2023-01-01' },
      parts: [{ title: ['投诉立案未结', 'Complaint filed and open'], since: '2026-01-10', whole: 3, now: 3, version: 1, next: null, record: { type: 'lawyers.complaint', id: idOf('lawyers.complaint', 'self') } }],
    });
    expect(body.values['integrity']).toBe('A');
    for (const other of ['colleague', 'neighbour', 'stranger'] as const) expect((await shown('lawyer', other)).status).toBe(404);
  });

  it('L06: city and district of the firm see it; another district is refused', async () => {
    expect([(await shown('city', 'stranger')).body.score?.points, (await shown('district-a', 'self')).body.score?.points]).toEqual([97, 97]);
    expect((await shown('district-b', 'self')).status).toBe(403);
  });

  it('L06: association and firm see the lawyer and neither score nor band, in page, list, filter or definition', async () => {
    for (const reader of ['association', 'firm'] as const) {
      const { status, body } = await shown(reader, 'self');
      expect([reader, status, body.score, Object.hasOwn(body.values, 'integrity')]).toEqual([reader, 200, undefined, false]);
      expect((await who[reader].get('/api/records/lawyers.lawyer?filter[integrity]=A')).status).toBe(400);
      const { records } = (await who[reader].get<Definitions>('/api/definitions')).body;
      expect(JSON.stringify(records.find(({ type }) => type === 'lawyers.lawyer'))).not.toContain('integrity');
    }
  });

  it('L06: nothing of a score can be deleted or written: there is no such way', async () => {
    const path = `/api/records/lawyers.lawyer/${idOf('lawyers.lawyer', 'self')}`;
    expect([(await who.city.send('DELETE', `${path}/score`, {})).status, (await who.city.send('DELETE', path, {})).status, (await who.city.post(`${path}/actions/correct`, { version: 1, reason: '改' })).status]).toEqual([404, 405, 404]);
  });
});
