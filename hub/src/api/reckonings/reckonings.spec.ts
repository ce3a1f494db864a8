import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DifferenceView, ListAnswer, ReckoningView, ResendAnswer } from '@fatong/contracts/api';
import { startRig, type Rig } from '../testing/rig.js';

const path = '/api/reckonings/lawyers-association';

describe('how mirrors stand with their masters (R07)', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
    rig.reckoning.put('A', 'B', 'C', 'X');
  });
  afterEach(() => rig.close());

  it('shows the operator each system and its differences, a page at a time', async () => {
    const operator = await rig.signIn('operator');
    expect((await operator.get<ListAnswer<ReckoningView>>('/api/reckonings')).body.items).toMatchObject([
      { system: 'lawyers-association', title: ['市律师协会', 'Lawyers association'], open: 4, asked: 0 },
    ]);
    const first = (await operator.get<ListAnswer<DifferenceView>>(`${path}/differences?limit=3`)).body;
    expect([first.items.map(({ id }) => id), first.total]).toEqual([['A', 'B', 'C'], 4]);
    expect((await operator.get<ListAnswer<DifferenceView>>(`${path}/differences?limit=3&cursor=${first.next}`)).body).toMatchObject({
      items: [{ id: 'X', kind: 'missingThere' }],
      next: null,
    });
  });

  it('asks for one or for all again, which is audited; what only we have cannot be asked for', async () => {
    const operator = await rig.signIn('operator');
    expect((await operator.post<ResendAnswer>(`${path}/requests`, { ids: ['A', 'X'] })).body).toEqual({ asked: 1 });
    expect((await operator.post<ResendAnswer>(`${path}/requests`, {})).body).toEqual({ asked: 3 });
    expect((await operator.post(`${path}/rounds`, {})).status).toBe(204);
    expect(rig.reckoning.rounds).toBe(1);
    expect(rig.store.tables.added.audit.slice(-3)).toMatchObject([
      { act: 'reckoning.resend', detail: { asked: 1 } },
      { act: 'reckoning.resend', detail: { asked: 3, ids: 'all' } },
      { act: 'reckoning.round' },
    ]);
  });

  it('is the operator’s alone, and knows no other system', async () => {
    const city = await rig.signIn('city');
    expect([(await city.get('/api/reckonings')).status, (await city.post(`${path}/requests`, {})).status]).toEqual([403, 403]);
    const operator = await rig.signIn('operator');
    expect((await operator.get('/api/reckonings/court-cases/differences')).status).toBe(404);
    expect((await operator.post('/api/reckonings/nobody/requests', {})).status).toBe(404);
    expect((await operator.post(`${path}/requests`, { ids: [] })).status).toBe(422);
  });
});
