import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListAnswer, RecordItem } from '@fatong/contracts/api';
import { entry, moot } from '../../engine/testing/index.js';
import type { Client } from '../testing/client.js';
import { units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const association = units.find(({ kind }) => kind === 'association')!;
let rig: Rig;
let clerk: Client;
const [ours, theirs] = [randomUUID(), randomUUID()];
beforeAll(async () => {
  rig = await startRig({ areas: [moot], people: [{ username: 'clerk', roles: ['moot.clerk'], unit: association.id }] });
  const handed = (id: string, ownerUnit: string) => ({ ...entry('moot.handing', id, {}, { district: null, ownerUnit }), state: 'offered' });
  rig.store.tables.put(handed(ours, association.id), handed(theirs, 'association/west'));
  rig.store.tables.involvements.set(`moot.handing:${theirs}`, [
    { type: 'moot.handing', recordId: theirs, who: association.id, role: 'copy', since: '2026-03-02T01:00:00.000Z' },
  ]);
  clerk = await rig.signIn('clerk');
});
afterAll(() => rig.close());
const found = async (query: string) => {
  const { status, body } = await clerk.get<ListAnswer<RecordItem>>(`/api/records/moot.handing?${query}`);
  return status === 200 ? body.items.map(({ id }) => id) : status;
};

describe('the list of what one unit hands to another', () => {
  it('has both sides, and is narrowed to what was sent or received', async () => {
    expect(await found('')).toEqual([ours, theirs]);
    expect(await found('filter[side]=sent')).toEqual([ours]);
    expect(await found('filter[side]=received')).toEqual([theirs]);
  });

  it('knows no third side, and no other list has any', async () => {
    expect([await found('filter[side]=both'), await found('filter[side]=sent,received')]).toEqual([400, 400]);
    expect((await clerk.get('/api/records/moot.plea?filter[side]=sent')).status).toBe(400);
  });
});
