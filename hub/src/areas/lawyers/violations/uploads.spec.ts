import { describe, expect, it } from 'vitest';
import { people } from '../testing/registers.js';
import { violation } from '../testing/reports.js';
import { acting, reportsOf } from './testing/acting.js';
import { uploads } from './uploads.js';

const finding = { verification: '已核实。', proposed: 'illegal', facts: '伪造证据。', basis: '律师法第四十九条' };

/** One violation that was found illegal on 2 March 2026 and reported to the ministry. */
async function reported() {
  const given = await acting(violation());
  const { world, act } = given;
  await act('confirm', 'cityClerk', finding);
  await act('approve', 'cityLead');
  const month = (of = '2026-03') => world.engine.month(uploads, { month: of, limit: 50 });
  return {
    ...given,
    month,
    line: async () => (await month()).items[0]!,
    lock: (who: keyof typeof people, of = '2026-03', reason?: string) =>
      world.engine.lockMonth({ viewer: people[who], upload: uploads.name, month: of, ...(reason !== undefined && { reason }) }),
    received: () => given.hear('receipt', { receivedOn: '2026-03-03' }),
    returned: () => given.hear('returned', { returnedOn: '2026-03-03', reason: '缺依据' }),
    again: (form: object = {}) => act('resubmit', 'cityClerk', { ...form }, '补充依据。'),
  };
}

describe('the ledger of what is reported to the ministry (L05, L26)', () => {
  it('L26: nothing leaves before the finding is approved: what was prepared waits, and sending it is refused', async () => {
    const { world, act } = await acting(violation());
    await act('confirm', 'cityClerk', finding);
    const { items, waiting } = await world.engine.month(uploads, { month: '2026-03', limit: 50 });
    expect([items, reportsOf(world)]).toEqual([[], []]);
    expect(waiting.items).toMatchObject([{ row: { state: 'approval' }, prepared: { by: { name: 'city.clerk' } } }]);
    expect(await act('resubmit', 'cityClerk', {}, '提前上报。')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(reportsOf(world)).toEqual([]);
  });

  it('L26: says who prepared a report, who approved it, that it left at once, and its receipt', async () => {
    const { line, month, received } = await reported();
    expect(await line()).toMatchObject({
      attempts: [
        {
          prepared: { by: { name: 'city.clerk' } },
          title: ['批准认定违法', 'Approve: illegal'],
          by: { name: 'city.lead' },
          at: '2026-03-02T01:00:00.000Z',
          standing: 'sent',
          receipt: null,
        },
      ],
      differs: [],
    });
    await received();
    expect((await line()).attempts).toMatchObject([{ standing: 'received', receipt: 'R-1', answeredAt: '2026-03-02T01:00:00.000Z' }]);
    expect((await month()).standings).toEqual({ sent: 0, received: 1, returned: 0, undelivered: 0 });
    expect((await month('2026-02')).items).toEqual([]);
  });

  it('L26: refused for “缺依据”, corrected and sent again: both reports stand there, and one was accepted', async () => {
    const { line, returned, received, again } = await reported();
    await returned();
    expect(await line()).toMatchObject({ row: { values: { uploadReason: '缺依据' } }, attempts: [{ standing: 'returned' }] });
    expect(await again({ basis: '律师法第四十九条第一款' })).toMatchObject({ done: { state: 'illegal' } });
    expect((await line()).attempts.map(({ standing }) => standing)).toEqual(['sent', 'returned']);
    await received();
    expect((await line()).attempts.map(({ standing, title }) => [standing, title[0]])).toEqual([
      ['received', '重新上报'],
      ['returned', '批准认定违法'],
    ]);
  });

  it('L26: compared each day: what the ministry has not answered within a working day is told to the city, and is over with its answer', async () => {
    const { world, now, received } = await reported();
    const told = () => world.tables.added.notice.filter(({ name }) => name === 'unanswered').map(({ address }) => address);
    expect(now().values).toMatchObject({ answerDue: '2026-03-03', answerMet: null });
    world.move('2026-03-03');
    while ((await world.engine.strike()) > 0);
    expect(told()).toEqual([]);
    world.move('2026-03-04');
    while ((await world.engine.strike()) > 0);
    expect(told()).toEqual(['lawyers.city-lead@*', 'lawyers.city-clerk@*']);
    await received();
    expect(now().values).toMatchObject({ answerMet: '2026-03-03', upload: 'received' });
  });

  it('L05: shows what the record says otherwise than its report, and only then is a received one reported again', async () => {
    const { world, line, received, again } = await reported();
    await received();
    expect(await again()).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['对方已签收，且内容没有变化，不能重复上报。', expect.any(String)] },
    });
    await world.report('lawyers', [violation(2, { documentNumber: '沪检刑立〔2026〕1号（更正）' })]);
    expect((await line()).differs).toEqual([['文书编号', 'Number of the document']]);
    expect(await again()).toMatchObject({ done: { state: 'illegal' } });
    expect(await line()).toMatchObject({ differs: [], attempts: [{ standing: 'sent' }, { standing: 'received' }] });
  });

  it('L05: the ministry is told when the source takes a reported one back, in a locked month too, and answers that as any report', async () => {
    const { world, line, month, lock, received, hear, now } = await reported();
    await received();
    world.move('2026-04-02');
    await lock('cityLead');
    await world.report('lawyers', [violation(2, { withdrawn: true })]);
    expect(now()).toMatchObject({ state: 'withdrawn', values: { upload: 'sent', uploadReceipt: null } });
    expect(reportsOf(world).map(({ data }) => data)).toMatchObject([
      { unit: expect.not.stringContaining('检察院') as string },
      { kind: 'illegal', withdrawn: true, unit: '上海市司法局' },
    ]);
    expect(await line()).toMatchObject({
      differs: [],
      attempts: [{ standing: 'sent', title: ['来源通报', 'Told by its source'] }, { standing: 'received' }],
    });
    expect((await month()).lock).toMatchObject({ isChanged: true });
    await hear('receipt', { receivedOn: '2026-04-03', receipt: 'R-2' });
    expect(now()).toMatchObject({ state: 'withdrawn', values: { upload: 'received' } });
  });

  it('L05: nothing is told of one that the ministry never had', async () => {
    const { world } = await acting(violation());
    await world.report('lawyers', [violation(2, { withdrawn: true })]);
    expect(reportsOf(world)).toEqual([]);
    const back = await reported();
    await back.returned();
    await back.world.report('lawyers', [violation(2, { withdrawn: true })]);
    expect(reportsOf(back.world)).toHaveLength(1);
  });

  it('L05: tells that nobody knows what a report said once it is past its retention', async () => {
    const { world, line } = await reported();
    world.tables.added.outbox.length = 0;
    expect((await line()).differs).toBeNull();
  });
});

