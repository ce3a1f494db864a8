import type { CodeOf, industrySanctions, integrityBands } from '@fatong/contracts/codes';
import { parameter, type ScoreScale } from '../../../definitions/index.js';
import type { PenaltyKind } from '../marks/parameters.js';

/** What the integrity score goes by (L06; domain rules, section 9). A new value is a new line with its legal date; one that was in force stays as it is. */
interface IntegrityScale extends ScoreScale {
  readonly bands: readonly (readonly [CodeOf<typeof integrityBands>, number])[];
  readonly sanctions: Readonly<Record<CodeOf<typeof industrySanctions>, number>>;
  /** A lawyer is not closed for rectification: that is for firms. */
  readonly penalties: Readonly<Record<Exclude<PenaltyKind, 'closure'>, number>>;
  /** While a complaint is filed and not decided, or a criminal case is open. */
  readonly openFiling: number;
  readonly conviction: number;
}

/**
 * Suspension of membership weighs as a suspension of practice, expulsion and revocation as much as there is: the rules name none of them. What was gained is confiscated
 * beside another penalty, which counts; by itself it takes nothing off.
 */
export const integrityParameter = parameter<IntegrityScale>(
  'lawyer.score',
  ['诚信分扣分标准', 'Deductions of the integrity score'],
  [
    [
      '2023-01-01',
      {
        full: 100,
        floor: 0,
        bands: [
          ['A', 90],
          ['B', 75],
          ['C', 60],
          ['D', 0],
        ],
        recovery: {
          months: 12,
          then: [
            [2, 3],
            [1, 3],
            [0, 1],
          ],
        },
        sanctions: { admonition: 5, warning: 8, criticism: 10, censure: 20, suspension: 30, expulsion: 100 },
        penalties: { warning: 10, fine: 15, confiscation: 0, suspension: 30, revocation: 100 },
        openFiling: 3,
        conviction: 100,
      },
    ],
  ],
);
