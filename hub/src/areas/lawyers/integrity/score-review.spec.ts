import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { withheldFrom } from '../../../definitions/index.js';
import type { World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { caseOf, served, suspension, waived } from '../testing/penalties.js';
import { lawyersWorld, people, pudongLawyer } from '../testing/registers.js';
import { complaint, decision, filing } from '../testing/reports.js';
import { scoreReview } from './score-review.js';

const type = 'lawyers.scoreReview';
let world: World;
let key = 0;
let disputed: string;
const ask = (viewer: Viewer, form: Readonly<Record<string, unknown>>) =>
  world.engine.perform({ viewer, type, action: 'ask', form, idempotencyKey: `a${++key}` });
const act = (viewer: Viewer, action: string, form: Readonly<Record<string, unknown>> = {}, reason?: string) => {
  const { id, version } = world.only(type);
  return world.engine.perform({
    viewer,
    type,
    id,
    action,
    version,
    form,
    idempotencyKey: `r${++key}`,
    ...(reason !== undefined && { reason }),
  });
};
const points = () => world.tables.scores.get('lawyers.lawyer:lawyer-1')!.points;
const told = (): string[] =>
  world.tables.added.notice.filter((notice) => notice.type === type).map(({ name, address }) => `${name} ${address.replace('@*', '')}`);
const otherLead = { ...people.cityLead, account: { ...people.cityLead.account, id: 'city.lead.b' } };

beforeEach(async () => {
  world = lawyersWorld();
  await world.report('lawyers', [complaint(), filing(), decision(4, { sanctions: ['censure'] })]);
  disputed = world.only('lawyers.complaint').id;
});
const asked = async () => {
  await ask(people.lawyer, { lawyer: 'lawyer-1', complaint: disputed, grounds: '处分决定已变更为训诫。' });
};

describe('a review of the score (L06)', () => {
  it('L06: the lawyer asks with his grounds, of himself alone; the city is told and has fifteen working days', async () => {
    world.tables.put(pudongLawyer);
    expect(await ask(people.lawyer, { lawyer: 'lawyer-1', grounds: '' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/grounds' }] },
    });
    expect(await ask(people.lawyer, { lawyer: 'lawyer-7', grounds: '代问。' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/lawyer', code: 'reference' }] },
    });
    await asked();
    expect(world.only(type)).toMatchObject({
      state: 'asked',
      district: '310101',
      values: { lawyerName: '王小明', firm: 'firm-1', answerDue: '2026-03-23' },
    });
    expect(told()).toEqual(['asked lawyers.city-clerk']);
  });

  it('L06: nobody else asks for him, and neither firm, association nor another district sees it', async () => {
    for (const viewer of [people.cityClerk, people.firm, people.association, people.huangpu])
      expect(await ask(viewer, { lawyer: 'lawyer-1', grounds: '代问。' })).toEqual({ refused: { problem: 'forbidden' } });
    await asked();
    const { id } = world.only(type);
    const seen = await Promise.all(
      Object.entries(people).map(async ([name, viewer]) => [
        name,
        (await world.reader.get(type, id, scopesOf(viewer, scoreReview))) !== null,
      ]),
    );
    expect(Object.fromEntries(seen)).toEqual({
      cityLead: true,
      cityClerk: true,
      huangpu: true,
      pudong: false,
      association: false,
      firm: false,
      lawyer: true,
      operator: false,
    });
  });

  it('L06: a correction is proposed by one, approved with a reason by another, and is a part of the score with its record', async () => {
    await asked();
    expect(points()).toBe(800);
    expect(await act(people.cityLead, 'propose', { complaint: disputed, finding: '属实。' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/points' }] },
    });
    expect(await act(people.cityLead, 'propose', { complaint: disputed, points: 15, finding: '处分已变更。' })).toMatchObject({
      done: { state: 'approval' },
    });
    expect([...withheldFrom(scoreReview, ['lawyer'], world.only(type).values).keys()]).toEqual(['finding', 'points']);
    expect(points()).toBe(800);
    expect(await act(otherLead, 'correct')).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/reason' }] } });
    expect(await act(people.cityLead, 'correct', {}, '同意。')).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('须由他人'), expect.any(String)] },
    });
    expect(await act(otherLead, 'correct', {}, '同意更正。')).toMatchObject({ done: { state: 'corrected' } });
    expect([points(), withheldFrom(scoreReview, ['lawyer'], world.only(type).values).size]).toEqual([950, 0]);
    expect(world.tables.scores.get('lawyers.lawyer:lawyer-1')!.parts).toMatchObject([
      { deduction: 'sanction', now: 200 },
      { deduction: 'correction', type, recordId: world.only(type).id, since: '2026-03-02', whole: -150, now: -150 },
    ]);
    expect(told()).toEqual(expect.arrayContaining(['proposed lawyers.city-lead', 'corrected lawyers.lawyer@lawyers.lawyer:lawyer-1']));
  });

  it('L06: what a penalty took off is disputed and given back the same way; a correction names a complaint or a penalty, not both', async () => {
    world = await served(suspension, waived(suspension));
    const penalty = caseOf(world).id;
    expect(
      await ask(people.lawyer, { lawyer: 'lawyer-1', complaint: world.only('lawyers.complaint').id, penalty, grounds: '处罚过重。' }),
    ).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/form/penalty' }] } });
    await ask(people.lawyer, { lawyer: 'lawyer-1', penalty, grounds: '处罚过重。' });
    expect(await act(people.cityClerk, 'propose', { penalty: null, points: 10, finding: '属实。' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/complaint' }] },
    });
    await act(people.cityClerk, 'propose', { penalty, points: 10, finding: '属实。' });
    await act(people.cityLead, 'correct', {}, '同意更正。');
    expect(world.tables.scores.get('lawyers.lawyer:lawyer-1')).toMatchObject({
      points: 800,
      parts: [
        { deduction: 'penalty', now: 300 },
        { deduction: 'correction', whole: -100, now: -100 },
      ],
    });
  });

  it('L06: upheld with a finding nothing changes, and the lawyer is told; sent back it is reviewed anew', async () => {
    await asked();
    await act(people.cityClerk, 'propose', { complaint: disputed, points: 5, finding: '部分属实。' });
    expect(await act(people.cityLead, 'sendBack')).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/reason' }] } });
    await act(people.cityLead, 'sendBack', {}, '依据不足。');
    expect(await act(people.cityClerk, 'uphold', { finding: '' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/finding' }] },
    });
    expect(await act(people.cityClerk, 'uphold', { finding: '处分决定未变更。' })).toMatchObject({ done: { state: 'upheld' } });
    expect(points()).toBe(800);
    expect(told()).toEqual(expect.arrayContaining(['sentBack lawyers.city-clerk', 'upheld lawyers.lawyer@lawyers.lawyer:lawyer-1']));
  });

  it('L06: the lawyer withdraws what nobody answered yet, a proposal no longer; a clerk does not approve', async () => {
    await asked();
    await act(people.cityClerk, 'propose', { complaint: disputed, points: 5, finding: '部分属实。' });
    expect(await act(people.lawyer, 'withdraw')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act(people.cityClerk, 'correct', {}, '同意。')).toEqual({ refused: { problem: 'forbidden' } });
    await act(people.cityLead, 'sendBack', {}, '依据不足。');
    expect(await act(people.lawyer, 'withdraw')).toMatchObject({ done: { state: 'withdrawn' } });
  });

  it('L06: the city is reminded before the review is overdue and when it is', async () => {
    await asked();
    for (const day of ['2026-03-18', '2026-03-22', '2026-03-24']) {
      world.move(day);
      await world.engine.strike();
    }
    expect(told()).toEqual([
      'asked lawyers.city-clerk',
      'near lawyers.city-clerk',
      'near lawyers.city-clerk',
      'over lawyers.city-lead',
      'over lawyers.city-clerk',
    ]);
  });

  it('L06: nothing of it is ever deleted: no action does', () => {
    expect(Object.keys(scoreReview.actions)).toEqual(['ask', 'withdraw', 'uphold', 'propose', 'correct', 'sendBack']);
  });
});
