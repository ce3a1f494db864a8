import type { DataOf } from '../../contract.js';
import { stories } from '../../story/index.js';
import { query } from './query.js';
import { queryResult } from './query-result.js';

const { says, hears, story } = stories<DataOf<typeof query>>();

/** A query of a step that never came: nothing is held. What did come, the simulated system remembers and says itself. */
export const queryStory = story({
  begins: { asked: 1 },
  steps: {
    asked: hears(query, 'CX'),
    answered: says(queryResult, ({ about: { QQH, SBBH }, serial }) => ({ HZBH: `CX-${serial}`, QQH, SBBH, SXS: 0 })),
  },
  ways: { asked: { answered: 1 } },
});