describe('a month of the ledger (L05, L26)', () => {
  it('L05: is locked by the head once it is over and every report is done with; before, each refusal says why', async () => {
    const { world, lock, month, received } = await reported();
    expect(await lock('cityLead')).toMatchObject({ why: ['2026-03 尚未结束，不能锁定。', expect.any(String)] });
    world.move('2026-04-02');
    expect(await lock('cityLead')).toMatchObject({
      why: [expect.stringContaining('还有 1 件上报没有办结（LV20260302000001）'), expect.any(String)],
    });
    await received();
    expect(await lock('cityClerk')).toEqual({ problem: 'forbidden' });
    expect(await lock('cityLead')).toBeNull();
    expect((await month()).lock).toMatchObject({
      account: 'city.lead',
      total: 1,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      isChanged: false,
    });
    expect(await lock('cityLead')).toMatchObject({ why: ['2026-03 已经锁定。', expect.any(String)] });
    expect(world.tables.added.audit.filter(({ act }) => act.startsWith('upload.'))).toMatchObject([
      { account: 'city.clerk', outcome: 'refused' },
      { account: 'city.lead', act: 'upload.lock', object: 'upload:lawyers.ministryReports/2026-03', outcome: 'done', detail: { total: 1 } },
    ]);
  });

  it('L05: locked, nothing of it is reported again until the head takes the lock back with a reason', async () => {
    const { world, lock, received, again } = await reported();
    await received();
    world.move('2026-04-02');
    await lock('cityLead');
    expect(await again({ basis: '律师法第五十条' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['2026-03 的违法违规上报台账已锁定，解锁后才能重新上报。', expect.any(String)] },
    });
    expect(await lock('cityClerk', '2026-03', '更正。')).toEqual({ problem: 'forbidden' });
    expect(await lock('cityLead', '2026-03', '依据有误，须更正上报。')).toBeNull();
    expect(await again({ basis: '律师法第五十条' })).toMatchObject({ done: { state: 'illegal' } });
    expect(await lock('cityLead', '2026-03', '再次解锁。')).toMatchObject({ why: ['2026-03 没有锁定。', expect.any(String)] });
  });

  it('L05: says that a locked month is no longer what it was when its report was answered anew', async () => {
    const { world, lock, month, received, returned } = await reported();
    await received();
    world.move('2026-04-02');
    await lock('cityLead');
    await returned();
    expect((await month()).lock).toMatchObject({ isChanged: true });
  });
});
