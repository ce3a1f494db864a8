import type { Label } from '@fatong/contracts';
import type { OutgoingDecision } from '@fatong/contracts/api';

type OfEach = Readonly<Record<OutgoingDecision, Label>>;

export const decisionTexts = {
  since: ['自', 'since'] as Label,
  titles: { arrived: ['确认已送达', 'It arrived'], again: ['重新发送', 'Send again'], giveUp: ['放弃发送', 'Give up'] } as OfEach,
  means: {
    arrived: ['您已向对方核实，对方已经收到。此后不再发送。', 'You asked the partner and it has it. Nothing more is sent.'],
    again: [
      '以同一请求号再发一次：对方如已收到，不会重复生效。',
      'It is sent once more under the same request id: if the partner has it, it takes no effect twice.',
    ],
    giveUp: ['不再发送。本案之后的文书照常发送。', 'It is not sent any more. What follows in this case is sent as usual.'],
  } as OfEach,
  reasons: {
    arrived: ['核实方式和依据（如对方回执号、接电话人）', 'How it is known (the partner’s receipt number, whom you spoke to)'],
    again: ['理由', 'Reason'],
    giveUp: ['理由', 'Reason'],
  } as OfEach,
  missing: ['请填写此项。', 'This is required.'] as Label,
  cancel: ['取消', 'Cancel'] as Label,
  done: {
    arrived: ['已记为送达', 'Noted as arrived'],
    again: ['将重新发送', 'It is being sent again'],
    giveUp: ['已放弃发送', 'Given up'],
  } as OfEach,
} as const;
