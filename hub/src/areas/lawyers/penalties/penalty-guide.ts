import type { GuideStep } from '../../../definitions/index.js';

const nothing = ['目前不需要做什么。', 'Nothing is asked of you now.'] as const;
type Field = 'notifiedOn' | 'servedOn' | 'hearingOn';

/** A penalty case as its party reads it, from the notice on (处罚法 44, 45, 63, 64, 67). */
export const penaltyGuide = {
  for: ['firm-clerk', 'lawyer'],
  path: ['notified', 'deciding', 'decided', 'served', 'closed'],
  states: {
    notified: {
      now: [
        '司法局已告知拟作出的处罚及其事实、理由和依据。',
        'The bureau gave notice of the penalty it intends, with facts, grounds and law.',
      ],
      you: [
        '您可以陈述、申辩；告知书写明可以听证的，可以要求听证。陈述、申辩不会加重处罚。',
        'You may state your case and defend yourself; where the notice says so you may ask for a hearing. A defence never makes a penalty heavier.',
      ],
      asks: true,
      within: { words: ['收到告知书后 5 个工作日内', 'Within 5 working days of the notice'], since: ['notifiedOn'] },
    },
    hearing: {
      now: ['将举行听证，主持人不是本案调查人员。', 'A hearing will be held, chaired by somebody who did not investigate.'],
      you: [
        '请按通知的时间、地点参加，可以委托一至二人代理。',
        'Attend at the time and place of the notice; one or two persons may represent you.',
      ],
      asks: true,
      within: { words: ['听证通知在举行 7 个工作日前送达', 'Notice of the hearing is given 7 working days before'], since: ['hearingOn'] },
    },
    deciding: { now: ['司法局将根据调查和听证的情况作出决定。', 'The bureau decides on the investigation and the hearing.'], you: nothing },
    revocationOffered: { now: ['案件正由市局决定是否接收。', 'The city bureau decides whether to take the case up.'], you: nothing },
    decided: {
      now: ['已经作出处罚决定，将在 7 个工作日内送达。', 'The decision was made and is served within 7 working days.'],
      you: ['请签收决定书。', 'Sign for the decision.'],
      asks: true,
    },
    served: {
      now: ['处罚决定已经送达，正在执行。', 'The decision was served and is carried out.'],
      you: [
        '请按决定履行；罚款自收到决定书之日起 15 日内缴纳。不服的，可以在 60 日内申请行政复议，或者 6 个月内提起行政诉讼。',
        'Do as it says; a fine is paid within 15 days. You may apply for reconsideration within 60 days or go to court within 6 months.',
      ],
      asks: true,
      within: { words: ['收到决定书后 15 日内缴纳罚款', 'A fine is paid within 15 days of service'], since: ['servedOn'] },
    },
    closed: { now: ['案件已经结案。', 'The case is closed.'], you: nothing },
    archived: { now: ['案件已经归档。', 'The case is archived.'], you: nothing },
    spared: { now: ['司法局决定不予行政处罚。', 'The bureau decided not to penalise.'], you: nothing },
    transferred: { now: ['案件已移送司法机关。', 'The case was referred to the judiciary.'], you: nothing },
    annulled: { now: ['处罚决定已被撤销。', 'The decision was annulled.'], you: nothing },
    withdrawn: { now: ['处罚决定已被撤销，公示已撤回。', 'The decision was annulled and its publication withdrawn.'], you: nothing },
  },
} as const satisfies {
  readonly for: readonly string[];
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, GuideStep<Field>>>;
};
