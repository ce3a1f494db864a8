import type { Label } from '@fatong/contracts';

export const paperTexts = {
  edit: ['在表上修改', 'Change it here'],
  print: ['打印', 'Print'],
  save: ['保存', 'Save'],
  saving: ['正在保存…', 'Saving…'],
  cancel: ['放弃修改', 'Discard'],
  saved: ['已保存。', 'It was saved.'],
  versions: ['与此前版本比较', 'Compare with an earlier version'],
  now: ['不比较', 'Not compared'],
  version: (count: number, at: string, who: string, what: Label): Label => [
    `第 ${count} 版 ${at} ${who} ${what[0]}`,
    `Version ${count}, ${at}, ${who}: ${what[1]}`,
  ],
  differs: (count: number): Label => [`有 ${count} 项不同，已在表上标出`, `${count} fields differ; they are marked`],
  same: ['没有不同。', 'Nothing differs.'],
  stale: ['您修改期间，此表已被他人修改', 'Somebody else changed it meanwhile'],
  staleWhy: [
    '下面是他人的修改。您填写的内容仍在表上：请核对后再保存，或者放弃修改。',
    'Below is what was changed. What you filled in is still there: look at both, then save again, or discard yours.',
  ],
  goOn: ['已核对，继续保存我的修改', 'I have seen it: go on with mine'],
  reason: ['更正理由', 'Reason'],
} as const;
