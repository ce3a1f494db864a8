import type { Label } from '@fatong/contracts';

export const homeTexts = {
  greeting: (name: string): Label => [`${name}，您好`, `Good day, ${name}`],
  here: ['首页', 'First page'],
  begin: ['快捷录入', 'Enter a new one'],
  stands: ['业务概况', 'Where things stand'],
  nothing: ['您的岗位不办理业务', 'Your role handles no cases'],
  nothingWhy: [
    '系统、安全、审计三员分立：您看不到业务数据，业务人员也看不到您的设置。',
    'Administration, security and audit are kept apart from the work: you see no business data, and officials see none of your settings.',
  ],
  pressing: (overdue: number, week: number): Label => [
    [...(overdue > 0 ? [`逾期 ${overdue}`] : []), ...(week > 0 ? [`本周 ${week}`] : [])].join(' · '),
    [...(overdue > 0 ? [`${overdue} overdue`] : []), ...(week > 0 ? [`${week} this week`] : [])].join(' · '),
  ],
  choose: ['选择显示的业务（最多 6 类）', 'Choose what is shown (6 at most)'],
  usual: ['恢复默认', 'As usual'],
  byDistrict: ['各区超期与临期', 'Overdue and due soon, by district'],
  byDistrictWhat: [
    '各区未办结的记录中，期限已超期的和临期的件数；点击数字打开对应列表',
    'Of the records of each district that have not ended: how many are overdue and how many due soon; each number opens its list',
  ],
  district: ['区', 'District'],
  noDistrict: ['市级（不属于任何区）', 'The city’s own'],
  wholeCity: ['全市', 'Whole city'],
  overdue: ['超期', 'Overdue'],
  near: ['临期', 'Due soon'],
  pressed: ([zh, en]: Label, [typeZh, typeEn]: Label, isLate: boolean, count: number): Label => [
    `${zh}${typeZh}${isLate ? '超期' : '临期'} ${count} 件`,
    `${en}, ${typeEn}: ${count} ${isLate ? 'overdue' : 'due soon'}`,
  ],
  otherTypes: ['另有超期或临期的业务：', 'Also overdue or due soon:'],
  partly: ['数量很大，仅统计了期限最近的部分。', 'There is very much: only what ends latest was counted.'],
  nothingPresses: ['各区均无超期、临期的记录', 'Nothing is overdue or due soon in any district'],
} as const;
