import type { AreaRights } from '../../api/testing/area-rights.js';
import { putAll, type SubjectRights } from './testing/rights-cast.js';
import { acts as ofActs } from './testing/rights/acts.js';
import { appeals } from './testing/rights/appeals.js';
import { checks } from './testing/rights/checks.js';
import { classes } from './testing/rights/classes.js';
import { documents } from './testing/rights/documents.js';
import { events } from './testing/rights/events.js';
import { indicators } from './testing/rights/indicators.js';
import { map } from './testing/rights/map.js';
import { punishments } from './testing/rights/punishments.js';
import { registers } from './testing/rights/registers.js';
import { returns } from './testing/rights/returns.js';
import { supervision } from './testing/rights/supervision.js';
import { tables } from './testing/rights/tables.js';
import { taiwan } from './testing/rights/taiwan.js';
import { topics } from './testing/rights/topics.js';
import { warnings } from './testing/rights/warnings.js';

/**
 * What areas/notary.md grants, transcribed by hand and never from the definitions, a file for each subject under `testing/rights`; a test asks it over the API. A
 * record type, an action, a masked field or a report that is new is written there too, with the rule that grants it.
 */
export const areaRoles = [
  'lead',
  'clerk',
  'chief',
  'inspector',
  'district',
  'association',
  'association-head',
  'office',
  'officer',
] as const;

const subjects: readonly SubjectRights[] = [
  registers,
  returns,
  ofActs,
  warnings,
  events,
  checks,
  punishments,
  appeals,
  taiwan,
  documents,
  supervision,
  topics,
  tables,
  indicators,
  map,
  classes,
];

const all = <T>(pick: (one: SubjectRights) => Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> =>
  Object.fromEntries(subjects.flatMap((one) => Object.entries(pick(one) ?? {})));

export const sees: AreaRights['sees'] = all(({ sees }) => sees);
export const acts: AreaRights['acts'] = all(({ acts }) => acts);
export const unmasks: AreaRights['unmasks'] = all(({ unmasks }) => unmasks);
export const reports: AreaRights['reports'] = all(({ reports }) => reports);
export const secrets: NonNullable<AreaRights['secrets']> = all(({ secrets }) => secrets);
export const put: NonNullable<AreaRights['put']> = (putOne) => putAll(putOne, subjects);
export { persons } from './testing/rights-cast.js';
export { menus } from './testing/rights-menus.js';

/** Officials learn that a record is another’s; offices and notaries do not. */
export const learnsOfOthers = (role: string): boolean => role !== 'office' && role !== 'officer';
