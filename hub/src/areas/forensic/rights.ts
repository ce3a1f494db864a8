import type { AreaRights } from '../../api/testing/area-rights.js';
import { putAll, type SubjectRights } from './testing/rights-cast.js';
import { cases } from './testing/rights/cases.js';
import { registers } from './testing/rights/registers.js';

/**
 * What areas/forensic.md grants, transcribed by hand and never from the definitions, a file for each subject under `testing/rights`; a test asks it over the API. A
 * record type, an action, a masked field or a report that is new is written there too, with the rule that grants it.
 */
export const areaRoles = [
  'lead',
  'clerk',
  'chief',
  'district',
  'association',
  'association-head',
  'expert',
  'head',
  'desk',
  'appraiser',
  'reviewer',
  'assistant',
  'client',
] as const;

const subjects: readonly SubjectRights[] = [cases, registers];

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

const outside: ReadonlySet<string> = new Set(['head', 'desk', 'appraiser', 'reviewer', 'assistant', 'client']);
/** Officials learn that a record is another’s; institutions, persons and clients do not. */
export const learnsOfOthers = (role: string): boolean => !outside.has(role);
