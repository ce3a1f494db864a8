import type { Label } from '@fatong/contracts';

export const sheetTexts = {
  reason: ['理由', 'Reason'],
  reasonHint: ['写入办理过程，可被有权查看的人看到。', 'Stands on the timeline for those who may see it.'],
  cancel: ['取消', 'Cancel'],
  close: ['关闭', 'Close'],
  submitting: ['正在提交…', 'Submitting…'],
  shortcut: ['Ctrl + 回车提交', 'Ctrl + Enter submits'],
  wrong: (count: number): Label => [`${count} 处需要更正`, `${count} ${count === 1 ? 'place needs' : 'places need'} correction`],
  stale: ['在您填写期间，内容已被他人更新', 'While you were writing, somebody else changed the record'],
  changedBy: (who: Label, at: string, what: Label): Label => [
    `${who[0]} 于 ${at} 更新了本案：${what[0]}`,
    `${who[1]} changed it at ${at}: ${what[1]}`,
  ],
  staleWhy: ['载入最新内容后请核对，您填写的内容会保留。', 'Load the latest content and check it; what you entered stays.'],
  reload: ['载入最新内容', 'Load the latest'],
  reloaded: ['已载入最新内容，请核对后再提交。', 'The latest content is loaded: check, then submit again.'],
  danger: ['此操作不可撤销。', 'This cannot be undone.'],
  told: (who: Label, at: string, what: Label): Label => [
    `今天 ${at} ${who[0]} 已${what[0]}，再次提交会再发出一份`,
    `${who[1]} did this today at ${at} (${what[1]}); submitting sends it once more`,
  ],
  discard: ['放弃已填写的内容？', 'Discard what you entered?'],
  discardYes: ['放弃', 'Discard'],
  discardNo: ['继续填写', 'Keep writing'],
  done: (what: Label): Label => [`已${what[0]}`, `Done: ${what[1]}`],
  general: ['整体', 'In general'],
  told1: ['登记告知', 'Notice of registration'],
  toldNumber: ['编号', 'Number'],
  toldHow: [
    '凭查询码和密码可以在服务门户“凭码查询办理”中查看办理情况、下载文书、提交材料、评价办理工作。连续 5 次输错的，30 分钟内不能查询。请妥善保管，勿告知他人。',
    'With code and password one sees in the portal, under “By code and password”, how it stands, downloads letters, hands in papers and rates. After five wrong tries nothing is told for 30 minutes. Keep them to yourself.',
  ],
  toldOnce: [
    '密码只显示这一次，请打印或者抄录后交给当事人。',
    'The password is shown this once: print it or write it down for the person concerned.',
  ],
  toldPrint: ['打印告知单', 'Print'],
  toldDone: ['已交付，关闭', 'Handed over'],
  tells: { code: ['查询码', 'Code'], password: ['查询密码', 'Password'] } as Readonly<Record<string, Label>>,
} as const;
