import type { Recorded } from '@fatong/contracts/expression';

/** Whose request it is. */
const self = { roles: 'lawyer', at: { entry: 'lawyer' } } as const;

/** What a lawyer hears of his request; never whose case it is. */
export const notices = {
  accepted: {
    words: ['事项 {number}（{kind}）已被受理，受理编号：{receiptNumber}。', 'Request {number} ({kind}) was taken: {receiptNumber}.'],
    on: { action: 'accept' },
    to: self,
  },
  doubted: {
    words: [
      '事项 {number}（{kind}）结果未知，正在向对方询问，请勿重复提交。',
      'Whether request {number} ({kind}) arrived is unknown; the authority is being asked. Do not hand it in again.',
    ],
    on: { action: 'doubt' },
    to: self,
  },
  finished: {
    words: ['事项 {number}（{kind}）已办结。', 'Request {number} ({kind}) is done.'],
    on: { action: 'finish' },
    to: self,
  },
  returned: {
    words: [
      '事项 {number}（{kind}）被退回，请补正后重新提交。',
      'Request {number} ({kind}) was sent back: complete it and hand it in again.',
    ],
    on: { action: ['giveBack', 'fail'] },
    to: self,
  },
  declined: {
    words: ['事项 {number}（{kind}）不予办理。', 'Request {number} ({kind}) was refused.'],
    on: { action: 'decline' },
    to: self,
  },
  takenBack: {
    words: ['事项 {number}（{kind}）已撤回，正在告知办理机关。', 'Request {number} ({kind}) is taken back; the authority is being told.'],
    on: { action: 'takeBack' },
    to: self,
  },
  stillThere: {
    words: [
      '事项 {number}（{kind}）的撤回未能送达办理机关，请直接联系该机关。',
      'The authority could not be told that request {number} ({kind}) is taken back: call it yourself.',
    ],
    on: { holds: (r: Recorded<{ readonly withdrawing?: string | null }>) => r.withdrawing.is('undelivered') },
    to: self,
  },
  late: {
    words: ['事项 {number}（{kind}）逾期未获答复。', 'Request {number} ({kind}) was not answered in time.'],
    on: { clock: ['reply', 'arrange'], at: 'end' },
    to: self,
  },
} as const;
