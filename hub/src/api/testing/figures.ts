/** How a report counts and answers, for the specs of areas: without the API around it. */
export { figuresOf, linesOf } from '../reports/answer.js';
export { countAll } from '../reports/count.js';
export { pivotOf, type AskedPivot } from '../reports/pivot.js';
