import type { CorrectionStateName } from '@fatong/contracts/api';
import type { Mark } from '@fatong/ui';

export const correctionTexts = {
  title: ['更正', 'Corrections'],
  lead: [
    '一人提出、另一人批准后，更正后的内容按原报文继续办理。',
    'One proposes, another approves: the corrected body then goes on as the same message.',
  ],
  none: ['没有更正', 'No correction'],
  noneWhy: ['待人工处理的报文可在其页面上“更正后重试”。', 'A message that needs attention can be corrected on its page.'],
  propose: ['更正后重试', 'Edit and retry'],
  proposeTitle: ['更正这条报文', 'Correct this message'],
  proposeWhy: [
    '由另一人批准后生效。遮蔽的值不改即保持原样。',
    'Another person approves it. Masked values that you leave stay as they are.',
  ],
  body: ['内容', 'Body'],
  notJson: ['不是有效的 JSON', 'That is no valid JSON'],
  same: ['没有改动', 'Nothing was changed'],
  submit: ['提出更正', 'Propose'],
  proposed: ['已提出，等待另一人批准', 'Proposed; another person approves it'],
  never: ['这条报文不能更正', 'This message cannot be corrected'],
  open: ['查看更正', 'See the corrections'],
  at: ['时间', 'Time'],
  state: ['状态', 'State'],
  who: ['提出人', 'Proposed by'],
  reason: ['理由', 'Reason'],
  changes: ['改动', 'Changes'],
  message: ['报文', 'Message'],
  approve: ['批准', 'Approve'],
  approveTitle: ['批准这项更正？', 'Approve this correction?'],
  approveWhy: ['更正后的内容将立即按原报文继续办理。', 'The corrected body goes on at once as the same message.'],
  refuse: ['不批准', 'Refuse'],
  withdraw: ['撤回', 'Withdraw'],
  refuseTitle: ['不批准这项更正？', 'Refuse this correction?'],
  withdrawTitle: ['撤回这项更正？', 'Withdraw this correction?'],
} as const;

export const correctionMarks: Readonly<Record<CorrectionStateName, Mark>> = {
  proposed: { label: ['待批准', 'To be approved'], tone: 'near', icon: 'clock' },
  approved: { label: ['已批准', 'Approved'], tone: 'done', icon: 'check' },
  refused: { label: ['不批准', 'Refused'], tone: 'late', icon: 'shut' },
  withdrawn: { label: ['已撤回', 'Withdrawn'], tone: 'rest', icon: 'cross' },
};

export const stateChoices = (Object.keys(correctionMarks) as CorrectionStateName[]).map((value) => ({
  value,
  label: correctionMarks[value].label,
}));
