import type { Label } from '@fatong/contracts';

export const publicationTexts = {
  title: ['公示公告', 'Publications'],
  home: ['返回首页', 'To the front page'],
  none: ['目前没有公示。', 'Nothing is published at present.'],
  until: ['公示至', 'Until'],
  object: ['提出异议', 'Object'],
  objected: ['异议复核中', 'Objection under review'],
  about: (name: string): Label => [`对“${name}”提出异议`, `Object to “${name}”`],
  send: ['提交异议', 'Send the objection'],
  cancel: ['取消', 'Cancel'],
  required: ['请填写此项。', 'This is required.'],
  taken: (receipt: string): Label => [
    `异议已提交，回执号：${receipt}。请保存回执号，凭此查询结果。`,
    `The objection was sent. Receipt: ${receipt}. Keep it: it tells you the result.`,
  ],
  ask: ['查询异议结果', 'The result of an objection'],
  receipt: ['回执号', 'Receipt'],
  asked: ['查询', 'Look up'],
  unknown: ['没有这个回执号。', 'There is no such receipt.'],
  more: ['更多', 'More'],
} as const;
