import { beforeEach, describe, expect, it } from 'vitest';
import { query } from '../public/door.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { scopesOf } from '../../../access/index.js';
import { deliveredOnline, ratesOnline, writesOnline } from '../testing/online.js';
import { onlineRating } from './online.js';

let at: ReturnType<typeof petitionsWorld>;
beforeEach(async () => {
  at = petitionsWorld();
});
const strike = async () => {
  while ((await at.world.engine.strike()) > 0);
};
const rating = () => at.world.only('petitions.rating');
const online = () => at.world.tables.of('petitions.onlineRating');
const reported = () =>
  at.world.tables
    .of('petitions.upload')
    .filter(({ values }) => values['event'] === 'rating')
    .map(({ values }) => [values['rated'], values['satisfaction'], values['petitionNumber']]);

describe('a petition that is rated at the website (P25)', () => {
  it('P25: each mark comes by itself; with that of the unit it is rated, both stand in the file of the petition and wait to be reported', async () => {
    await deliveredOnline(at);
    await ratesOnline(at, 'office', 'fair', { remark: '窗口等候较久。' });
    expect(rating()).toMatchObject({ state: 'offered', values: { officeMark: 'fairly', officeRemark: '窗口等候较久。', windowMet: null } });
    await ratesOnline(at, 'unit', 'satisfied', { remark: '答复及时。' });
    expect(rating()).toMatchObject({
      state: 'rated',
      values: { officeMark: 'fairly', unitMark: 'satisfied', remark: '答复及时。', ratedOn: '2026-03-02' },
    });
    expect(online().map(({ state, values }) => [state, values['of'], values['petition']])).toEqual([
      ['counted', 'office', at.petition().id],
      ['counted', 'unit', at.petition().id],
    ]);
    expect(at.petition().values).toMatchObject({ unitMark: 'satisfied', officeMark: 'fairly' });
    expect(reported()).toEqual([
      ['office', 'fair', at.petition().number],
      ['unit', 'satisfied', at.petition().number],
    ]);
    expect(at.world.tables.of('petitions.order')).toEqual([]);
  });

  it('P25: dissatisfied with the office he is called back; with the unit too an order goes to it, once', async () => {
    await deliveredOnline(at);
    await ratesOnline(at, 'office', 'unsatisfied');
    expect(rating().values).toMatchObject({ complainedOn: '2026-03-02', callDue: '2026-03-09' });
    expect(at.world.tables.of('petitions.order')).toEqual([]);
    await ratesOnline(at, 'unit', 'unsatisfied');
    await ratesOnline(at, 'unit', 'unsatisfied', { version: 2, remark: '仍未解决。' });
    expect(at.world.tables.of('petitions.order')).toHaveLength(1);
  });

  it('P25: a second version changes it once; a third, or a second one of what was changed by code, is kept and not counted', async () => {
    await deliveredOnline(at);
    await ratesOnline(at, 'unit', 'fair');
    await ratesOnline(at, 'office', 'satisfied');
    await ratesOnline(at, 'unit', 'satisfied', { version: 2, ratedOn: '2026-03-03' });
    expect(rating()).toMatchObject({ state: 'changed', values: { unitMark: 'satisfied', changedOn: '2026-03-02' } });
    await ratesOnline(at, 'office', 'fair', { version: 2 });
    expect(rating().values).toMatchObject({ officeMark: 'fairly', officeChangedOn: '2026-03-02' });
    await ratesOnline(at, 'unit', 'unsatisfied', { version: 3 });
    expect(rating().values).toMatchObject({ unitMark: 'satisfied' });
    expect(online().at(-1)).toMatchObject({ state: 'waiting', values: { edition: 3 } });
    const { id, version, type } = online().at(-1)!;
    const settle = { viewer: people.desk, type, id, version, action: 'settle', form: {} };
    expect(await at.world.engine.perform({ ...settle, idempotencyKey: 'o1' })).toMatchObject({ refused: { problem: 'input' } });
    expect(await at.world.engine.perform({ ...settle, reason: '已更改过一次。', idempotencyKey: 'o2' })).toMatchObject({
      done: { state: 'settled' },
    });
  });

  it('P25: who rated by code and password is not counted a second time', async () => {
    await deliveredOnline(at);
    const form = { officeMark: 'satisfied', unitMark: 'satisfied' };
    const byCode = { row: at.petition(), type: 'petitions.rating', id: rating().id, action: 'rate', form };
    expect(await at.world.engine.actAtDoor(query, byCode)).toBeNull();
    await ratesOnline(at, 'unit', 'unsatisfied');
    expect(rating().values).toMatchObject({ unitMark: 'satisfied' });
    expect(online().map(({ state }) => state)).toEqual(['waiting']);
  });

  it('P25: on the thirty-first day it is too late to rate, and to change', async () => {
    await deliveredOnline(at);
    at.world.move('2026-04-02');
    await strike();
    await ratesOnline(at, 'unit', 'satisfied');
    expect([rating().state, online().map(({ state }) => state)]).toEqual(['lapsed', ['waiting']]);
  });

  it('P25: a change after thirty days is not counted', async () => {
    await deliveredOnline(at);
    await ratesOnline(at, 'unit', 'fair');
    at.world.move('2026-04-02');
    await strike();
    await ratesOnline(at, 'unit', 'satisfied', { version: 2 });
    expect(rating()).toMatchObject({ state: 'rated', values: { unitMark: 'fairly', isFinal: true } });
  });

  it('P25: nothing is counted while it is being reviewed, and of a petition that nobody knows it waits', async () => {
    await deliveredOnline(at);
    await at.act(people.desk, 'askReview', { reviewLevel: 'first', reviewAskedOn: '2026-03-02', reviewGrounds: '不服。' });
    await ratesOnline(at, 'unit', 'satisfied');
    await ratesOnline(at, 'office', 'satisfied', { online: 'WX-2020-000009' });
    expect(rating()).toMatchObject({ state: 'offered', values: { inReview: true } });
    expect(rating().values['unitMark'] ?? null).toBeNull();
    expect(online().map(({ state, values }) => [state, values['petition'] ?? null])).toEqual([
      ['waiting', at.petition().id],
      ['waiting', null],
    ]);
  });

  it('P25: of an accusation no rating is offered, and what the website says of one is counted nowhere', async () => {
    await at.register({ purpose: 'accusation' });
    await ratesOnline(at, 'unit', 'unsatisfied');
    expect([at.world.tables.of('petitions.rating'), at.world.tables.of('petitions.order'), reported()]).toEqual([[], [], []]);
  });

  it('P25: nobody but the head learns that an accusation was rated there, and of a petition nobody knows it is the head’s to look at', async () => {
    const seenBy = async (viewer: typeof people.desk) => {
      const found = [];
      for (const row of online())
        if ((await at.world.reader.get(row.type, row.id, scopesOf(viewer, onlineRating))) !== null) found.push(row.values['online']);
      return found;
    };
    await writesOnline(at, { purpose: 'accusation' });
    await ratesOnline(at, 'unit', 'unsatisfied', { remark: '至今未处理某处长。' });
    await ratesOnline(at, 'office', 'satisfied', { online: 'WX-2020-000009' });
    expect([await seenBy(people.desk), await seenBy(people.supervisor)]).toEqual([[], []]);
    expect(await seenBy(people.lead)).toEqual(['WX-2026-000001', 'WX-2020-000009']);
    at = petitionsWorld();
    await deliveredOnline(at);
    await ratesOnline(at, 'unit', 'fair');
    expect(online()).toMatchObject([{ state: 'counted', values: { isConcealed: null } }]);
    expect([await seenBy(people.desk), await seenBy(people.supervisor)]).toEqual([['WX-2026-000001'], ['WX-2026-000001']]);
  });

  it('P10: what became of the last report to the ministry stands on the petition', async () => {
    await at.register({ origin: 'own' });
    expect(at.petition().values['reporting'] ?? null).toBeNull();
    const upload = () => at.world.only('petitions.upload');
    const act = (viewer: typeof people.desk, action: string) =>
      at.world.engine.perform({
        viewer,
        type: 'petitions.upload',
        id: upload().id,
        version: upload().version,
        action,
        form: {},
        idempotencyKey: `u${action}`,
      });
    await act(people.desk, 'check');
    await act(people.lead, 'approve');
    expect(at.petition().values).toMatchObject({ reporting: 'sent' });
  });
});
