import type { AreaRights } from '../../../api/testing/area-rights.js';

const warnings = ['预警'];
const registers = ['公证业务', '当事人办证记录', '收费明细', '设备', '公证机构', '公证人员'];
const all = [...warnings, ...registers];

/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = {
  lead: all,
  clerk: all,
  chief: all,
  inspector: all,
  district: all,
  association: [...warnings, '公证业务', '设备', '公证机构', '公证人员'],
  'association-head': [...warnings, '公证业务', '设备', '公证机构', '公证人员'],
  office: ['本机构预警', ...registers],
  officer: ['涉及本人的预警', '本人办理的公证', '本人承办的当事人', '本人承办的收费', '公证机构', '本人登记'],
};
