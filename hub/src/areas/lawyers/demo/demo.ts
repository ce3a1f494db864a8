import { dice } from '@fatong/contracts';
import { inOrder, unfold, type Tale } from '@fatong/contracts/story';
import { caseStory as courtStory, kindOfCase } from '@fatong/contracts/systems/court-cases';
import { demonstration, type DemoPlan, type DemoReport } from '../../../definitions/index.js';
import { applicantEntries } from './applicants.js';
import { extentOf } from './city.js';
import { alertDuties, practiceReviewDuties } from './alerts.js';
import { awardsOf } from './awards.js';
import { bindingDuties, bindingsOf, requestsOf } from './bindings.js';
import { certificatesOf, licenceQueriesOf, recheckOf } from './cards.js';
import { caseStory, type CaseStory, type Drawn } from './complaints.js';
import { addDays, instantOn } from './days.js';
import { employerEntries } from './employers.js';
import { executionDuties } from './executions.js';
import { firmEntry, firmsOf, firmUnit } from './firms.js';
import { integritySheets } from './integrity-sheets.js';
import { inRegistry, lawyersOf, quiet, registered, type Lawyer } from './lawyers.js';
import { internsOf } from './interns.js';
import { leavesOf } from './leaves.js';
import { listingDuties, listingOf } from './listings.js';
import { registryRows } from './registry.js';
import { reviewsOf } from './reviews.js';
import { accountsOf, officialUnits, supervisionsOf } from './officials.js';
import { casesOf, meetingsOf } from './practice.js';
import { penaltiesOf } from './penalties.js';
import { transfersOf } from './transfers.js';
import { zombieActs, zombieDuties } from './zombies.js';
import { infringers, rightsBodies, rightsCasesOf } from './protection.js';
import { roomEntries } from './rooms.js';
import { servedOn, signingDuties } from './served.js';
import { violationDuties, violationsOf } from './violations.js';

/** Fictional lawyers in firms over 16 districts, penalties over all states, a year of complaints about them (three for five lawyers) and a few about firms, half a year of their court cases (one for four), and a dozen violations that others tell of. The whole city, or a share of it, has
 * three years of either. */
export const demo = demonstration((plan) => {
  const { today } = plan;
  const { extent, people, firms, lawyers, stories, courtCases } = castOf(plan);
  const violations = violationsOf(dice(31), lawyers, today);
  return {
    units: [...officialUnits, ...firms.map(firmUnit)],
    accounts: accountsOf(lawyers),
    entries: [
      ...rightsBodies(today),
      ...infringers(today),
      ...applicantEntries(today),
      ...employerEntries(today),
      ...roomEntries(today),
      ...firms.map((one) => firmEntry(people, one)),
      ...lawyers.flatMap(({ entries }) => entries),
      ...internsOf(dice(41), lawyers, extent.interns, today),
    ],
    // Of three years of a city that is more than memory holds: each is told when its time has come.
    tales: { [Symbol.iterator]: () => inOrder<DemoReport>(stories, courtCases) },
    reports: [
      ...violations.flatMap(({ reports }) => reports),
      ...integritySheets(dice(37), lawyers, today),
      ...meetingsOf(dice(41), lawyers, today),
      ...servedOn(lawyers, today),
      ...licenceQueriesOf(dice(43), lawyers, today),
      ...registryRows(lawyers, today),
    ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    acts: [
      ...supervisionsOf(dice(7), stories, today),
      ...penaltiesOf(dice(11), { lawyers, firms, stories, today }),
      ...reviewsOf(lawyers[0]!, stories, today),
      ...listingOf(lawyers[0]!.firm, today),
      ...leavesOf(lawyers, today),
      ...rightsCasesOf(lawyers, today),
      ...transfersOf(lawyers, today),
      ...zombieActs(lawyers, today),
      ...casesOf(lawyers, today),
      ...bindingsOf(lawyers, today),
      ...requestsOf(today),
      ...certificatesOf(lawyers, today),
      ...awardsOf(lawyers, today),
      ...recheckOf(today),
    ],
    duties: [
      ...listingDuties(today),
      ...violationDuties(violations, today),
      ...executionDuties(today),
      ...alertDuties(today),
      ...bindingDuties(today),
      ...practiceReviewDuties(today),
      ...zombieDuties(today),
      ...signingDuties(lawyers, today),
    ],
    population: lawyers.map(inRegistry),
  };
});

/** Who is in it, and what is told of them case by case. */
export function castOf(plan: DemoPlan) {
  const extent = extentOf(plan);
  const people = dice(20_260_301);
  const firms = firmsOf(people, extent.firms);
  const lawyers = lawyersOf(people, extent.lawyers, firms);
  const stories = storiesOf(lawyers, plan.today, extent.years);
  return { extent, people, firms, lawyers, stories, courtCases: courtCasesOf(lawyers, stories, plan.today, extent.years) };
}

/** One complaint in so many is about a firm itself. */
const ofFirms = 40;

/** The association tells of a complaint some days after it was made. */
const firstTold = 3;

/** Of a later year other dates, the same stories. The lawyer with an account has two of them, his firm the two latest about a firm. */
function storiesOf(lawyers: readonly Lawyer[], today: string, years: number): CaseStory[] {
  const span = 365 * years;
  const count = Math.max(1, Math.round(lawyers.length * 0.6 * years));
  const isQuiet = quiet(lawyers);
  const complainedOf = (drawn: Lawyer): Lawyer =>
    isQuiet(drawn)
      ? lawyers
          .slice(lawyers.indexOf(drawn))
          .concat(lawyers)
          .find((one) => !isQuiet(one))!
      : drawn;
  const drawn = (i: number): Drawn => {
    const own = dice(1_000 + i);
    const begins = addDays(today, -span + Math.floor((i * (span + 1 - firstTold)) / count));
    const isOfFirm = i % ofFirms === 13;
    const isOurs = i % Math.ceil(count / 2) === Math.floor(count / 4) || (isOfFirm && count - i <= 2 * ofFirms);
    const lawyer = isOurs ? lawyers[0]! : complainedOf(own.pick(lawyers));
    return { dice: own, id: `TS${begins.slice(0, 4)}-${String(i + 1).padStart(6, '0')}`, lawyer, isOfFirm, begins };
  };
  return Array.from({ length: count }, (_, i) => caseStory(() => drawn(i), today));
}

/** Every second case has a lawyer in it about whom somebody complained; the lawyer with an account acts in some. */
function courtCasesOf(lawyers: readonly Lawyer[], stories: readonly CaseStory[], today: string, years: number): Tale<DemoReport>[] {
  const span = years > 1 ? 365 * years : 180;
  const count = Math.max(4, Math.round((lawyers.length / 4) * (span / 180)));
  const complainedOf = stories.flatMap(({ about }) => ('lawyer' in about ? [about.lawyer] : []));
  const dayOf = (i: number): string => addDays(today, -span + Math.floor((i * span) / count));
  function* told(i: number): Generator<DemoReport> {
    const own = dice(500_000 + i);
    const first = i % Math.ceil(count / 3) === 1 ? lawyers[0]! : own.chance(0.5) ? own.pick(complainedOf) : own.pick(lawyers);
    const others = Array.from({ length: own.between(0, 2) }, () => own.pick(lawyers));
    const about = { kind: kindOfCase(own), lawyers: [...new Set([first, ...others])].map(registered) };
    yield* unfold(courtStory, { about, serial: String(101 + i * 3), dice: own, day: dayOf(i) }, today);
  }
  return Array.from({ length: count }, (_, i) => ({ from: instantOn(dayOf(i), 0), reports: () => told(i) }));
}
