import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { advice } from './advice.js';

let at: ReturnType<typeof petitionsWorld>;
let key = 0;
beforeEach(() => {
  at = petitionsWorld();
});
const rows = (type: string) => at.world.tables.of(`petitions.${type}`);
const act = (viewer: Viewer, type: string, action: string, form: object = {}, row?: RecordRow, reason?: string) =>
  at.world.engine.perform({
    viewer,
    type: `petitions.${type}`,
    action,
    form: { ...form },
    idempotencyKey: `a${++key}`,
    ...(row && { id: row.id, version: row.version }),
    ...(reason !== undefined && { reason }),
  });
const issueOrder = (body = 'huangpu') =>
  act(people.supervisor, 'order', 'issue', { subject: '逾期未答复', level: 'order', body, requirement: '请答复。', dueOn: '2026-03-06' });
const last = () => rows('advice').at(-1)!;
const proposal = {
  subject: '多次逾期',
  kind: 'improve',
  addressee: 'unit',
  body: 'huangpu',
  basis: '一季度三次逾期。',
  requirement: '请健全内部催办。',
};
const sees = async (viewer: Viewer) => (await at.world.reader.get(advice.name, last().id, scopesOf(viewer, advice))) !== null;

describe('advice after repeated orders (P27)', () => {
  it('P27: the third order of a quarter proposes one to the unit, which names the orders; the second does not', async () => {
    await issueOrder();
    await issueOrder();
    expect(rows('advice')).toEqual([]);
    expect(rows('order').map(({ values }) => values['isRepeated'])).toEqual([false, true]);
    await issueOrder('pudong');
    expect(rows('advice')).toEqual([]);
    await issueOrder();
    expect(rows('advice')).toMatchObject([
      {
        state: 'proposed',
        ownerUnit: 'district/310101',
        values: { source: 'rule', kind: 'improve', basis: expect.stringContaining('2026 年第 1 季度督办 3 次') as string },
      },
    ]);
    expect((last().values['orders'] as string[]).length).toBe(3);
    await issueOrder();
    expect(rows('advice')).toHaveLength(1);
  });

  it('P27: is issued by another person than who proposed it, answered in writing within thirty days, and the limit is met', async () => {
    await act(people.supervisor, 'advice', 'propose', proposal);
    expect(await sees(people.district)).toBe(false);
    expect(await act(people.supervisor, 'advice', 'issue', {}, last())).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act(people.lead, 'advice', 'issue', {}, last())).toMatchObject({ done: { state: 'issued' } });
    expect(last().values['answerDue']).toBe('2026-04-01');
    expect([await sees(people.district), await sees(people.pudong), await sees(people.discipline)]).toEqual([true, false, false]);
    expect(await act(people.district, 'advice', 'answer', {}, last())).toMatchObject({
      refused: { findings: [{ pointer: '/form/answer' }] },
    });
    at.world.move('2026-03-20');
    await act(people.district, 'advice', 'answer', { answer: '已建立催办台账。' }, last());
    expect(last().values).toMatchObject({ answerMet: '2026-03-20' });
    expect(await act(people.supervisor, 'advice', 'close', { conclusion: '已整改。' }, last())).toMatchObject({
      done: { state: 'closed' },
    });
  });

  it('P27: what holds somebody to account is issued by the deputy head, goes to the discipline committee, and the unit learns nothing of it', async () => {
    await act(people.supervisor, 'advice', 'propose', { ...proposal, kind: 'accountability', addressee: 'discipline' });
    expect(await act(people.lead, 'advice', 'issue', {}, last())).toMatchObject({
      refused: { why: [expect.stringContaining('分管局领导'), expect.any(String)] },
    });
    await act(people.deputy, 'advice', 'issueGrave', {}, last());
    expect([await sees(people.district), await sees(people.discipline)]).toEqual([false, true]);
    expect(await act(people.discipline, 'advice', 'answerDiscipline', { answer: '已立案核查。' }, last())).toMatchObject({
      done: { state: 'answered' },
    });
  });

  it('P27: other advice does not go to the discipline committee', async () => {
    expect(await act(people.supervisor, 'advice', 'propose', { ...proposal, addressee: 'discipline' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/addressee' }] },
    });
  });
});
