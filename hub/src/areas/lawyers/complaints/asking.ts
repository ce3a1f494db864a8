import { penaltyAuthorities, penaltyBases, referralStandings, urgeAnswers } from '@fatong/contracts/codes';
import { complaintReferred, complaintUrged } from '@fatong/contracts/canonical/lawyers';
import type { Recorded } from '@fatong/contracts/expression';
import { ask, choice, date, prose, say, set, stamp, text } from '../../../definitions/index.js';
import { office } from '../area.js';
import { inHand } from './in-hand.js';

/** What the bureau asks of the association, and what it answers. */
export const urgeFields = {
  urgedOn: date(['最近催办', 'Last urged on'], { filter: true }),
  urgeDueOn: date(['反馈期限', 'Answer due on']),
  urgeAnswer: choice(['催办回执', 'Answer to the urge'], urgeAnswers, { filter: true }),
  urgeAnsweredOn: date(['回执日期', 'Answered on']),
  urgeAnswerText: prose(['回执内容', 'Text of the answer'], { class: 'sensitive' }),
};
export const referralFields = {
  referral: choice(['移送行政处罚', 'Referral for a penalty'], referralStandings, { filter: true }),
  referredOn: date(['移送日期', 'Referred on'], { filter: true }),
  penaltyAuthority: choice(['办理机关', 'Taken up by'], penaltyAuthorities, { many: false }),
  penaltyBases: choice(['移送依据', 'Legal basis'], penaltyBases, { many: true }),
  referralMaterials: prose(['移送材料', 'Materials'], {
    class: 'sensitive',
    max: 4000,
    hint: ['每行一件：材料名称、文号、份数。', 'A line each: name, document number, copies.'],
  }),
  referralDueOn: date(['答复期限', 'Answer due on']),
  referralRequest: text(['移送请求号', 'Request id of the referral'], { max: 40 }),
  referralReceivedOn: date(['协会签收日期', 'Received by the association on']),
  referralAnsweredOn: date(['协会答复日期', 'Answered by the association on']),
  filesHandedOverOn: date(['案卷移交日期', 'Files handed over on']),
  referralOpinion: prose(['协会答复意见', 'Opinion of the association'], { class: 'sensitive' }),
};

export const urging = {
  title: ['催办', 'Urging'],
  fields: ['urgedOn', 'urgeDueOn', 'urgeAnswer', 'urgeAnsweredOn', 'urgeAnswerText'],
} as const;
export const referring = {
  title: ['移送行政处罚', 'Referral for a penalty'],
  fields: [
    'referral',
    'referredOn',
    'penaltyAuthority',
    'penaltyBases',
    'referralMaterials',
    'referralDueOn',
    'referralReceivedOn',
    'referralAnsweredOn',
    'filesHandedOverOn',
    'referralOpinion',
  ],
} as const;

type Referred = Recorded<{ readonly referral?: string | null }>;

export const asking = {
  urge: {
    title: ['催办', 'Send reminder'],
    by: office.all,
    from: inHand,
    form: ['urgeDueOn'],
    anew: ['urgeDueOn'],
    reason: true,
    internal: true,
    then: [stamp('urgedOn'), say(complaintUrged)],
  },
  refer: {
    title: ['移送行政处罚', 'Refer for a penalty'],
    by: office.all,
    // Not before anything was checked, nor once another body has the case.
    from: [
      'preliminary',
      'investigation',
      'deliberation',
      'deliberated',
      'hearing',
      'closed',
      'review',
      'refused',
      'notFiled',
      'mediated',
      'archived',
    ],
    unless: [
      {
        when: (c: Referred) => c.referral.is('sent'),
        why: [
          '已移送，协会尚未答复，不能再次移送。',
          'It is referred already and the association has not answered yet: it cannot be referred again.',
        ],
      },
      {
        when: (c: Referred) => c.referral.is('accepted'),
        why: ['协会已同意移送，不能再次移送。', 'The association has accepted the referral: it cannot be referred again.'],
      },
    ],
    form: ['penaltyAuthority', 'penaltyBases', 'referralMaterials', 'referralDueOn'],
    anew: ['referralDueOn'],
    need: ['penaltyAuthority', 'penaltyBases', 'referralMaterials'],
    reason: true,
    danger: true,
    internal: true,
    then: [
      stamp('referredOn'),
      set({ referral: 'sent', referralReceivedOn: null, referralAnsweredOn: null, filesHandedOverOn: null, referralOpinion: null }),
      ask(complaintReferred, { request: 'referralRequest', undelivered: { referral: 'undelivered' } }),
    ],
  },
} as const;

/** Whom it asks, and who asked, hear of it. */
export const askingNotices = {
  urged: {
    words: ['司法局催办此案，要求反馈的期限：{urgeDueOn}。', 'The bureau urges this case; an answer is wanted by: {urgeDueOn}.'],
    on: { action: 'urge' },
    to: { roles: 'association-clerk', at: 'owner' },
  },
  urgeAnswered: {
    words: ['律师协会回复了催办：{urgeAnswer}。', 'The association answered the urge: {urgeAnswer}.'],
    on: { report: 'lawyers.urge-answered.v1' },
    to: { roles: office.all, at: 'asker' },
  },
  referred: {
    words: [
      '司法局已将此案移送行政处罚，答复期限：{referralDueOn}。',
      'The bureau referred this case for a penalty; an answer is wanted by: {referralDueOn}.',
    ],
    on: { action: 'refer' },
    to: { roles: 'association-clerk', at: 'owner' },
  },
  referralAnswered: {
    words: ['律师协会答复了移送：{referral}。', 'The association answered the referral: {referral}.'],
    on: { report: 'lawyers.referral-answered.v1' },
    to: { roles: office.all, at: 'asker' },
  },
} as const;
