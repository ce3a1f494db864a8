import type { Condition, LeafValue } from '@fatong/contracts/expression';
import { exists, parameter } from '../../../definitions/index.js';
import { listBadge } from '../beside.js';
import { mark } from './mark.js';

type Lawyer = LeafValue<string | null | undefined>;
const standsOn = (list: 'black' | 'yellow', lawyer: Lawyer): Condition =>
  exists(mark, { by: 'lawyer', is: lawyer, states: listBadge.states, where: (m) => m.list.is(list) });

/**
 * What the black list bars (L04): a guard of whatever is about a lawyer, as `unless: [{ when: (r) => isBlackListed(r.lawyer), why: blackListed }]`; the refusal
 * names the entry. Transfers into the city are barred by it, bindings are looked at by hand, and nobody on it is awarded.
 */
export const isBlackListed = (lawyer: Lawyer): Condition => standsOn('black', lawyer);
export const isFirmBlackListed = (firm: Lawyer): Condition =>
  exists(mark, { by: 'listedFirm', is: firm, states: listBadge.states, where: (m) => m.list.is('black') });
export const blackListed = ['该律师在黑名单上。', 'The lawyer is on the black list.'] as const;
export const isYellowListed = (lawyer: Lawyer): Condition => standsOn('yellow', lawyer);

/** How much of what lawyers do is looked at (抽查), in percent, and how many times as much of those on the yellow list. */
export const sampling = parameter<{ readonly percent: number; readonly yellow: number }>(
  'lawyer.list.sampling',
  ['抽查比例与黄名单倍数', 'Share looked at, and how many times as much of the yellow list'],
  [['2023-01-01', { percent: 20, yellow: 2 }]],
);
/** The share of a lawyer's acts that is looked at. */
export const sampleOf = ({ percent, yellow }: (typeof sampling)['versions'][number]['value'], isYellow: boolean): number =>
  Math.min(100, isYellow ? percent * yellow : percent);
