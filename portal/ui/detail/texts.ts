import type { Label } from '@fatong/contracts';

export const detailTexts = {
  masterIs: (system: Label): Label => [`以${system[0]}为准`, `Mirrored from ${system[1]}`],
  masterWhy: (system: Label, isActed: boolean): Label =>
    isActed
      ? [
          `本案由${system[0]}办理并报送，这里显示其报送的内容，只能催办、移送、批注。`,
          `${system[1]} handles this case and reports it. What it reports is shown here; it can only be urged, referred and annotated.`,
        ]
      : [`本案由${system[0]}办理，这里显示其报送的内容。`, `${system[1]} handles this case. What it reports is shown here.`],
  masterId: ['对方编号', 'Their number'],
  lastReport: ['最近报送', 'Last report'],
  noReport: ['尚无报送', 'No report yet'],
  district: ['所在区', 'District'],
  owner: ['主管单位', 'Owner'],
  updated: ['更新', 'Updated'],
  other: ['其他', 'Other'],
  sent: ['发出的文书与报文', 'What was sent'],
  sentNone: ['没有因本案发出过内容', 'Nothing was sent because of this record'],
  answered: ['已收到回执', 'Answered'],
  attempts: (count: number): Label => [`第 ${count} 次发送`, `attempt ${count}`],
  steps: ['经过的环节', 'Steps'],
  stood: (days: number): Label => (days === 0 ? ['当天', 'same day'] : [`${days} 天`, `${days} ${days === 1 ? 'day' : 'days'}`]),
  parts: ['本页内容', 'Parts of this page'],
  partNames: {
    overview: ['概要', 'Overview'],
    papers: ['材料', 'Papers'],
    related: ['关联', 'Related'],
    messages: ['往来报文', 'Messages'],
    story: ['过程', 'Timeline'],
  },
  unfilled: ['未填写', 'not filled in'],
  involved: ['有关单位与人员', 'Parties'],
  actions: ['可执行的操作', 'Actions'],
  moreActions: ['更多操作', 'More'],
  notPossible: ['现在不能', 'Not possible now'],
  reveal: ['查看完整信息', 'Show in full'],
  revealWhy: ['查看用途将记入审计日志。', 'The purpose is written to the audit log.'],
  purpose: ['查看用途', 'Purpose'],
  purposeShort: ['请说明用途，至少 4 个字。', 'State the purpose in at least 4 characters.'],
  purposes: [
    ['办理本案需要', 'Needed to handle this case'],
    ['核对当事人身份', 'To check the identity'],
    ['联系当事人', 'To contact the person'],
  ],
  show: ['查看', 'Show'],
  cancel: ['取消', 'Cancel'],
  renewed: ['页面已更新为最新内容', 'The page shows the latest content'],
  roles: {
    handler: ['承办', 'Handles'],
    part: ['参与', 'Takes part'],
    copy: ['收阅', 'Receives'],
    former: ['曾承办', 'Handled before'],
    subject: ['当事人员', 'Person concerned'],
    firm: ['所在机构', 'Organisation'],
  } as Readonly<Record<string, Label>>,
} as const;
