import { dice } from '@fatong/contracts';
import type { DemoData, DemoPlan } from '../../../definitions/index.js';
import { caseStory } from './complaints.js';
import { addDays } from './days.js';
import { firmEntry, firmsOf, firmUnit } from './firms.js';
import { lawyersOf, type Lawyer } from './lawyers.js';
import { accountsOf, supervisionsOf } from './officials.js';

/** Fictional lawyers in firms over 16 districts, and a year of complaints about them: three for five lawyers. */
export function demo({ size, today }: DemoPlan): DemoData {
  const people = dice(20_260_301);
  const firms = firmsOf(people, size);
  const lawyers = lawyersOf(people, size, firms);
  const stories = storiesOf(lawyers, today);
  return {
    units: firms.map(firmUnit),
    accounts: accountsOf(lawyers[0]!),
    entries: [...firms.map((one) => firmEntry(people, one)), ...lawyers.flatMap(({ entries }) => entries)],
    reports: stories.flatMap(({ reports }) => reports).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    acts: supervisionsOf(dice(7), stories, today),
    population: lawyers.map(({ licence, name, firm }) => ({ licence, name, firm: { uscc: firm.uscc, name: firm.name }, district: firm.district })),
  };
}

/** Of a later year other dates, the same stories. The lawyer with an account has two of them. */
function storiesOf(lawyers: readonly Lawyer[], today: string): ReturnType<typeof caseStory>[] {
  const count = Math.max(1, Math.round(lawyers.length * 0.6));
  return Array.from({ length: count }, (_, i) => {
    const own = dice(1_000 + i);
    const begins = addDays(today, -365 + Math.floor((i * 365) / count));
    const lawyer = i % Math.ceil(count / 2) === Math.floor(count / 4) ? lawyers[0]! : own.pick(lawyers);
    return caseStory(own, { id: `TS${begins.slice(0, 4)}-${String(i + 1).padStart(6, '0')}`, lawyer, begins, today });
  });
}
