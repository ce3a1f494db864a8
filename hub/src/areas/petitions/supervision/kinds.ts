/** 预警类别 (P15), by their names in the tender. */
export const kinds = {
  deadline: ['案件限期办结', 'To be done in time'],
  grave: ['重大关注案件', 'Grave cases'],
  complaint: ['投诉', 'Complaints'],
  node: ['信访节点异常', 'Something amiss at a step'],
} as const;
export const orderLevels = {
  reminder: ['提醒', 'Reminder'],
  order: ['督办', 'Supervision'],
  listed: ['挂牌督办', 'Listed supervision'],
  talk: ['约谈', 'Summons'],
} as const;
/** Who is told of an order beside the unit that has it. */
export const recipients = {
  lead: ['信访办负责人', 'Head of the petition office'],
  deputy: ['分管局领导', 'Deputy head of the bureau'],
} as const;
/** What is looked for (P15), each with what its number counts. */
export const triggers = {
  sent: ['待接收超过（工作日）', 'Not received for more than (working days)'],
  accepting: ['待受理超过（工作日）', 'Not accepted for more than (working days)'],
  idle: ['办理中无进展超过（天）', 'Nothing done for more than (days)'],
  near: ['距答复期限不足（天）', 'Due within (days)'],
  overdue: ['超过答复期限满（天）', 'Overdue for (days)'],
  returned: ['退回、异议达到（次）', 'Sent back or objected to (times)'],
  skipped: ['未留办理记录即答复，满（天）', 'Answered without a step taken, for (days)'],
  early: ['日期早于收到日期，相差（天）', 'Dated before its receipt by (days)'],
  aboutStaff: ['九十日内反映本单位人员达到（件）', 'Petitions about its staff within ninety days'],
} as const;
