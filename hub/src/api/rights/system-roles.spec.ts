import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions, SessionView } from '@fatong/contracts/api';
import { ward } from '../../engine/testing/index.js';
import { allRoutes } from '../routes/index.js';
import { answersOfRoutes, may, systemRoles, type SystemRole } from '../testing/beside-records.js';
import type { Client } from '../testing/client.js';
import { people, units } from '../testing/people.js';
import { cast, type Member } from '../testing/rights-members.js';
import { startRig, type Rig } from '../testing/rig.js';

/** Beside who has none of them, with a clerk of the area who is what they are not. */
describe('the roles that belong to no area', () => {
  let rig: Rig;
  let members: readonly Member[];
  let who: Readonly<Record<string, Client>>;
  const own = ward.records.filter(({ name }) => name !== 'ward.form');
  beforeAll(async () => {
    rig = await startRig({
      areas: [ward],
      people: [
        ...people.filter(({ roles }) => !roles.some((role) => role.includes('.'))),
        { username: 'clerk', roles: ['ward.clerk'], unit: units[0]!.id },
      ],
    });
    ({ members } = cast(rig.store.tables, own, {}));
    who = Object.fromEntries(
      await Promise.all(
        [...systemRoles, 'clerk'].map(async (role) => [role, await rig.signIn(role === 'none' ? 'nothing' : role)] as const),
      ),
    );
  });
  afterAll(() => rig.close());

  it('are all that there are', () => {
    expect(
      Object.values(may)
        .flat()
        .filter((role) => role !== 'area' && !systemRoles.includes(role)),
    ).toEqual([]);
  });

  describe.each(systemRoles)('%s', (role: SystemRole) => {
    it('sees no record, does nothing to one, and learns of none', async () => {
      for (const { type, id } of members) {
        expect((await who['clerk']!.get(`/api/records/${type}/${id}`)).status).toBe(200);
        for (const path of ['', `/${id}`, `/${id}/timeline`, `/${id}/actions`, `/${id}/related`])
          expect([type, path, (await who[role]!.get(`/api/records/${type}${path}`)).status]).toEqual([type, path, 403]);
      }
      for (const { name, actions } of own) {
        for (const action of Object.keys(actions))
          expect(
            (await who[role]!.post(`/api/records/${name}/${members[0]!.id}/actions/${action}`, { version: 1, reason: '试', form: {} }))
              .status,
          ).toBe(403);
      }
    });

    it('is offered no area, type or report', async () => {
      const { body } = await who[role]!.get<Definitions>('/api/definitions');
      expect([body.areas.flatMap(({ menu }) => menu), body.records]).toEqual([[], []]);
      expect((await who[role]!.get('/api/reports')).status).toBe(403);
    });

    it('reaches exactly the pages of messages, notices and the audit that are his', async () => {
      const { body } = await who[role]!.get<SessionView>('/api/session');
      expect(body.may).toEqual(Object.fromEntries(Object.entries(may).map(([right, by]) => [right, by.includes(role)])));
      for (const [path, status, right] of await answersOfRoutes(who[role]!))
        expect([path, status === 403]).toEqual([path, !may[right].includes(role)]);
    });
  });

  it('nobody who is not signed in gets past the door', async () => {
    for (const route of allRoutes.filter(({ permission }) => permission !== 'anyone')) {
      const path = route.path.replaceAll(/:\w+/g, 'x');
      expect([route.path, (await rig.nobody().send(route.method.toUpperCase(), path, {})).status]).toEqual([route.path, 401]);
    }
  });
});
