import type { DataOf } from '../../contract.js';
import { stories, type RegisteredLawyer } from '../../story/index.js';
import { licenceStatus } from './licence-status.js';
import { licenceStatusQuery } from './licence-status-query.js';

const { says, story } = stories<{ readonly of: RegisteredLawyer; readonly by: string }>();
const verifiers = ['上海市黄浦区人民法院', '上海市第一看守所', '黄浦区市场监督管理局'] as const;

/** Somebody verifies a licence at a counter; now and then a query is taken back. */
export const statusStory = story({
  cast: (lawyers, dice) => ({ of: dice.pick(lawyers), by: dice.pick(verifiers) }),
  number: ({ begun, serial }) => `CX-${begun.slice(0, 4)}-${serial}`,
  begins: { asked: 1 },
  steps: {
    asked: says(
      licenceStatusQuery,
      ({ about: { of, by }, begun }) => ({ LSZYZH: of.licence, CXDW: by, CXSJ: `${begun}T10:00:00+08:00` }),
      [0, 0],
    ),
    takenBack: says(licenceStatusQuery, ({ said }) => ({ ...said, CHBZ: '1' }), [0, 2]),
  },
  ways: { asked: { takenBack: ({ dice }) => Number(dice.chance(0.05)) } },
});

const heard = stories<DataOf<typeof licenceStatus>>();
/** Our answer, kept by the simulator. */
export const statusHeard = heard.story({ begins: { told: 1 }, steps: { told: heard.hears(licenceStatus, 'ZT') }, ways: {} });
