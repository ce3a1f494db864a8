import type { Recorded } from '@fatong/contracts/expression';
import { days, entered, since, workdays } from '../../../definitions/index.js';

type Filed = Recorded<{ readonly filing?: string | null }>;

/** The association's limits (C-1 to C-7), observed: they colour and count, and bar nothing. */
export const clocks = {
  file: {
    title: ['立案审查', 'Filing review'],
    law: 'C-1',
    from: since('receivedOn', 'complainedOn'),
    within: workdays(10),
    met: since('filedOn'),
    warn: [3, 1],
  },
  notify: {
    title: ['立案通知', 'Notice of filing'],
    law: 'C-2',
    from: since('filedOn'),
    within: workdays(10),
    met: since('filingNotifiedOn'),
    when: (c: Filed) => c.filing.is('filed'),
    warn: [3],
  },
  defend: {
    title: ['提交申辩', 'Written defence'],
    law: 'C-3',
    from: since('filingNotifiedOn'),
    within: workdays(20),
    met: since('defendedOn'),
    when: (c: Filed) => c.filing.is('filed'),
    warn: [5],
  },
  deliberate: {
    title: ['调查至审议', 'Investigation to deliberation'],
    law: 'C-4',
    from: since('filedOn'),
    within: days(60),
    met: entered('deliberated'),
    when: (c: Filed) => c.filing.is('filed'),
    warn: [10, 3],
  },
  serve: {
    title: ['送达决定', 'Service of the decision'],
    law: 'C-7',
    from: since('decidedOn'),
    within: workdays(15),
    met: since('servedOn'),
    warn: [3],
  },
} as const;
