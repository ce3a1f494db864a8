import type { AreaRights } from '../../../api/testing/area-rights.js';

const warnings = ['预警'];
const documents = ['收文', '发文', '会审', '督办', '规章制度', '收文单位'];
const withTaiwan = [...documents.slice(0, -1), '涉台文书', '收文单位'];
const supervised = ['专案核查', '惩处记录', '信访与复议诉讼'];
const supervision = ['监督检查', '投诉举报', '第三方线索'];
const entries = ['公证机构', '公证人员'];
const registers = ['公证业务', '当事人办证记录', '收费明细', '设备', ...entries];
const usual = [...warnings, ...supervised, ...documents, ...supervision, ...registers];
const ofCity = [...warnings, ...supervised, ...withTaiwan, ...supervision, ...registers, '坐标查询'];
const ofAssociation = [...warnings, '惩处记录', ...withTaiwan, '公证业务', '设备', ...entries];

/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = {
  lead: ofCity,
  clerk: ofCity,
  chief: ofCity,
  inspector: usual,
  district: usual,
  association: ofAssociation,
  'association-head': ofAssociation,
  office: [
    '本机构预警',
    '本机构核查',
    '本机构惩处记录',
    '涉及本机构的信访与复议诉讼',
    '收文',
    '来文查阅',
    '会审',
    '督办',
    '规章制度',
    '本机构涉台文书',
    '收文单位',
    '监督检查',
    '投诉举报',
    ...registers,
  ],
  officer: ['涉及本人的预警', '本人惩处记录', '规章制度', '本人办理的公证', '本人承办的当事人', '本人承办的收费', '公证机构', '本人登记'],
};
