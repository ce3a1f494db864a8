import type { AreaRights } from '../../../api/testing/area-rights.js';

const cases = ['鉴定案件', '指派记录', '复核', '检材', '外出鉴定', '导出申请'];
const registers = ['司法鉴定机构', '司法鉴定人', '委托单位', '鉴定类别字典'];
const authority = [...cases, ...registers];
const known = ['司法鉴定机构', '司法鉴定人', '鉴定类别字典'];

/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = {
  lead: authority,
  clerk: authority,
  chief: authority,
  district: authority,
  association: known,
  'association-head': known,
  expert: ['司法鉴定机构', '鉴定类别字典'],
  head: authority,
  desk: authority,
  appraiser: ['我办理的案件', '指派我的', '检材', '外出鉴定', ...registers],
  reviewer: ['鉴定案件', '待我复核', ...registers],
  assistant: ['检材', '司法鉴定机构', '鉴定类别字典'],
  client: ['我委托的鉴定', '司法鉴定机构', '本单位登记', '鉴定类别字典'],
};
