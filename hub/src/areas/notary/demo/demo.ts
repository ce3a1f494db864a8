import { demonstration, type DemoData } from '../../../definitions/index.js';
import { actsOf, devicesOf } from './acts.js';
import { appealing } from './appealing.js';
import { documents } from './documents.js';
import { eventDuties } from './events.js';
import { library } from './library.js';
import { officeEntries, officeUnits } from './offices.js';
import { accounts, bureauUnits, people } from './people.js';
import { punishing } from './punishing.js';
import { returns } from './returns.js';
import { rewards } from './rewards.js';
import { sanctioned } from './sanctioned.js';
import { scores } from './scores.js';
import { siting } from './siting.js';
import { supervision } from './supervision.js';
import { tables } from './tables.js';
import { tasks } from './tasks.js';
import { troublesOf, warningDuties } from './warnings.js';

type Part = Partial<Pick<DemoData, 'entries' | 'reports' | 'acts' | 'duties' | 'population'>>;

/** 22 offices and their staff, and what each subject adds. The city is the same at every size: what grows are its acts. */
export const demo = demonstration(({ size, today }) => {
  const parts: readonly Part[] = [
    documents(today),
    library(today),
    tasks(today),
    tables(today),
    siting(today),
    supervision(today),
    punishing(today),
    appealing(today),
    sanctioned(today),
    { duties: eventDuties(today) },
    scores(today, size),
    returns(today, size),
    rewards(today),
    { reports: [...actsOf(size, today), ...devicesOf(today), ...troublesOf(today)], duties: warningDuties(today) },
  ];
  return {
    units: [...bureauUnits, ...officeUnits],
    accounts,
    entries: [...officeEntries, ...people, ...parts.flatMap(({ entries }) => entries ?? [])],
    reports: parts.flatMap(({ reports }) => reports ?? []).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    acts: parts.flatMap(({ acts }) => acts ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    duties: parts.flatMap(({ duties }) => duties ?? []),
    population: parts.flatMap(({ population }) => population ?? []),
  };
});
