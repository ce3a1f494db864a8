import type { CodeOf, industrySanctions, integrityBands } from '@fatong/contracts/codes';
import { parameter, type ScoreScale } from '../../../definitions/index.js';

/** What the integrity score goes by (L06; domain rules, section 9). A new value is a new line with its legal date; one that was in force stays as it is. */
interface IntegrityScale extends ScoreScale {
  readonly bands: readonly (readonly [CodeOf<typeof integrityBands>, number])[];
  readonly sanctions: Readonly<Record<CodeOf<typeof industrySanctions>, number>>;
  /** While a complaint is filed and not decided. */
  readonly openFiling: number;
}

/** Suspension of membership weighs as a suspension of practice, expulsion as much as there is: the rules name neither. */
export const integrityParameter = parameter<IntegrityScale>('lawyer.score', ['诚信分扣分标准', 'Deductions of the integrity score'], [
  ['2023-01-01', {
    full: 100, floor: 0, bands: [['A', 90], ['B', 75], ['C', 60], ['D', 0]], recovery: { months: 12, then: [[2, 3], [1, 3], [0, 1]] },
    sanctions: { admonition: 5, warning: 8, criticism: 10, censure: 20, suspension: 30, expulsion: 100 }, openFiling: 3,
  }],
]);
