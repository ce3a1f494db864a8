import type { ComplaintState } from '@fatong/contracts/codes';
import type { GuideStep } from '../../../definitions/index.js';

const nothing = ['目前不需要做什么。', 'Nothing is asked of you now.'] as const;
const keep = [
  '目前不需要做什么；请妥善保存与该案有关的委托合同、收费凭证和案卷。',
  'Nothing is asked of you now; keep the retainer, receipts and files of the matter safe.',
] as const;
const over = ['案件已经终结，不需要做什么。', 'The case is over; nothing is asked of you.'] as const;

type Field = 'receivedOn' | 'complainedOn' | 'filedOn' | 'filingNotifiedOn' | 'servedOn';

/**
 * A complaint's course as the lawyer complained of and his firm read it (会员违规行为处分规则; periods C-1 to C-9 of the rulebook). Days are said as
 * the rules say them: the screens promise no date of their own.
 */
export const complaintGuide = {
  for: ['firm-clerk', 'lawyer'],
  path: ['acceptance', 'preliminary', 'investigation', 'deliberation', 'deliberated', 'closed'],
  states: {
    acceptance: {
      now: [
        '律师协会收到投诉，正在审核材料是否齐备、是否属于受理范围。',
        'The association received the complaint and checks whether it is complete and within its remit.',
      ],
      you: keep,
      within: {
        words: ['协会收到投诉后 10 个工作日内决定是否立案', 'The association decides on filing within 10 working days of the complaint'],
        since: ['receivedOn', 'complainedOn'],
      },
    },
    preliminary: {
      now: ['投诉已经受理，律师协会正在审查是否立案。', 'The complaint was accepted; the association examines whether to file it.'],
      you: keep,
      within: {
        words: ['协会收到投诉后 10 个工作日内决定是否立案', 'The association decides on filing within 10 working days of the complaint'],
        since: ['receivedOn', 'complainedOn'],
      },
    },
    investigation: {
      now: ['律师协会已经立案，由两名以上调查人员调查。', 'The association filed the case; two or more investigators look into it.'],
      you: [
        '请向协会提交书面申辩和证据，配合询问；认为调查人员与本案有利害关系的，可以申请回避。律所应当配合调查。',
        'Submit a written defence with evidence to the association and answer its questions. You may ask for the recusal of an investigator who has a stake. The firm must cooperate.',
      ],
      asks: true,
      within: {
        words: ['收到立案通知后 20 个工作日内提交书面申辩', 'Written defence within 20 working days of the notice of filing'],
        since: ['filingNotifiedOn'],
      },
    },
    deliberation: {
      now: ['调查已经结束，惩戒委员会将进行审议。', 'The investigation has ended; the disciplinary committee will deliberate.'],
      you: ['目前不需要做什么；如有新的证据，请尽快提交协会。', 'Nothing is asked of you now; submit new evidence soon if you have any.'],
      within: {
        words: [
          '调查和审议一般在立案后 60 日内完成，可以延长 30 日',
          'Investigation and deliberation usually take 60 days from filing and may be extended by 30',
        ],
        since: ['filedOn'],
      },
    },
    deliberated: {
      now: [
        '惩戒委员会已经审议，协会将告知拟处理意见。',
        'The committee has deliberated; the association will give notice of what it proposes.',
      ],
      you: [
        '拟给予处分的，有权陈述申辩、要求听证；收到告知书后请及时决定是否申请。',
        'If a sanction is proposed you may be heard: decide in time after the notice whether to ask for a hearing.',
      ],
      asks: true,
      within: { words: ['收到拟处分告知书后 7 个工作日内申请听证', 'Ask for a hearing within 7 working days of the notice'] },
    },
    hearing: {
      now: ['将举行听证，听证人员不是本案调查人员。', 'A hearing will be held, by people who did not investigate.'],
      you: [
        '请按通知的时间、地点参加听证，可以委托代理人、提交证据。',
        'Attend at the time and place of the notice; you may be represented and bring evidence.',
      ],
      asks: true,
      within: { words: ['协会在听证 7 个工作日前通知时间、地点', 'The association gives notice of time and place 7 working days before'] },
    },
    closed: {
      now: ['律师协会已经作出决定，并送达双方。', 'The association has decided and serves its decision on both sides.'],
      you: [
        '对处分决定不服的，可以申请复查；生效的处分应当执行。',
        'You may ask for a review of a sanction; one that has taken effect must be carried out.',
      ],
      within: { words: ['收到决定书后 30 个工作日内申请复查', 'Ask for a review within 30 working days of service'], since: ['servedOn'] },
    },
    review: {
      now: [
        '复查委员会正在复查原决定，结果为维持、变更或者撤销发回。',
        'The review committee examines the decision: it upholds, varies or quashes it.',
      ],
      you: ['请配合复查委员会，需要补充的材料尽快提交。', 'Cooperate with the committee; submit soon what it asks for.'],
    },
    refused: { now: ['律师协会决定不予受理。', 'The association did not accept the complaint.'], you: over },
    transferred: {
      now: ['律师协会已将投诉转送有权处理的机关。', 'The association passed the complaint on to the body in charge.'],
      you: nothing,
    },
    notFiled: { now: ['律师协会审查后决定不予立案。', 'The association examined the complaint and did not file it.'], you: over },
    mediated: {
      now: ['双方达成调解，投诉不再处理。', 'Both sides settled; the complaint goes no further.'],
      you: ['请按调解协议履行。', 'Do as the settlement says.'],
    },
    archived: { now: ['案件已经办结归档。', 'The case is concluded and archived.'], you: over },
  },
} as const satisfies {
  readonly for: readonly string[];
  readonly path: readonly ComplaintState[];
  readonly states: Readonly<Record<ComplaintState, GuideStep<Field>>>;
};
