import type { Effect } from './effect.js';

/** The machine goes on with another action of this record, in the same transaction: where this one leads is only between. What bars that one refuses both. */
export const goesOn = <const A extends string>(does: A): Effect<`action ${A}`> => ({
  effect: 'goesOn',
  goesOn: does,
  names: [`action ${does}`],
  check: ({ actions }) => {
    const next = actions[does];
    return next === undefined || (!next.opens && next.by.length === 0) ? [] : [`goes on with ${does}, which is not the machine's.`];
  },
  deed: ({ record, id }) => ({ acts: [{ type: record.name, action: does, on: id, values: {}, isMachine: true }] }),
});
