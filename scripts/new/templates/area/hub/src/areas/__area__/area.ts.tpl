import { area, bureau } from '../../definitions/index.js';

/** Lead and clerk in the city bureau and in each district. */
export const office = bureau({ office: ['__areaZh__管理处', '__areaEn__ Office'], section: ['__areaZh__管理科', '__areaLower__ section'] });

/** __areaZh__ (__areaLower__). */
export const __areaCamel__ = area('__area__', ['__areaZh__', '__areaEn__'], {
  roles: { ...office.roles },
  // Groups of the menu, in their order; a record that names none stands in the first.
  groups: { work: ['__areaZh__', '__areaEn__'] },
});
