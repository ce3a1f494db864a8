import type { GuideStep } from '../../../definitions/index.js';

const nothing = ['目前不需要做什么。', 'Nothing is asked of you now.'] as const;
type Field = 'submittedOn' | 'confirmedOn' | 'supplementAskedOn' | 'passedOn' | 'approvedOn' | 'sentOn';

/** 办事指南: what a lawyer who moves to another province does, with which papers, and how long each step takes (律师执业管理办法 arts 20, 21). */
export const outGuide = {
  for: ['lawyer', 'firm-clerk'],
  path: ['draft', 'confirming', 'district', 'city', 'release', 'sent', 'closed'],
  states: {
    draft: {
      now: ['申请尚未提交，只有您自己能看到。', 'The application is not handed in: you alone see it.'],
      you: [
        '请填写调往省份、接收司法行政机关、拟执业律所和理由，附调出申请表和接收律所同意函，然后提交。有疑问请联系执业机构所在地的区司法局律师管理科。',
        'Fill in province, receiving authority, firm there and reason, attach the form and the consent of that firm, and hand it in. The lawyers section of your district’s bureau answers questions.',
      ],
      asks: true,
    },
    confirming: {
      now: ['您所在的律所正在确认案件、档案、财务和印章的交接。', 'The firm confirms what was handed over: cases, files, accounts, seals.'],
      you: ['律所查看之前可以撤回。请与律所办结交接。', 'You can take it back until the firm has opened it. Settle with the firm.'],
      within: {
        words: ['律所 5 个工作日内确认，逾期由区局处理', 'The firm has 5 working days, then the district goes on'],
        since: ['submittedOn'],
      },
    },
    district: {
      now: ['区司法局正在审查有无第二十一条规定的情形。', 'The district looks whether anything of art. 21 keeps you.'],
      you: nothing,
      within: { words: ['20 个工作日内审查', 'Reviewed within 20 working days'], since: ['confirmedOn'] },
    },
    supplement: {
      now: ['材料需要补正，全部内容已一次告知。', 'Something is missing; all of it was named at once.'],
      you: ['请按“需补正的全部内容”补正；补正期间不计入办理期限。', 'Complete what is named; the time does not count meanwhile.'],
      asks: true,
      within: { words: ['5 个工作日内补正', 'Within 5 working days'], since: ['supplementAskedOn'] },
    },
    city: {
      now: ['市司法局正在审批。', 'The city decides.'],
      you: nothing,
      within: { words: ['10 个工作日内审批', 'Decided within 10 working days'], since: ['passedOn'] },
    },
    release: {
      now: ['已同意调出，正在整理、密封档案。', 'The file may go and is being sealed.'],
      you: ['可以在本页下载同意调档函和证明。', 'The consent and the certificate are on this page.'],
      within: { words: ['15 个工作日内寄出', 'Sent within 15 working days'], since: ['approvedOn'] },
    },
    sent: {
      now: ['档案已寄出，等待对方回执。', 'The file was sent; its receipt is awaited.'],
      you: ['请关注接收地的办理情况。', 'See to your application there.'],
      within: { words: ['15 个工作日内收到回执', 'Receipted within 15 working days'], since: ['sentOn'] },
    },
    bounced: { now: ['档案被退回，市司法局正在核实后重寄。', 'The file came back and will be sent again.'], you: nothing },
    closed: {
      now: ['已收到回执，调出办结，在本市的执业登记已结束。', 'The receipt is there: your registration here has ended.'],
      you: nothing,
    },
    refused: {
      now: ['因有第二十一条规定的情形，不予调出。', 'It was refused: something of art. 21 is the case.'],
      you: [
        '情形消除后可以重新申请；不服的，可以在 60 日内申请行政复议或者 6 个月内提起行政诉讼。',
        'Apply again once that is over; you may ask for reconsideration within 60 days or go to court within 6 months.',
      ],
    },
    dropped: { now: ['申请已撤回。', 'The application was taken back.'], you: nothing },
  },
} as const satisfies {
  readonly for: readonly string[];
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, GuideStep<Field>>>;
};
