import type { Period, PeriodUnit } from '@fatong/contracts/calendar';
import type { Effect } from './effect.js';

/** As long as a field of the record says. */
interface Said<F extends string> {
  readonly unit: PeriodUnit;
  readonly field: F;
}

interface Words {
  readonly most?: number;
  readonly law?: string;
}

/**
 * Lengthens a time limit of the record while it runs, so many times at most (once when absent): counted on from the day it would have ended, before that
 * moved off days of rest, and never past the clock that caps it; by a period, or by as much as an integer field says (`{ unit: 'days', field: 'extensionDays' }`).
 * `law`: where it stands, when that is not where the limit does.
 */
export function extend<const C extends string>(clock: C, by: Period, words?: Words): Effect<`limit ${C}`>;
export function extend<const C extends string, const F extends string>(
  clock: C,
  by: Said<F>,
  words?: Words,
): Effect<`limit ${C}` | `field ${F}`>;
export function extend(clock: string, by: Period | Said<string>, { most = 1, law }: Words = {}): Effect {
  return {
    effect: 'extend',
    names: [`limit ${clock}`, ...('field' in by ? [`field ${by.field}`] : [])],
    lengthens: { clock, most },
    check: (record, { opens }) => {
      const of = record.clocks.find(({ name }) => name === clock);
      return [
        ...(most < 1 || ('of' in by && by.of < 1) ? [`extends ${clock} by nothing, or never.`] : []),
        ...('field' in by && record.fields[by.field]?.kind !== 'integer' ? [`extends ${clock} by ${by.field}, which is no integer.`] : []),
        ...(of && !('unit' in of.within && of.within.unit === by.unit)
          ? [`extends ${clock} in ${by.unit}, which it does not count in.`]
          : []),
        ...(record.kind === 'mirror' ? [`extends ${clock} of a mirror, where a clock only observes.`] : []),
        ...(opens ? [`extends ${clock} of a record that it opens.`] : []),
      ];
    },
    deed: ({ today, values }) => {
      const of = 'of' in by ? by.of : values[by.field];
      if (typeof of !== 'number' || of < 1) return {};
      return { extends: [{ clock, on: today, unit: by.unit, of, ...(law !== undefined && { law }) }] };
    },
  };
}
