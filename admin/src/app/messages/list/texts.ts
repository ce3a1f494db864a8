import type { Label } from '@fatong/contracts';

export const listPageTexts = {
  title: ['报文', 'Messages'],
  system: ['系统', 'System'],
  state: ['状态', 'State'],
  area: ['业务', 'Area'],
  direction: ['方向', 'Direction'],
  type: ['类型', 'Type'],
  key: ['业务编号', 'Business number'],
  time: ['收到时间', 'Received'],
  about: ['按人员查询', 'By person'],
  aboutTitle: ['按人员查询报文', 'Messages about a person'],
  aboutLead: ['查询记入审计；姓名和号码不出现在地址里。', 'The query is audited; name and number stand in no address.'],
  person: ['姓名或证件号码', 'Name or identity number'],
  personHint: ['请填写全部', 'As a whole'],
  personShort: ['至少 2 个字', 'At least 2 characters'],
  aboutShown: ['按人员查询的结果', 'Messages about a person'],
  aboutWhy: ['重新设定条件即结束此查询。', 'Other conditions end this query.'],
  group: ['失败原因', 'Cause group'],
  cause: ['原因', 'Cause'],
  news: ['有新报文，刷新', 'New messages · Refresh'],
  none: ['还没有报文', 'No message yet'],
  noneWhy: [
    '外部系统发来或本局发出的报文，一经保存就会出现在这里。',
    'Messages from outside systems and ours to them appear here as soon as they are stored.',
  ],
} as const satisfies Record<string, Label>;
