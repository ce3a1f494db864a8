import type { GuideStep } from '../../../definitions/index.js';

const nothing = ['目前不需要做什么。', 'Nothing is asked of you now.'] as const;
type Field = 'submittedOn' | 'confirmedOn' | 'supplementAskedOn' | 'acceptedOn' | 'passedOn' | 'grantedOn';

/** 办事指南: what a lawyer of another province does to practise here, with which papers, and how long each step takes (律师执业管理办法 art. 20). */
export const inGuide = {
  for: ['incoming', 'firm-clerk'],
  path: ['draft', 'confirming', 'acceptance', 'district', 'city', 'deciding', 'granted'],
  states: {
    draft: {
      now: ['申请尚未提交，只有您自己能看到。', 'The application is not handed in: you alone see it.'],
      you: [
        '请填写原执业情况和接收律所，上传四项材料：原机关无第二十一条情形证明、原所交接证明、接收律所同意函、执业经历证明，然后提交。有疑问请联系接收律所所在地的区司法局律师管理科。',
        'Fill in where you practised and the firm here, upload the four papers (certificate, handover, consent, proof of practice) and hand it in. The lawyers section of the district of that firm answers questions.',
      ],
      asks: true,
    },
    confirming: {
      now: ['接收律所正在确认是否接收。', 'The firm confirms that it takes you.'],
      you: ['律所查看之前可以撤回。', 'You can take it back until the firm has opened it.'],
      within: { words: ['由接收律所确认', 'Confirmed by the firm'], since: ['submittedOn'] },
    },
    acceptance: {
      now: ['区司法局正在核对材料是否齐全。', 'The district sees whether all is there.'],
      you: nothing,
      within: { words: ['5 个工作日内受理、一次告知补正或者不予受理', 'Within 5 working days'], since: ['confirmedOn'] },
    },
    supplement: {
      now: ['材料需要补正，全部内容已一次告知。', 'Something is missing; all of it was named at once.'],
      you: ['请按“需补正的全部内容”补正材料。', 'Complete what is named.'],
      asks: true,
      within: { words: ['5 个工作日内补正', 'Within 5 working days'], since: ['supplementAskedOn'] },
    },
    district: {
      now: [
        '已经受理，商调函已发往原司法行政机关，区司法局正在审查并核查背景。',
        'Accepted: the file was asked for, and the district reviews the application and your background.',
      ],
      you: [
        '请提醒原机关尽快寄送档案；等候档案不停止计算办理期限。',
        'Remind the authority there to send the file; the time goes on meanwhile.',
      ],
      within: { words: ['20 个工作日内审查', 'Reviewed within 20 working days'], since: ['acceptedOn'] },
    },
    city: {
      now: ['市司法局正在审核。', 'The city reviews it.'],
      you: nothing,
      within: { words: ['10 个工作日内决定', 'Decided within 10 working days'], since: ['passedOn'] },
    },
    deciding: {
      now: ['市司法局即将作出决定。', 'The city is about to decide.'],
      you: nothing,
      within: { words: ['10 个工作日内决定', 'Decided within 10 working days'], since: ['passedOn'] },
    },
    granted: {
      now: ['准予变更，您已登记为本市律师。', 'Granted: you are in the register of this city.'],
      you: [
        '请领取律师执业证，并交回原执业证。以后办理本市业务，请在登录页用“律师身份核验登录”，填本市执业证号。',
        'Fetch your licence and hand in the old one. From now on sign in as a verified lawyer, with your licence number of this city.',
      ],
      asks: true,
      within: { words: ['10 个工作日内发证', 'The licence is issued within 10 working days'], since: ['grantedOn'] },
    },
    refused: {
      now: ['不予变更，理由见决定书。', 'It was refused; see the decision.'],
      you: [
        '不服的，可以在 60 日内申请行政复议或者 6 个月内提起行政诉讼。',
        'You may ask for reconsideration within 60 days or go to court within 6 months.',
      ],
    },
    declined: {
      now: ['接收律所不同意接收。', 'The firm does not take you.'],
      you: ['可以选择其他律所重新申请。', 'Apply anew with another firm.'],
    },
    notAccepted: {
      now: ['区司法局不予受理，理由见办理过程。', 'It was not accepted; see why in its course.'],
      you: ['可以重新申请。', 'You may apply anew.'],
    },
    dropped: { now: ['申请已撤回。', 'The application was taken back.'], you: nothing },
  },
} as const satisfies {
  readonly for: readonly string[];
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, GuideStep<Field>>>;
};
