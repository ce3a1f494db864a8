import type { AreaRights } from '../../api/testing/area-rights.js';

/**
 * What the rules grant, transcribed by hand and never from the definitions; a test asks it over the API. A record type, an action, a masked field or a report
 * that is new is written here too, with the rule that grants it.
 */
export const areaRoles = ['city-lead', 'city-clerk', 'district-lead', 'district-clerk'] as const;

export const sees: AreaRights['sees'] = {
  '__area__.__recordCamel__': { 'city-lead': 'nothing', 'city-clerk': 'all', 'district-lead': 'nothing', 'district-clerk': 'nothing' },
};

export const acts: AreaRights['acts'] = {
  '__area__.__recordCamel__': { open: ['city-clerk'], finish: ['city-clerk'], withdraw: ['city-clerk'] },
};

/** Masked fields, and who may see one in clear for a stated purpose. */
export const unmasks: AreaRights['unmasks'] = { '__area__.__recordCamel__': {} };

export const reports: AreaRights['reports'] = { '__area__.__recordCamel__-states': ['city-clerk'] };

/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = { 'city-clerk': ['__recordZh__'] };

/** Districts learn of a record that is not theirs; people outside the authorities would learn nothing. */
export const learnsOfOthers = (): boolean => true;
