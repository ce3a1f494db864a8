import type { AreaRights } from '../../../api/testing/area-rights.js';

const units = ['office-clerk', 'district-clerk', 'office-lead', 'district-head'] as const;
const files = ['信访人档案（一人一档）', '信访事件档案（一事一档）'] as const;
const supervised = ['督办单', '工作建议', '评查抽样', '案件质量评查'];
const figures = ['信访统计报表', '目标考核', '考核目标', '导出申请', '考核批次'];
const inHand = ['分办件', '抄送及告知', '复查复核', '满意度评价'];
const former = '原系统信访件';
const taken = '网上评价';
const known = ['承办单位', '办理指引'];
const ofUnit = ['信访事项', ...inHand, '督办单', '工作建议', '案件质量评查', '目标考核', '考核目标', '导出申请', ...known];
/** What each role's menu says of these types, in order. */
export const menus: AreaRights['menus'] = {
  desk: [
    '信访事项',
    '外部来件',
    '网上上传文书',
    '判重结论',
    '短信通知',
    former,
    '复查复核',
    '满意度评价',
    taken,
    '信访上报',
    '信访统计报表',
    '导出申请',
    ...known,
    ...files,
  ],
  reviewer: ['信访事项', '外部来件', '网上上传文书', '判重结论', former, '抄送及告知', '信访统计报表', '导出申请', ...known, ...files],
  'discipline-clerk': ['信访事项', '工作建议', '承办单位'],
  lead: [
    '信访事项',
    '外部来件',
    '网上上传文书',
    '判重结论',
    '短信通知',
    former,
    ...inHand,
    taken,
    '信访上报',
    ...supervised,
    ...figures,
    ...known,
    ...files,
  ],
  deputy: ['信访事项', '分办件', '复查复核', '满意度评价', ...supervised, ...figures, ...known, '信访事件档案（一事一档）'],
  supervisor: [
    '信访事项',
    '外部来件',
    '网上上传文书',
    '短信通知',
    former,
    ...inHand,
    taken,
    '信访上报',
    ...supervised,
    ...figures,
    ...known,
    '信访事件档案（一事一档）',
  ],
  ...Object.fromEntries(units.map((role) => [role, ofUnit])),
  'district-clerk': ['信访事项', '判重结论', ...ofUnit.slice(1)],
};
