import type { Label } from '@fatong/contracts';

export const listPageTexts = {
  title: ['报文', 'Messages'],
  system: ['系统', 'System'],
  state: ['状态', 'State'],
  area: ['业务', 'Area'],
  direction: ['方向', 'Direction'],
  channel: ['来路', 'Channel'],
  byImport: ['Excel 导入', 'Imported from Excel'],
  type: ['类型', 'Type'],
  key: ['业务键', 'Key'],
  time: ['收到时间', 'Received'],
  group: ['失败原因', 'Cause group'],
  cause: ['原因', 'Cause'],
  news: ['有新报文，刷新', 'There is news: read again'],
  none: ['还没有报文', 'No message yet'],
  noneWhy: [
    '外部系统发来或本局发出的报文，一经保存就会出现在这里。',
    'Messages from outside systems and ours to them appear here as soon as they are stored.',
  ],
} as const satisfies Record<string, Label>;
