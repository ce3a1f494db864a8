import type { Label } from '@fatong/contracts';
import { figure } from '../parts/figures.js';

export const failureTexts = {
  title: ['失败', 'Failures'],
  lead: ['按原因归并；原因排除后整组重试。', 'Grouped by cause; once it is removed, retry the group.'],
  which: ['哪一类', 'Which'],
  all: ['全部', 'All'],
  count: (count: number): Label => ['条', count === 1 ? 'message' : 'messages'],
  first: ['最早', 'First'],
  last: ['最近', 'Last'],
  where: ['环节', 'Where'],
  see: ['查看报文', 'See the messages'],
  owner: ['负责人', 'Owner'],
  ownerHint: ['用户名；留空为无人负责', 'A user name; empty: nobody'],
  note: ['备注', 'Note'],
  noteHint: ['已知的原因、已联系的人、下一步。请勿写个人信息。', 'What is known, who was called, what comes next. No personal data.'],
  noteTitle: ['负责人与备注', 'Owner and note'],
  takeNote: ['备注', 'Note'],
  save: ['保存', 'Save'],
  nobody: ['无人负责', 'Nobody'],
  hours: (sum: number, total: number): Label => [
    `24 小时内 ${figure(sum)} 条，累计 ${figure(total)} 条`,
    `${figure(sum)} in 24 hours, ${figure(total)} in all`,
  ],
  answer: ['对方的答复', 'The partner’s answer'],
  answered: ['最近一次答复', 'Latest answer'],
  latest: ['打开报文', 'Open the message'],
  noAnswer: ['对方没有答复内容', 'The partner answered nothing'],
  never: [
    '重试不会成功：字节不是可读的报文，请对方重新发送',
    'A retry cannot succeed: the bytes are no message; the partner must send again',
  ],
  fine: ['一切正常', 'All is well'],
  checked: (clock: string): Label => [
    `没有失败的报文。检查于 ${clock}，有新的失败会自动出现。`,
    `No message has failed. Checked at ${clock}; a new failure appears by itself.`,
  ],
  noneHere: ['这一类没有失败', 'No failure of this kind'],
  again: ['重新检查', 'Check again'],
  gone: ['已离开失败', 'No longer failed'],
  sum: (groups: number, count: number): Label => [
    `${figure(groups)} 种原因，${figure(count)} 条报文`,
    `${figure(groups)} ${groups === 1 ? 'cause' : 'causes'}, ${figure(count)} ${count === 1 ? 'message' : 'messages'}`,
  ],
} as const;
