import { describe, expect, it } from 'vitest';
import { standingsOf } from '../../../engine/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { complaint, decision, filing, progress } from '../testing/reports.js';
import { complaint as complaintType } from './complaint.js';

const only = (world: ReturnType<typeof lawyersWorld>) => world.only('lawyers.complaint').values;

describe('L03: the association’s limits, observed on the mirror', () => {
  it('L03: a complaint of 9 February is due on 28 February, stands overdue on 2 March, and is met in time by a filing decided on the 27th that comes later', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint(1, { complainedOn: '2026-02-09' })]);
    expect(only(world)).toMatchObject({ fileDue: '2026-02-28', fileMet: null });
    expect(standingsOf(complaintType, only(world), '2026-03-02')).toEqual({ file: 'overdue' });
    await world.report('lawyers', [filing(2, { decidedOn: '2026-02-27' })]);
    expect(only(world)['fileMet']).toBe('2026-02-27');
    expect(standingsOf(complaintType, only(world), '2026-03-02')).toMatchObject({ file: 'met' });
  });

  it('L03: the association urges nothing, and nobody urges an archived case: the refusal names its state', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint(), decision(5, { state: 'archived', servedOn: '2026-03-01' })]);
    const { id } = world.only('lawyers.complaint');
    const urge = (viewer: (typeof people)['association']) =>
      world.engine.perform({
        viewer,
        type: 'lawyers.complaint',
        id,
        version: 1,
        action: 'urge',
        reason: '请尽快办理。',
        form: {},
        idempotencyKey: viewer.account.id,
      });
    expect(await urge(people.association)).toEqual({ refused: { problem: 'forbidden' } });
    expect(await urge(people.cityClerk)).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['当前状态为“已归档”，不能催办。', expect.any(String)] },
    });
  });

  it('L03: notice, defence, deliberation and service run from what was filed and decided, met by the dates in the messages whatever order they come in', async () => {
    const story = [
      complaint(1, { complainedOn: '2026-01-05' }),
      filing(2, { decidedOn: '2026-01-12', notifiedOn: '2026-01-15' }),
      progress(3, { stage: 'defended', reachedOn: '2026-02-05' }),
      progress(4, { stage: 'deliberated', reachedOn: '2026-03-10', state: 'deliberated' }),
      decision(5, { decidedOn: '2026-03-12', servedOn: '2026-04-20' }),
    ];
    const orders = [story, story.toReversed(), [story[3]!, story[0]!, story[4]!, story[2]!, story[1]!]];
    for (const order of orders) {
      const world = lawyersWorld();
      for (const one of order) await world.report('lawyers', [one]);
      expect(only(world)).toMatchObject({
        notifyDue: '2026-01-26',
        notifyMet: '2026-01-15',
        defendDue: '2026-02-12',
        defendMet: '2026-02-05',
        deliberateDue: '2026-03-13',
        deliberateMet: '2026-03-10',
        serveDue: '2026-04-02',
        serveMet: '2026-04-20',
      });
    }
  });

  it('L03: what was not filed has no notice, defence or deliberation to wait for', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [
      complaint(1, { complainedOn: '2026-01-05' }),
      filing(2, { result: 'notFiled', decidedOn: '2026-01-12', state: 'notFiled' }),
    ]);
    expect(Object.keys(standingsOf(complaintType, only(world), '2026-06-01'))).toEqual(['file']);
  });
});
