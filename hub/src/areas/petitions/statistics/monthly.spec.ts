import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { people, petitionsWorld } from '../testing/cast.js';

let at: ReturnType<typeof petitionsWorld>;
let key = 0;
const petition = (id: string, values: object) =>
  at.world.tables.put({
    ...entry('petitions.petition', id, {
      channel: 'letter',
      content: 'notary',
      purpose: 'demand',
      receivedOn: '2026-10-12',
      personCount: 1,
      ...values,
    }),
    state: 'handling',
  });
beforeEach(() => {
  at = petitionsWorld('2026-11-03T01:00:00.000Z');
  for (const i of [1, 2, 3]) petition(`n${i}`, { personCount: i });
  petition('visit', { channel: 'visit', personCount: 6, flags: ['mass'] });
  petition('aid', { content: 'legalAid' });
  petition('september', { receivedOn: '2026-09-30' });
  petition('done', { receivedOn: '2026-09-01', main: 'notary', result: 'supported', answeredOn: '2026-10-20' });
});
const rows = () => at.world.tables.of('petitions.monthly');
const act = (viewer: Viewer, action: string, form: object = {}, row?: RecordRow, reason?: string) =>
  at.world.engine.perform({
    viewer,
    type: 'petitions.monthly',
    action,
    form: { ...form },
    idempotencyKey: `m${++key}`,
    ...(row && { id: row.id, version: row.version }),
    ...(reason !== undefined && { reason }),
  });
const october = { from: '2026-10-01', to: '2026-10-31' };
const last = () => rows().at(-1)!;
interface Cell {
  readonly table: string;
  readonly line: string;
  readonly column: string;
  readonly cases: number;
  readonly persons: number | null;
}
const cell = (table: string, line: string, column: string) =>
  (last().values['figures'] as readonly Cell[]).find((one) => one.table === table && one.line === line && one.column === column);

describe('frozen tables of petitions (P11)', () => {
  it('P11: keep business by channel, units by result and mass visits, cases and persons apart, of the days asked for', async () => {
    expect(await act(people.desk, 'make', october)).toMatchObject({ done: { state: 'drafted' } });
    expect(cell('业务 × 渠道', '公证', '来信')).toMatchObject({ cases: 3, persons: 6 });
    expect(cell('业务 × 渠道', '公证', '合计')).toMatchObject({ cases: 4, persons: 12 });
    expect(cell('业务 × 渠道', '法律援助', '来信')).toMatchObject({ cases: 1 });
    expect(cell('单位 × 处理结果', '公管处', '支持') ?? cell('单位 × 处理结果', 'notary', '支持')).toMatchObject({ cases: 1 });
    expect(cell('联名、集体访 × 渠道', '来访', '集体访（5 人以上）')).toMatchObject({ cases: 1, persons: 6 });
    expect(last().values).toMatchObject({ maker: 'petition.desk', edition: 1 });
  });

  it('P11: approved by another person it stays as it was, whatever comes later; only a draft is counted anew', async () => {
    await act(people.desk, 'make', october);
    petition('late', {});
    await act(people.desk, 'remake', {}, last());
    expect(cell('业务 × 渠道', '公证', '来信')).toMatchObject({ cases: 4 });
    expect(await act(people.desk, 'approve', {}, last())).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.lead, 'approve', {}, last())).toMatchObject({ done: { state: 'frozen' } });
    petition('later', {});
    expect(await act(people.desk, 'remake', {}, last())).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(cell('业务 × 渠道', '公证', '来信')).toMatchObject({ cases: 4 });
    expect(last().values).toMatchObject({ checker: 'petition.lead', checkedOn: '2026-11-03' });
  });

  it('P11: a mistake is corrected by a further edition with its reason; there are no two of the same days', async () => {
    await act(people.desk, 'make', october);
    await act(people.lead, 'approve', {}, last());
    expect(await act(people.desk, 'make', october)).toMatchObject({
      refused: { why: [expect.stringContaining('该期间已有报表'), expect.any(String)] },
    });
    await act(people.desk, 'correct', {}, last(), '漏计一件。');
    expect(await act(people.desk, 'make', october)).toMatchObject({ refused: { findings: [{ pointer: '/form/correction' }] } });
    await act(people.desk, 'make', { ...october, correction: '补登一件来信。' });
    expect(rows().map(({ state, values }) => [state, values['edition']])).toEqual([
      ['corrected', 1],
      ['drafted', 2],
    ]);
  });

  it('P11: is not made of days to come', async () => {
    expect(await act(people.desk, 'make', { from: '2026-11-01', to: '2026-11-30' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/to' }] },
    });
  });
});
