import { validator } from '@fatong/contracts';
import { complaintSuggested } from '@fatong/contracts/canonical/lawyers';
import { beforeEach, describe, expect, it } from 'vitest';
import { entry, type World } from '../../../engine/testing/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { licence, message } from '../testing/reports.js';

const type = 'lawyers.alert';
let world: World;
let key = 0;
beforeEach(() => {
  world = lawyersWorld();
});
const founded = (values: object = {}) =>
  world.tables.put({
    ...entry(
      type,
      'a1',
      {
        subject: 'lawyer',
        lawyer: 'lawyer-1',
        party: '王小明',
        partyNumber: licence,
        rule: 'warn.fakeMaterial',
        level: 'grave',
        facts: '同一文件用于不同委托人。',
        finding: '经核查属实。',
        handler: [{ id: 'huangpu' }],
        ...values,
      },
      { district: '310101', ownerUnit: 'city/lawyers-office' },
    ),
    number: 'LY-1',
    state: 'founded',
  });
const on = (viewer: (typeof people)[keyof typeof people], action: string, form: object = {}) => {
  const { id, version } = world.only(type);
  return world.engine.perform({ viewer, type, id, version, action, form: { ...form }, idempotencyKey: `s${++key}` });
};
const ask = (form: object = {}) => on(people.huangpu, 'askControl', { control: 'complaint', controlText: '请按投诉处理。', ...form });
const sent = () => world.tables.added.outbox.filter((one) => one.type === complaintSuggested.type);
const answer = (request: string, more: object) =>
  world.report('lawyers', [
    message('suggestion-answered', {
      source: 'lawyers-association',
      receipt: `ZTQS-${++key}`,
      request,
      receivedOn: '2026-03-03',
      ...more,
    }),
  ]);

describe('an alert that is turned into a complaint (L11, 转投诉)', () => {
  it('L11: once the city’s head approved it the association is told whom it is about, the facts and the finding; its number there stands on the alert', async () => {
    founded();
    await ask();
    expect(sent()).toEqual([]);
    expect(await on(people.cityLead, 'approveControl')).toHaveProperty('done');
    expect(sent().map(({ data }) => data)).toMatchObject([
      { number: 'LY-1', kind: 'lawyer', respondent: '王小明', respondentNumber: licence, on: '2026-03-02' },
    ]);
    const data = sent()[0]!.data as { request: string; content: string };
    expect(data.content).toBe('同一文件用于不同委托人。\n经核查属实。\n请按投诉处理。');
    expect(validator(complaintSuggested)(data)).toEqual([]);
    await answer(data.request, { answer: 'registered', case: 'ZT-2026-000456' });
    expect(world.only(type).values).toMatchObject({
      complaintAnswer: 'registered',
      complaintAnsweredOn: '2026-03-03',
      complaintCase: 'ZT-2026-000456',
    });
    expect(world.tables.added.notice.at(-1)).toMatchObject({ name: 'complaintAnswered' });
  });

  it('L11: what the association does not take stands there with its reason; an answer to another request changes nothing', async () => {
    founded();
    await ask();
    await on(people.cityLead, 'approveControl');
    const { request } = sent()[0]!.data as { request: string };
    await answer('00000000-0000-7000-8000-0000000000bb', { answer: 'registered', case: 'ZT-9' });
    expect(world.only(type).values['complaintAnswer'] ?? null).toBeNull();
    await answer(request, { answer: 'notTaken', reason: '不是本会会员。' });
    expect(world.only(type).values).toMatchObject({ complaintAnswer: 'notTaken', complaintReason: '不是本会会员。' });
  });

  it('L11: of what discipline inspection tells nothing goes to the association, and nobody but the city’s head approves it', async () => {
    founded({ confined: true, handler: [{ id: 'city.clerk' }] });
    const asked = await on(people.cityClerk, 'askControl', { control: 'complaint', controlText: '请处理。' });
    expect(asked).toMatchObject({
      refused: { findings: [{ pointer: '/form/control', words: [expect.stringContaining('不转市律协'), expect.any(String)] }] },
    });
    founded();
    await ask();
    expect(await on(people.huangpu, 'approveControl')).toEqual({ refused: { problem: 'forbidden' } });
    expect(sent()).toEqual([]);
  });
});
