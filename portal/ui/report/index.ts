export { Counters } from './counters.js';
export { Ratios } from './ratios.js';
export { Trend } from './trend.js';
export { Pivot } from './pivot.js';
export { Ranking } from './ranking.js';
export { PeriodBar } from './period-bar.js';
export { periodBefore, readPeriod, usualPeriodOf, type NamedPeriod } from './period.js';
export { comparedWith, countedAt, reportTexts, scopeOf } from './texts.js';
export { figureText, listOf, valueText } from './words.js';
