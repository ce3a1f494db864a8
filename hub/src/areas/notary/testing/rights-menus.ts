import type { AreaRights } from '../../../api/testing/area-rights.js';

const supervised = ['专案核查', '惩处记录', '信访与复议诉讼'];
const registers = ['公证机构', '公证人员'];

/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = {
  lead: [...supervised, '涉台文书', ...registers],
  clerk: [...supervised, '涉台文书', ...registers],
  chief: [...supervised, '涉台文书', ...registers],
  inspector: [...supervised, ...registers],
  district: [...supervised, ...registers],
  association: ['惩处记录', '涉台文书', ...registers],
  'association-head': ['惩处记录', '涉台文书', ...registers],
  office: ['本机构核查', '本机构惩处记录', '涉及本机构的信访与复议诉讼', '本机构涉台文书', ...registers],
  officer: ['本人惩处记录', '公证机构', '本人登记'],
};
