import type { Label } from '@fatong/contracts';
import { figure } from '../parts/figures.js';

export const inboxTexts = {
  title: ['异常', 'Exceptions'],
  lead: [
    '需要运维人员知道的都在这里：失败的报文、被拒收的报文、对账差异和系统告警，最紧要的在前。',
    'All that an operator must know: failed messages, refused ones, differences and alerts, the gravest first.',
  ],
  which: ['哪一类', 'Which'],
  all: ['全部', 'All'],
  kinds: {
    alert: ['告警', 'Alerts'],
    failure: ['失败', 'Failures'],
    refusal: ['拒收', 'Refusals'],
    difference: ['对账差异', 'Differences'],
  },
  kind: ['类别', 'Kind'],
  what: ['情况', 'What'],
  system: ['系统', 'System'],
  count: ['数量', 'Count'],
  since: ['自', 'Since'],
  last: ['最近', 'Last'],
  refused: (problem: Label): Label => [`接收时拒收：${problem[0]}`, `Refused at the door: ${problem[1]}`],
  differs: (asked: number): Label =>
    asked > 0
      ? [`与对方不一致，其中 ${figure(asked)} 处已请求重报`, `Not in step with the master, ${figure(asked)} asked for again`]
      : ['与对方不一致', 'Not in step with the master'],
  interrupted: (why: Label): Label => [`暂停发送。${why[0]}`, `Not sent to. ${why[1]}`],
  check: (name: Label, why: string): Label => [`${name[0]}：${why}`, `${name[1]}: ${why}`],
  hub: ['法通', 'Fatong'],
  fine: ['没有异常', 'Nothing is out of order'],
  fineWhy: ['没有失败、拒收、差异或告警；出现时自动显示。', 'No failure, refusal, difference or alert; one shows by itself.'],
  noneHere: ['这一类没有异常', 'Nothing of this kind'],
  more: ['更早的拒收见“拒收”', 'Earlier refusals stand under Refusals'],
} as const;
