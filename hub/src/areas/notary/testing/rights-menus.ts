import type { AreaRights } from '../../../api/testing/area-rights.js';

const registers = ['公证业务', '设备', '公证机构', '公证人员'];

/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = {
  lead: registers,
  clerk: registers,
  chief: registers,
  inspector: registers,
  district: registers,
  association: registers,
  'association-head': registers,
  office: registers,
  officer: ['本人办理的公证', '公证机构', '本人登记'],
};
