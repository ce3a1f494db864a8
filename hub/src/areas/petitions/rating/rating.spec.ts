import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { query } from '../public/door.js';
import { people, petitionsWorld } from '../testing/cast.js';

let at: ReturnType<typeof petitionsWorld>;
let key = 0;
beforeEach(() => {
  at = petitionsWorld();
});
const ratings = () => at.world.tables.of('petitions.rating');
const ratingOf = (body: string): RecordRow => ratings().find(({ values }) => values['body'] === body)!;
/** Delivered on 2 March 2026 to who petitioned. */
async function delivered(form: object = { main: 'notary' }, more: object = {}): Promise<void> {
  await at.divided(form, more);
  const row = at.petition();
  at.world.tables.put({ ...row, state: 'answered', values: { ...row.values, answeredOn: '2026-03-02' } });
  at.world.tables.files.set('00000000-0000-7000-8000-000000000001', {
    id: '00000000-0000-7000-8000-000000000001',
    type: 'petitions.petition',
    field: 'deliveries.proof',
    account: 'petition.desk',
    at: '2026-03-02T01:00:00.000Z',
    address: 'x',
    size: 1,
    kind: 'pdf',
    content: { name: '回执.pdf', sm3: 'x' },
    recordId: null,
    takenAt: null,
    endedAt: null,
    until: null,
  });
  const outcome = await at.act(people.desk, 'deliver', {
    deliveredOn: '2026-03-02',
    deliveries: [
      {
        way: 'post',
        sentOn: '2026-03-02',
        arrivedOn: '2026-03-02',
        proof: [{ id: '00000000-0000-7000-8000-000000000001', name: '回执.pdf' }],
      },
    ],
  });
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
}
const does = (action: string, form: object, body = 'notary') =>
  at.world.engine.actAtDoor(query, { row: at.petition(), type: 'petitions.rating', id: ratingOf(body).id, action, form: { ...form } });
const act = (viewer: Viewer, action: string, form: object = {}, body = 'notary') => {
  const { id, version, type } = ratingOf(body);
  return at.world.engine.perform({ viewer, type, action, id, version, form: { ...form }, idempotencyKey: `r${++key}` });
};
const why = (zh: string) => ({ problem: 'action-not-possible', why: [expect.stringContaining(zh), expect.any(String)] });

describe('a petitioner rates (P25)', () => {
  it('P25: satisfied with the petition office and dissatisfied with the unit: both stand in the file, an order goes to the unit, and he is called back within five working days', async () => {
    await delivered();
    expect(await does('rate', { officeMark: 'satisfied', unitMark: 'dissatisfied', remark: '没有解决。' })).toBeNull();
    expect(ratingOf('notary')).toMatchObject({
      state: 'rated',
      values: { officeMark: 'satisfied', unitMark: 'dissatisfied', callDue: '2026-03-09', complainedOn: '2026-03-02' },
    });
    expect(at.world.only('petitions.order')).toMatchObject({
      state: 'issued',
      ownerUnit: 'city/notary-office',
      values: { source: 'rating', level: 'order', dueOn: '2026-03-09' },
    });
    expect(await act(people.desk, 'callBack', { callNote: '已电话说明。' })).toHaveProperty('done');
    expect(ratingOf('notary').values).toMatchObject({ calledOn: '2026-03-02', callMet: '2026-03-02' });
  });

  it('P25: it may be changed once, and no second order follows', async () => {
    await delivered();
    await does('rate', { officeMark: 'satisfied', unitMark: 'dissatisfied' });
    expect(await does('change', { officeMark: 'satisfied', unitMark: 'satisfied' })).toBeNull();
    expect(ratingOf('notary')).toMatchObject({ state: 'changed', values: { unitMark: 'satisfied', ratedOn: '2026-03-02' } });
    expect(await does('change', { officeMark: 'satisfied', unitMark: 'fairly' })).toMatchObject(why('已更改评价'));
    expect(await does('rate', { officeMark: 'satisfied', unitMark: 'fairly' })).toMatchObject(why('已更改评价'));
    expect(at.world.tables.of('petitions.order')).toHaveLength(1);
  });

  it('P25: on the thirty-first day it is too late, before the clock has struck and after it', async () => {
    await delivered();
    expect(ratingOf('notary').values['windowDue']).toBe('2026-04-01');
    at.world.move('2026-04-02');
    expect(await does('rate', { officeMark: 'satisfied', unitMark: 'satisfied' })).toMatchObject(why('已满三十日'));
    await at.world.engine.strike();
    expect(ratingOf('notary').state).toBe('lapsed');
    expect(await does('rate', { officeMark: 'satisfied', unitMark: 'satisfied' })).toMatchObject(why('逾期未评价'));
  });

  it('P25: each unit that had a part is rated for itself, the petition office once', async () => {
    await delivered({ main: 'notary', assisting: ['huangpu'] });
    expect(ratings().map(({ values }) => [values['body'], values['duty']])).toEqual([
      ['notary', 'main'],
      ['huangpu', 'assisting'],
    ]);
    expect(await does('rate', { unitMark: 'satisfied' })).toMatchObject({ problem: 'input', findings: [{ pointer: '/form/officeMark' }] });
    expect(await does('rate', { unitMark: 'fairly' }, 'huangpu')).toBeNull();
  });

  it.each([
    ['a petition that is a repetition', { flags: ['repeated'] }],
    ['one that belongs to the courts', { flags: ['judicial'] }],
  ])('P25: %s is not offered', async (_, more) => {
    await delivered({ main: 'notary' }, more);
    expect(ratings()).toEqual([]);
  });

  it('P25: an accusation is not offered, and nothing is rated while it is being reviewed', async () => {
    await delivered();
    await at.act(people.desk, 'askReview', { reviewLevel: 'first', reviewAskedOn: '2026-03-02', reviewGrounds: '不服。' });
    expect(await does('rate', { officeMark: 'satisfied', unitMark: 'satisfied' })).toMatchObject(why('复查、复核期间不评价'));
  });

  it('P25: nobody of ours rates, and nobody is called back who is satisfied', async () => {
    await delivered();
    expect(await act(people.desk, 'rate', { unitMark: 'satisfied' })).toEqual({ refused: { problem: 'forbidden' } });
    await does('rate', { officeMark: 'satisfied', unitMark: 'satisfied' });
    expect(await act(people.desk, 'callBack', { callNote: '无' })).toMatchObject({ refused: why('没有不满意的评价') });
    expect(at.world.tables.of('petitions.order')).toEqual([]);
  });

  it('P25: more than 500 characters are not taken', async () => {
    await delivered();
    expect(await does('rate', { officeMark: 'satisfied', unitMark: 'satisfied', remark: '好'.repeat(501) })).toMatchObject({
      problem: 'input',
      findings: [{ pointer: '/form/remark' }],
    });
  });
});
