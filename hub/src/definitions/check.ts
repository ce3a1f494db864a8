import type { Area } from './area.js';
import { checkActions } from './check/actions.js';
import { checkBoard } from './check/boards.js';
import { checkBelonging } from './check/belonging.js';
import { checkCalendar } from './check/calendars.js';
import { checkCountdown } from './check/countdown.js';
import { checkClocks } from './check/clocks.js';
import { checkCodes } from './check/codes.js';
import { checkDoors } from './check/doors.js';
import { checkDue } from './check/due.js';
import { checkGuards } from './check/guards.js';
import { checkExchange } from './check/exchange.js';
import { checkIntake } from './check/intake.js';
import { checkLeads } from './check/leads.js';
import { checkLetters } from './check/letters.js';
import { checkLifeEvents } from './check/life-events.js';
import { checkLikeness } from './check/likeness.js';
import { checkMatching } from './check/matching.js';
import { checkMenu } from './check/menu.js';
import { checkMirrors } from './check/mirrors.js';
import { checkExports } from './check/exports.js';
import { checkFiles } from './check/files.js';
import { checkNames } from './check/names.js';
import { checkLeaving } from './check/leaving.js';
import { checkOthers } from './check/others.js';
import { checkNotices } from './check/notices.js';
import { checkIdentifications } from './check/identifications.js';
import { checkPublications } from './check/publications.js';
import { checkRows } from './check/rows.js';
import { checkRules } from './check/rules.js';
import { checkScores } from './check/scores.js';
import { checkReport } from './check/reports.js';
import { checkStaff } from './check/staff.js';
import { checkStates } from './check/states.js';
import { checkSweeps } from './check/sweeps.js';
import { checkTables } from './check/tables.js';
import { checkUploads } from './check/uploads.js';

/**
 * What the compiler cannot see: a state nobody can leave, an action nobody may do, a report nobody answers … One English sentence a fault,
 * each naming its place; empty = in order. Run by a spec and at every start.
 */
export function checkAreas(areas: readonly Area[]): readonly string[] {
  const types = new Map(areas.flatMap(({ records }) => records.map((record) => [record.name, record] as const)));
  const all = areas.flatMap(({ records }) => records.map(({ name }) => name));
  const twice = [...areas.map(({ name }) => name), ...all].filter((name, i, names) => names.indexOf(name) !== i);
  return [
    ...twice.map((name) => `${name} is declared twice.`),
    ...checkMirrors(areas),
    ...areas.flatMap((area) => [
      ...area.records.flatMap((record) => [
        ...checkNames(record, area, types),
        ...checkStates(record),
        ...checkActions(record, area, types),
        ...checkDue(record),
        ...checkStaff(record, area),
        ...checkGuards(record, types),
        ...checkOthers(record, types),
        ...checkLeaving(record, types),
        ...checkClocks(record),
        ...checkCodes(record, types),
        ...checkRows(record, types),
        ...checkFiles(record, types),
        ...checkExports(record, types),
        ...checkIntake(record, area),
        ...checkMatching(record, types),
        ...checkLikeness(record, types),
        ...checkBelonging(record, types),
        ...checkCalendar(record),
        ...checkLetters(record, area, types),
        ...checkNotices(record, area),
      ]),
      ...checkLeads(area),
      ...checkMenu(area),
      ...checkLifeEvents(area),
      ...checkCountdown(
        area,
        areas.map((one) => one.name),
        types,
      ),
      ...checkExchange(area),
      ...checkRules(area),
      ...checkTables(area),
      ...checkScores(area),
      ...checkSweeps(area),
      ...checkUploads(area),
      ...checkIdentifications(area, (name) => areas.flatMap(({ records }) => records).find((one) => one.name === name)),
      ...checkPublications(area),
      ...checkDoors(area),
      ...area.reports.flatMap((report) => checkReport(report, area)),
      ...area.boards.flatMap((board) => checkBoard(board, area)),
    ]),
  ];
}
