import type { Label } from '@fatong/contracts';

export const proofTexts = {
  titleOut: ['送达情况', 'Delivery'],
  titleIn: ['接收情况', 'Receipt'],
  copy: ['复制凭据', 'Copy the evidence'],
  copied: ['已复制', 'Copied'],
  receipt: ['接收回执号', 'Receipt number'],
  takenAt: ['接收时间', 'Taken at'],
  partnerRef: ['对方回执号', 'Their number'],
  sentAt: ['发出时间', 'Sent at'],
  answeredAt: ['答复时间', 'Answered at'],
  requestId: ['我方请求号', 'Our request id'],
  key: ['业务编号', 'Business number'],
  digest: ['内容摘要 SM3', 'SM3 of the content'],
  tries: ['历次发送', 'Each attempt'],
  noAnswer: [
    '没有保存对方的答复：还没有答复，或答复已过保留期。',
    'No answer of the partner is kept: none came, or its retention is over.',
  ],
  delivered: ['已接收', 'Taken'],
  refused: ['拒收', 'Refused'],
  transient: ['未能接收', 'Could not take it'],
  unknown: ['结果未知', 'Outcome unknown'],
  open: ['未答复', 'No answer yet'],
} as const satisfies Record<string, Label>;
