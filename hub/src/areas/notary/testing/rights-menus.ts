import type { AreaRights } from '../../../api/testing/area-rights.js';

const usualWarnings = ['预警', '公证监管事件', '数据质量事项'];
const ofBureau = [...usualWarnings, '不计入预警的企业', '同比记录'];
const documents = ['收文', '发文', '会审', '督办', '规章制度', '收文单位'];
const withTaiwan = [...documents.slice(0, -1), '涉台文书', '收文单位'];
const supervised = ['专案核查', '惩处记录', '信访与复议诉讼', '受检机构结果'];
const supervision = ['监督检查', '投诉举报', '第三方线索'];
const entries = ['公证机构', '公证人员'];
const analyses = ['智能研判'];
const tables = ['数据报表', ...analyses];
const returned = ['机构人员报送', '机构月报', '公益服务'];
const registers = ['公证业务', '当事人办证记录', '收费明细', ...returned, '设备', ...entries];
const scores = ['机构测评', '公证员测评', '分类监管'];
const awards = ['表彰奖励', '导出申请'];
const indicators = ['指标字典', '测评批次', ...scores, ...awards];
const ofCity = [...ofBureau, ...supervised, ...withTaiwan, ...supervision, ...indicators, '坐标查询', '地图底图', ...tables, ...registers];
const ofAssociation = ['预警', '惩处记录', ...withTaiwan, ...analyses, '公证业务', '公益服务', '设备', ...entries];

/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = {
  lead: ofCity,
  clerk: ofCity,
  chief: ofCity,
  inspector: [...ofBureau, ...supervised, ...documents, ...supervision, ...indicators, ...tables, ...registers],
  district: [
    ...usualWarnings,
    '同比记录',
    ...supervised,
    ...documents,
    ...supervision,
    '指标字典',
    ...scores,
    ...awards,
    ...analyses,
    ...registers,
  ],
  association: ofAssociation,
  'association-head': ofAssociation,
  office: [
    '本机构预警',
    '涉及本机构的事件',
    '本机构数据补正',
    '本机构同比记录',
    '本机构核查',
    '本机构惩处记录',
    '涉及本机构的信访与复议诉讼',
    '本机构受检结果',
    '收文',
    '来文查阅',
    '会审',
    '督办',
    '规章制度',
    '本机构涉台文书',
    '收文单位',
    '监督检查',
    '投诉举报',
    '指标字典',
    '本机构测评',
    '本机构公证员测评',
    '本机构分类',
    '本机构表彰',
    '导出申请',
    '公证业务',
    '当事人办证记录',
    '收费明细',
    '本机构人员报送',
    '本机构月报',
    '本机构公益服务',
    '设备',
    ...entries,
  ],
  officer: [
    '涉及本人的预警',
    '本人同比记录',
    '本人惩处记录',
    '规章制度',
    '本人测评',
    '本人表彰',
    '本人办理的公证',
    '本人承办的当事人',
    '本人承办的收费',
    '本人公益服务',
    '公证机构',
    '本人登记',
  ],
};
