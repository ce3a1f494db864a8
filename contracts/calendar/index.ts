export { knownYears, type CalendarYear } from './years.js';
export { calendarOf, daysAfter, daysFrom, type Calendar } from './calendar.js';
export { endOf, workdaysBetween, type Pause, type Period, type PeriodEnd, type PeriodUnit } from './periods.js';
export { dayOf, hasTime, hoursAfter, hoursFrom, momentWords } from './moments.js';
export { standingOf, standings, type ClockStanding } from './standing.js';
