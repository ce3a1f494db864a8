import { and, type Condition, type Recorded } from '@fatong/contracts/expression';
import { approval, consult, derive, did, extend, spans, stamp, until, workdays } from '../../../definitions/index.js';
import type { pauses } from './codes.js';
import { pauseTable } from './tables.js';

interface Paused {
  readonly pauseReason?: keyof typeof pauses | null;
  readonly pausedOn?: string | null;
  readonly pauseUntil?: string | null;
  readonly pauseDays?: number | null;
  readonly pauseMost?: number | null;
  readonly pauseMostDays?: number | null;
  readonly pauseCount?: number | null;
}

/** The rules in force, and how long it is to be: of several rows the strictest. */
const ruled = consult<Paused>()(pauseTable, {
  fills: ['pauseMost', 'pauseMostDays'],
  asks: {},
  given: ({ pauseReason }) => ({ reason: pauseReason }),
  says: ({ rows }) => {
    const strictest = (of: readonly (number | null | undefined)[]) =>
      of.filter((one) => typeof one === 'number').toSorted((a, b) => a - b)[0] ?? null;
    return { set: { pauseMost: strictest(rows.map(({ most }) => most)), pauseMostDays: strictest(rows.map(({ days }) => days)) } };
  },
});
const counted = derive<Paused>()(['pauseCount'], ({ pauseCount }) => ({ pauseCount: (pauseCount ?? 0) + 1 }));

const pause = approval('pause', ['暂停', 'Pause'], {
  from: 'appraising',
  to: 'paused',
  by: 'appraiser',
  chain: ['head'],
  form: ['pauseReason', 'pausePapers', 'pauseUntil'],
  need: ['pauseReason', 'pausePapers', 'pauseUntil'],
  then: [counted, stamp('pausedOn')],
});

/** 暂停 (程序通则 art. 28): an appraiser asks, the head approves, the city reads it; the machine goes on on the planned day. */
export const pausing = {
  fields: pause.fields,
  states: pause.states,
  notices: pause.notices,
  actions: {
    ...pause.actions,
    askPause: {
      ...pause.actions.askPause,
      anew: ['pauseReason', 'pausePapers', 'pauseUntil'],
      then: [
        ...(pause.actions.askPause.then ?? []),
        stamp('pausedOn'),
        ruled,
        spans('pauseDays', { from: 'pausedOn', to: 'pauseUntil', unit: 'days' }),
      ],
      refuses: [
        {
          when: (c: Recorded<Paused>): Condition => and(c.pauseCount.exists(), c.pauseCount.atLeast(c.pauseMost)),
          why: ['暂停次数已达上限。', 'It was paused as often as it may be.'],
        },
        {
          at: 'pauseUntil',
          when: (c: Recorded<Paused>): Condition => c.pauseUntil.atMost(c.pausedOn),
          why: ['计划恢复日期须晚于今天。', 'It is resumed after today.'],
        },
        {
          at: 'pauseUntil',
          when: (c: Recorded<Paused>): Condition => c.pauseDays.greater(c.pauseMostDays),
          why: ['超过每次暂停天数的上限。', 'That is longer than a pause may be.'],
        },
      ],
    },
    resume: { title: ['恢复鉴定', 'Resume'], from: 'paused', to: 'appraising', by: ['appraiser', 'head'], due: 'resume' },
    resumeOnDay: { title: ['暂停期满，恢复鉴定', 'The pause is over'], from: 'paused', to: 'appraising', by: [], byClock: true },
  },
  clock: {
    title: ['暂停期限', 'Pause'],
    law: 'F-5',
    from: did('approvePause'),
    within: until('pauseUntil'),
    met: did('resume', 'terminate'),
    atEnd: 'resumeOnDay',
    through: true,
    warn: [1],
  },
} as const;

/** 延期 (F-3): the head approves, once. */
export const extension = approval('extension', ['延期', 'Extension'], {
  from: 'appraising',
  to: 'appraising',
  by: 'appraiser',
  chain: ['head'],
  form: ['extensionReason'],
  need: ['extensionReason'],
  then: [extend('finish', workdays(30), { most: 1, law: 'F-3' })],
});
