import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, ListAnswer, RecordAnswer, RecordItem } from '@fatong/contracts/api';
import { monthsAfter, today } from '@fatong/contracts/codes';
import { entry, merit } from '../../engine/testing/index.js';
import type { Client } from '../testing/client.js';
import { units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const [city] = units;
const [mine, theirs] = [randomUUID(), randomUUID()];
const people = [
  { username: 'clerk', roles: ['merit.clerk'], unit: city!.id },
  { username: 'other', roles: ['merit.other'], unit: city!.id },
  { username: 'player', roles: ['merit.player'], unit: city!.id, surface: 'portal' as const, person: `merit.player:${mine}` },
];
const foundOn = monthsAfter(today(), -13);

let rig: Rig;
let who: Readonly<Record<'clerk' | 'other' | 'player', Client>>;
let foul: ActionAnswer;
beforeAll(async () => {
  rig = await startRig({ areas: [merit], people });
  for (const [id, code] of [
    [mine, 'P1'],
    [theirs, 'P2'],
  ] as const) {
    rig.store.tables.put({ ...entry('merit.player', id, { code }), state: 'active' });
    rig.store.tables.involvements.set(`merit.player:${id}`, [
      { type: 'merit.player', recordId: id, who: `merit.player:${id}`, role: 'subject', since: '' },
    ]);
  }
  who = { clerk: await rig.signIn('clerk'), other: await rig.signIn('other'), player: await rig.signIn('player') };
  ({ body: foul } = await who.clerk.post<ActionAnswer>('/api/records/merit.foul/actions/open', { player: mine, weight: 11 }));
  await who.clerk.post(`/api/records/merit.foul/${foul.id}/actions/find`, { version: foul.version, foundOn });
});
afterAll(() => rig.close());

const shown = (name: keyof typeof who, id = mine) => who[name].get<RecordAnswer>(`/api/records/merit.player/${id}`);

describe('the score of a record', () => {
  it('says its points, band and parameter, and of each part the rule, the record, the days and the version', async () => {
    const { score } = (await shown('clerk')).body;
    expect(score).toEqual({
      title: ['积分', 'Points'],
      points: 92.7,
      full: 100,
      band: ['良好', 'Good'],
      countedOn: today(),
      parameter: { key: 'merit.points', title: ['积分', 'Points'], version: 1, since: '2020-01-01' },
      bands: [
        { label: ['良好', 'Good'], from: 90 },
        { label: ['一般', 'Fair'], from: 70 },
        { label: ['较差', 'Poor'], from: 0 },
      ],
      parts: [
        {
          title: ['认定违例', 'Foul found'],
          words: ['认定', 'Found'],
          record: { type: 'merit.foul', id: foul.id, title: expect.stringContaining(foul.number!) as string },
          since: foundOn,
          whole: 11,
          now: 7.3,
          version: 1,
          next: { on: monthsAfter(monthsAfter(foundOn, 12), 12), points: 3.7 },
        },
      ],
    });
  });

  it('leads its own person to no record that he may not open', async () => {
    const { score } = (await shown('player')).body;
    expect(score).toMatchObject({ points: 92.7, parts: [{ record: null, words: ['认定', 'Found'] }] });
  });

  it('is nobody’s from whom the band is withheld, nor does his list tell or narrow by it', async () => {
    const { body } = await shown('other');
    expect([body.score, Object.keys(body.values)]).toEqual([undefined, expect.not.arrayContaining(['rank'])]);
    expect((await who.other.get('/api/records/merit.player?filter[rank]=good')).status).toBe(400);
    expect(
      (await who.clerk.get<ListAnswer<RecordItem>>('/api/records/merit.player?filter[rank]=good')).body.items.map(({ id, values }) => [
        id,
        values['rank'],
      ]),
    ).toEqual([[mine, 'good']]);
  });

  it('of somebody else is not there: 404', async () => {
    expect((await shown('player', theirs)).status).toBe(404);
  });

  it('is absent where it was not counted yet, and on types that have none', async () => {
    expect((await shown('clerk', theirs)).body).not.toHaveProperty('score');
    expect((await who.clerk.get<RecordAnswer>(`/api/records/merit.foul/${foul.id}`)).body).not.toHaveProperty('score');
  });
});
