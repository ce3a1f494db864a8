import type { AreaRights } from '../../../api/testing/area-rights.js';

const documents = ['收文', '发文', '会审', '督办', '规章制度', '收文单位'];
const registers = ['公证机构', '公证人员'];
const supervision = ['监督检查', '投诉举报', '第三方线索'];
const usual = [...documents, ...supervision, ...registers];
const ofAssociation = [...documents, ...registers];

/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = {
  lead: usual,
  clerk: usual,
  chief: usual,
  inspector: usual,
  district: usual,
  association: ofAssociation,
  'association-head': ofAssociation,
  office: ['收文', '来文查阅', '会审', '督办', '规章制度', '收文单位', '监督检查', '投诉举报', ...registers],
  officer: ['规章制度', '公证机构', '本人登记'],
};
