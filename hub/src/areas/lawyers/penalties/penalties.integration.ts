import { expressionOf, valueOf } from '@fatong/contracts/expression';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Access } from '../../../access/index.js';
import type { Engine } from '../../../engine/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import type { Stores } from '../../../store/index.js';
import { lawyer } from '../registers/lawyer.js';
import { onPostgres, type OnPostgres } from '../testing/on-postgres.js';
import { penalty } from './penalty.js';

let on: OnPostgres;
let stores: Stores;
let engine: Engine;
let access: Access;
let now = '2026-03-02T01:00:00.000Z';

beforeAll(async () => {
  on = await onPostgres({ size: 200, clock: () => now });
  ({ stores, engine, access } = on);
});
afterAll(() => on.database.drop());

const viewer = (username: string): Promise<Viewer> => on.viewer(username);
const cases = async (who: Viewer, state?: string): Promise<readonly RecordRow[]> => {
  const { items } = await stores.records.list({
    type: penalty.name,
    scopes: access.rights.scopesOf(who, penalty),
    sort: { field: 'createdAt', descending: true },
    limit: 200,
    fields: Object.keys(penalty.fields),
  });
  return items.filter((item) => state === undefined || item.state === state);
};
let key = 0;
const act = async (who: Viewer, { id }: Pick<RecordRow, 'id'>, action: string, form: Record<string, unknown> = {}) => {
  const row = (await stores.records.get(penalty.name, id, [{ kind: 'city' }]))!;
  return engine.perform({ viewer: who, type: penalty.name, id, version: row.version, action, form, idempotencyKey: `i${++key}` });
};

describe('penalties on a real database (L04)', () => {
  it('L04: are seen by the city, the district and the lawyer as their rights say, and their facts are stored sealed', async () => {
    const [all, here, elsewhere, own] = await Promise.all([
      viewer('city.lead').then((who) => cases(who)),
      viewer('district.deputy').then((who) => cases(who)),
      viewer('pudong.clerk').then((who) => cases(who)),
      viewer('lawyer').then((who) => cases(who)),
    ]);
    expect(all.length).toBeGreaterThan(20);
    expect([here.length, elsewhere.length, own.length]).toEqual([all.length, 0, 1]);
    expect(all.every(({ values }) => typeof values['facts'] === 'string')).toBe(true);
    // Neither another firm nor its lawyer, nor a colleague, has anything of it.
    const others = await Promise.all(['firm.clerk.b', 'lawyer.b', 'lawyer.c'].map((name) => viewer(name).then((who) => cases(who))));
    expect(others.flat().filter(({ id }) => own.some((one) => one.id === id))).toEqual([]);
    const [raw] = await on.database.rows('SELECT facts::text AS facts FROM lawyers_penalty LIMIT 1');
    expect(all.map(({ values }) => values['facts'])).not.toContain(raw!.facts);
  });

  it('L04: two hubs at once: a time to ask for a hearing ends once, a case is decided once, and its lawyer is suspended once and practises again by himself', async () => {
    const deputy = await viewer('district.deputy');
    const [notified] = await cases(deputy, 'notified').then((found) => found.filter(({ values }) => values['isGrave'] === true));
    now = '2026-04-01T01:00:00.000Z';
    await Promise.all([engine.strike(), engine.strike()]);
    const events = (await stores.records.timeline(penalty.name, notified!.id)).filter(({ name: done }) => done === 'waive');
    expect(events).toHaveLength(1);
    const decided = await Promise.all([act(deputy, notified!, 'decide'), act(deputy, notified!, 'decide')]);
    expect(decided.filter((outcome) => 'done' in outcome)).toHaveLength(1);
    expect(await act(await viewer('district.clerk'), notified!, 'serve')).toMatchObject({ done: { state: 'served' } });
    const entry = async () => (await stores.records.get(lawyer.name, notified!.values['lawyer'] as string, [{ kind: 'city' }]))!.values;
    expect(await entry()).toMatchObject({
      status: 'suspended',
      suspendedFrom: '2026-04-01',
      suspendedUntil: '2026-07-01',
      suspensionBasis: expect.stringMatching(/^沪司罚决〔2026〕\d+号$/) as unknown,
    });
    expect((await stores.records.score(lawyer.name, notified!.values['lawyer'] as string))!.parts).toContainEqual(
      expect.objectContaining({ deduction: 'penalty', recordId: notified!.id, since: '2026-04-01', whole: 300 }),
    );
    const measures = await stores.records.list({
      type: 'lawyers.sanction',
      scopes: [{ kind: 'city' }],
      where: expressionOf(valueOf<string>({ read: 'penalty' }).is(notified!.id)),
      sort: { field: 'createdAt', descending: false },
      limit: 10,
      fields: ['measure', 'penaltyKind'],
    });
    expect(measures.items.map(({ state, values }) => [state, values['measure'], values['penaltyKind']]).toSorted()).toEqual([
      ['executing', 'licence', 'suspension'],
      ['executing', 'publication', 'suspension'],
    ]);
    expect(await act(await viewer('district.clerk'), notified!, 'publish')).toMatchObject({ done: { state: 'served' } });
    const published = measures.items.find(({ values }) => values['measure'] === 'publication')!;
    expect(await stores.records.get('lawyers.sanction', published.id, [{ kind: 'city' }])).toMatchObject({
      state: 'executed',
      values: { doneOn: '2026-04-01' },
    });
    now = '2026-07-02T01:00:00.000Z';
    await Promise.all([engine.strike(), engine.strike()]);
    expect(await entry()).toMatchObject({ status: 'practising' });
    expect((await stores.records.timeline(lawyer.name, notified!.values['lawyer'] as string)).map(({ name: done }) => done)).toEqual([
      'suspend',
      'resume',
    ]);
  });
});
