import { named, nullable, oneOf, whole, type Shape } from './shape.js';

/** How far the end of a time limit is: counted on the server alone, by the calendar of the bureau; screens say it and count nothing. */
export const left = named('Left', {
  /** Whole days or hours to its end, negative past it, 0 on the day itself; null: no calendar is kept of a year between, so that the day alone is said. */
  count: nullable(whole),
  /** Working days where the limit counts those, unless none lies between; hours where it counts hours. */
  unit: oneOf('workdays', 'days', 'hours'),
  standing: oneOf('running', 'near', 'overdue'),
});
export type Left = Shape<typeof left>;
