import { sanctionEffective, sanctionWithdrawn } from '@fatong/contracts/canonical/lawyers';
import { and, count, not, or, some } from '@fatong/contracts/expression';
import { end, issue, lasts, moves, provided, record, say, set, stamp, state } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { listBadge, penaltyColumns, sanctionColumns } from '../beside.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { clocks } from './clocks.js';
import { fields, sections } from './fields.js';
import { letters } from './letters.js';
import { notices } from './notices.js';
import { penaltyGuide } from './penalty-guide.js';
import { remedyActions } from './remedies.js';
import {
  isClosure,
  isClosureServed,
  isRevocationOfFirm,
  isRevocationOfLawyer,
  isServed,
  isSuspension,
  isSuspensionServed,
  oneParty,
  reckoned,
  revokedByDistrict,
  unlawful,
} from './rulings.js';
import { deliberation, deputies, extension, filing, review, revocation } from './steps.js';

const parties = ['firm-clerk', 'lawyer'] as const;
/** Who investigated does not review, hear or decide (处罚法 58, 64; 经办 ≠ 审批). */
const handled = ['register', 'registerCity', 'askFiling', 'askReview', 'askExtension'] as const;
/** Who reads what of the case is sensitive, for a stated purpose: whoever has to do with it. */
const readers = [...office.all, ...deputies, 'legal-reviewer', 'hearing-officer', ...parties] as const;
const registered = [
  'subject',
  'lawyer',
  'firm',
  'source',
  'complaint',
  'violation',
  'jurisdiction',
  'facts',
  'articles',
  'occurredOn',
  'foundOn',
  'isDangerous',
] as const;
const ruling = ['articles', 'circumstances', 'isRepeated', 'penalties'] as const;
const ruled = ['articles', 'circumstances', 'penalties'] as const;
const decides = [...handled, 'notify', 'notifyHearing', 'approveReview'] as const;

/**
 * An administrative penalty on a lawyer or a firm (L04, 行政处罚), from the clue to its execution: filed by three persons, investigated by two officers, reviewed
 * by one who did not handle it, discussed where it is grave, with notice and hearing before the decision. One of two authorities has it: the district, or the
 * city, which alone revokes. Suspension and closure move the register, and end there by themselves.
 */
export const penalty = record(lawyers, 'penalty', ['行政处罚', 'Penalties'], {
  one: 'Penalty case',
  number: 'XZ{yyyymmdd}{seq:6}',
  fields: { ...fields, ...filing.fields, ...extension.fields, ...review.fields, ...deliberation.fields, ...revocation.fields },
  states: {
    clue: state(['线索核查', 'Clue'], 'open'),
    ...filing.states,
    investigation: state(['调查', 'Investigation']),
    ...extension.states,
    ...review.states,
    reviewed: state(['审核通过', 'Reviewed']),
    ...deliberation.states,
    deliberated: state(['讨论完毕', 'Discussed']),
    notified: state(['拟处罚告知', 'Notice given'], 'waiting'),
    hearing: state(['听证', 'Hearing'], 'waiting'),
    deciding: state(['待决定', 'To be decided'], 'waiting'),
    ...revocation.states,
    decided: state(['待送达', 'To be served']),
    served: state(['执行中', 'Carried out']),
    annulled: state(['已撤销，待撤回公示', 'Annulled']),
    closed: end(['已结案', 'Closed']),
    notFiled: end(['不予立案', 'Not filed'], 'refused'),
    spared: end(['不予处罚', 'Not penalised']),
    transferred: end(['移送司法', 'Referred to the judiciary']),
    withdrawn: end(['撤销办结', 'Annulled and withdrawn'], 'refused'),
  },
  sections: [
    sections.about,
    sections.investigation,
    { ...deliberation.section, brief: true },
    sections.course,
    sections.remedies,
    { ...revocation.section, brief: true },
    { title: ['审批', 'Approval'], fields: ['filingStep', 'extensionStep', 'reviewStep'], brief: true },
  ],
  see: {
    ...office.see,
    deputy: 'city',
    'district-deputy': 'district',
    'legal-reviewer': 'city',
    'hearing-officer': 'city',
    lawyer: { scope: 'own', when: (p) => p.notifiedOn.exists() },
    'firm-clerk': { scope: 'unit', when: (p) => or(p.servedOn.exists(), and(p.subject.is('firm'), p.notifiedOn.exists())) },
  },
  reveal: { facts: readers, defence: readers, defencePapers: readers, hearingMinutes: readers },
  // How the bureau came to know of it and what its people said among themselves.
  withhold: [
    {
      from: parties,
      fields: [
        'source',
        'complaint',
        'violation',
        'foundOn',
        'evidence.papers',
        'extensionGrounds',
        'extendedOn',
        'finding',
        'legalOpinion',
        'hearingFinding',
        'publicationRefusal',
        'filingStep',
        'extensionStep',
        'reviewStep',
        ...deliberation.section.fields,
        ...revocation.section.fields,
      ],
    },
  ],
  show: {
    lawyer: (p) => not(p.subject.is('firm')),
    licence: (p) => not(p.subject.is('firm')),
    firm: (p) => or(p.subject.is('firm'), p.firm.exists()),
  },
  only: [
    {
      roles: ['city-lead', 'city-clerk', 'deputy'],
      when: (p) => or(p.authority.is('city'), p.state.is('revocationOffered'), not(p.jurisdiction.exists())),
      why: ['本案由区司法局办理。', 'The district has this case.'],
    },
    {
      roles: ['district-lead', 'district-clerk', 'district-deputy'],
      when: (p) => not(p.authority.is('city')),
      why: ['本案由市司法局办理。', 'The city has this case.'],
    },
  ],
  clocks,
  letters,
  actions: {
    register: {
      title: ['登记线索', 'Register'],
      to: 'clue',
      by: 'district-clerk',
      form: registered,
      need: ['subject', 'jurisdiction', 'source'],
      refuses: oneParty,
      then: [set({ authority: 'district' })],
    },
    registerCity: {
      title: ['登记线索（市局办理）', 'Register for the city'],
      to: 'clue',
      by: 'city-clerk',
      form: registered,
      need: ['subject', 'jurisdiction', 'source'],
      refuses: oneParty,
      then: [set({ authority: 'city' })],
    },
    receive: { title: ['接收移送', 'Receive a referral'], to: 'clue', by: [] },
    arise: {
      title: ['协会移送', 'Referred by the association'],
      to: 'clue',
      by: [],
      byRule: true,
      then: [set({ authority: 'district', source: 'complaint' })],
    },
    ...filing.actions,
    askFiling: {
      ...filing.actions.askFiling,
      due: true,
      need: ['articles', 'facts', 'jurisdiction', 'occurredOn', 'foundOn', 'officers'],
      unless: [
        {
          when: (p) => p.clock.limitation.in(['overdue', 'late']),
          why: ['该行为已过二年追责时效（行政处罚法第三十六条）。', 'The act is past the limitation of two years (art. 36).'],
        },
        {
          when: (p) => p.clock.longLimitation.in(['overdue', 'late']),
          why: ['该行为已过五年追责时效（行政处罚法第三十六条）。', 'The act is past the limitation of five years (art. 36).'],
        },
      ],
      refuses: [
        {
          at: 'occurredOn',
          when: (p) => p.occurredOn.greater(p.foundOn),
          why: ['行为发生日期不能晚于发现日期。', 'An act is not found before it occurred.'],
        },
      ],
    },
    amend: {
      title: ['核实线索', 'Amend'],
      from: 'clue',
      by: office.clerks,
      form: [...registered, 'officers'],
      need: ['subject', 'jurisdiction'],
      refuses: oneParty,
    },
    drop: { title: ['不予立案', 'Do not file'], from: 'clue', to: 'notFiled', by: office.clerks, due: true, reason: true, danger: true },
    ...extension.actions,
    askExtension: {
      ...extension.actions.askExtension,
      unless: [
        {
          when: (p) => p.extendedOn.exists(),
          why: [
            '办案期限已经延长过一次，不能再延长（行政处罚法第六十条）。',
            'The time to decide was extended once and is not extended again (art. 60).',
          ],
        },
        {
          when: (p) => p.clock.decide.is('overdue'),
          why: ['办案期限已经届满，不能再延长。', 'The time to decide is over: it cannot be extended.'],
        },
      ],
    },
    ...review.actions,
    askReview: {
      ...review.actions.askReview,
      due: 'decide',
      title: ['终结调查', 'End the investigation'],
      form: ['finding', ...ruling],
      need: ['finding', 'circumstances', 'evidence'],
      unless: [
        {
          when: (p) => count(p.officers).less(2),
          why: ['执法人员不得少于两人（行政处罚法第四十二条）。', 'There must be two officers (art. 42).'],
        },
        {
          when: (p) => not(p.defenceOn.exists()),
          why: ['尚未告知当事人陈述、申辩的权利。', 'The party was not told of the right to be heard.'],
        },
        {
          when: (p) => and(p.preservedOn.exists(), not(p.preservation.exists())),
          why: ['先行登记保存的证据尚未处理。', 'The preserved evidence is not settled.'],
        },
      ],
      refuses: unlawful,
      then: [...(review.actions.askReview.then ?? []), ...reckoned, issue('report')],
    },
    approveReview: {
      ...review.actions.approveReview,
      title: ['同意（法制审核）', 'Agree (legal review)'],
      notBy: handled,
      form: ['legalOpinion'],
      need: ['legalOpinion'],
    },
    investigate: {
      title: ['补充案情、执法人员', 'Add facts or officers'],
      from: 'investigation',
      by: office.clerks,
      form: ['facts', 'articles', 'officers'],
    },
    gather: { title: ['记录证据', 'Record evidence'], from: 'investigation', by: office.clerks, form: ['evidence'], need: ['evidence'] },
    hear: {
      title: ['告知陈述申辩权', 'Offer a defence'],
      from: 'investigation',
      by: office.clerks,
      due: { clock: 'decide', when: (p) => not(p.defenceOn.exists()) },
      form: ['defence', 'defencePapers'],
      then: [stamp('defenceOn')],
    },
    preserve: {
      title: ['先行登记保存', 'Preserve evidence'],
      from: 'investigation',
      by: office.clerks,
      form: ['preserved'],
      need: ['preserved'],
      then: [stamp('preservedOn'), set({ preservation: null })],
    },
    settlePreserved: {
      title: ['处理保存的证据', 'Settle preserved evidence'],
      from: 'investigation',
      by: office.clerks,
      due: { clock: 'preserve', when: (p) => and(p.preservedOn.exists(), not(p.preservation.exists())) },
      form: ['preservation'],
      need: ['preservation'],
      unless: [{ when: (p) => not(p.preservedOn.exists()), why: ['本案没有先行登记保存的证据。', 'Nothing is preserved in this case.'] }],
    },
    ...deliberation.actions,
    notify: {
      title: ['事先告知', 'Give notice'],
      from: ['reviewed', 'deliberated'],
      to: 'notified',
      by: office.clerks,
      due: 'decide',
      need: ['penalties'],
      then: [stamp('notifiedOn'), issue('notice')],
      unless: [
        {
          when: (p) => p.isGrave.is(true),
          why: ['拟处罚应当告知听证权利，请使用“听证告知”。', 'The party has the right to a hearing: use “Give notice with a hearing”.'],
        },
      ],
    },
    notifyHearing: {
      title: ['听证告知', 'Give notice with a hearing'],
      from: ['reviewed', 'deliberated'],
      to: 'notified',
      by: office.clerks,
      due: 'decide',
      need: ['penalties'],
      then: [stamp('notifiedOn'), issue('notice'), issue('hearingNotice')],
      unless: [
        {
          when: (p) => not(p.isGrave.is(true)),
          why: ['拟处罚不属于可以听证的情形，请使用“事先告知”。', 'This penalty gives no right to a hearing: use “Give notice”.'],
        },
        {
          when: (p) => p.state.is('reviewed'),
          why: ['须先集体讨论（行政处罚法第五十七条）。', 'It must be discussed jointly first (art. 57).'],
        },
      ],
    },
    defend: {
      title: ['提出陈述、申辩', 'Defend'],
      from: 'notified',
      by: [...office.clerks, ...parties],
      form: ['defence', 'defencePapers'],
      need: ['defence'],
    },
    askHearing: {
      title: ['要求听证', 'Ask for a hearing'],
      from: 'notified',
      to: 'hearing',
      by: [...office.clerks, ...parties],
      then: [stamp('hearingAskedOn')],
      unless: [
        { when: (p) => not(p.isGrave.is(true)), why: ['本案拟处罚不属于可以听证的情形。', 'This penalty gives no right to a hearing.'] },
        { when: (p) => p.clock.hearing.is('overdue'), why: ['申请听证的期限已过。', 'The time to ask for a hearing is over.'] },
      ],
    },
    waive: { title: ['逾期未申请听证', 'No hearing was asked for'], from: 'notified', to: 'deciding', by: [], byClock: true },
    summon: {
      title: ['通知听证', 'Summon'],
      from: 'hearing',
      by: 'hearing-officer',
      due: { clock: 'decide', when: (p) => not(p.hearingOn.exists()) },
      notBy: handled,
      form: ['hearingOn', 'hearingPlace', 'hearingChair'],
      need: ['hearingOn', 'hearingPlace', 'hearingChair'],
      then: [issue('summons')],
      refuses: [
        {
          at: 'hearingChair',
          when: (p) => some(p.officers, (one) => one.name.is(p.hearingChair)),
          why: ['本案调查人员不得主持听证（行政处罚法第六十四条）。', 'Who investigated the case does not chair its hearing (art. 64).'],
        },
      ],
    },
    hold: {
      title: ['听证结束', 'End the hearing'],
      from: 'hearing',
      to: 'deciding',
      by: 'hearing-officer',
      due: 'decide',
      notBy: handled,
      form: ['hearingMinutes', 'hearingFinding'],
      need: ['hearingMinutes', 'hearingFinding'],
      then: [issue('hearingReport')],
      unless: [
        { when: (p) => not(p.hearingOn.exists()), why: ['尚未通知听证。', 'The hearing was not notified.'] },
        {
          when: (p) => p.hearingOn.atMost(p.summonDue),
          why: [
            '听证日期距通知不足七个工作日，请改期并重新通知（行政处罚法第六十四条）。',
            'The hearing was set less than 7 working days after its notice: set another day and summon anew (art. 64).',
          ],
        },
      ],
    },
    decide: {
      title: ['作出处罚决定', 'Impose the penalty'],
      from: ['notified', 'deciding'],
      to: 'decided',
      by: deputies,
      due: 'decide',
      notBy: decides,
      form: ruling,
      need: ruled,
      unless: [
        {
          when: (p) => and(p.state.is('notified'), p.clock.hearing.in(['running', 'near'])),
          why: ['当事人申请听证的期限未满，不能作出决定。', 'The party may still ask for a hearing: it cannot be decided yet.'],
        },
      ],
      refuses: [
        revokedByDistrict,
        {
          when: (p) => and(p.isGrave.is(true), not(p.clock.hearing.exists())),
          why: [
            '该处罚应当集体讨论并告知听证权利，尚未办理。',
            'This penalty must be discussed and gives a right to a hearing, of which the party was not told.',
          ],
        },
        ...unlawful,
      ],
      then: [...reckoned, set({ outcome: 'penalty' }), stamp('decidedOn'), issue('decision', { number: 'decisionNumber' })],
    },
    spare: {
      title: ['不予处罚', 'Do not penalise'],
      from: ['reviewed', 'deliberated', 'notified', 'deciding'],
      to: 'spared',
      by: deputies,
      due: { clock: 'decide', when: (p) => p.state.is('deciding') },
      notBy: decides,
      form: ['grounds'],
      need: ['grounds'],
      then: [set({ outcome: 'none' }), stamp('decidedOn'), issue('sparing', { number: 'decisionNumber' })],
    },
    transfer: {
      title: ['移送司法机关', 'Refer to the judiciary'],
      from: ['investigation', 'reviewed', 'deliberated', 'notified', 'deciding'],
      to: 'transferred',
      by: deputies,
      form: ['transferredTo', 'grounds'],
      need: ['transferredTo', 'grounds'],
      danger: true,
      then: [set({ outcome: 'judicial' }), stamp('decidedOn')],
    },
    ...revocation.actions,
    serve: {
      title: ['送达', 'Serve'],
      from: 'decided',
      to: 'served',
      by: office.clerks,
      due: 'serve',
      form: ['servicePapers'],
      then: [
        stamp('servedOn'),
        stamp('effectiveFrom'),
        lasts('effectiveUntil', 'termMonths'),
        provided(
          isSuspension,
          moves(lawyer, {
            by: 'lawyer',
            does: 'suspend',
            with: { suspendedFrom: 'effectiveFrom', suspendedUntil: 'effectiveUntil', suspensionBasis: 'decisionNumber' },
          }),
        ),
        provided(
          isClosure,
          moves(firm, {
            by: 'firm',
            does: 'close',
            with: { closedFrom: 'effectiveFrom', closedUntil: 'effectiveUntil', closureBasis: 'decisionNumber' },
          }),
        ),
        provided(isRevocationOfLawyer, moves(lawyer, { by: 'lawyer', does: 'revoke', with: { suspensionBasis: 'decisionNumber' } })),
        provided(isRevocationOfFirm, moves(firm, { by: 'firm', does: 'revoke', with: { closureBasis: 'decisionNumber' } })),
        say(sanctionEffective),
      ],
    },
    pay: {
      title: ['记录缴款', 'Record the payment'],
      from: 'served',
      by: office.clerks,
      due: { clock: 'pay', when: (p) => not(p.paidOn.exists()) },
      form: ['paidOn'],
      need: ['paidOn'],
      unless: [{ when: (p) => not(p.fine.greater(0)), why: ['本案没有罚款。', 'There is no fine in this case.'] }],
    },
    publish: {
      title: ['公示', 'Publish'],
      from: ['decided', 'served'],
      by: office.clerks,
      due: { clock: 'publish', when: (p) => not(p.publishedOn.exists()) },
      then: [stamp('publishedOn')],
      unless: [{ when: (p) => p.publishedOn.exists(), why: ['已经公示。', 'It is published already.'] }],
    },
    annul: {
      title: ['撤销处罚决定', 'Annul'],
      from: ['decided', 'served'],
      to: 'annulled',
      by: deputies,
      reason: true,
      danger: true,
      then: [
        stamp('annulledOn'),
        provided(isSuspensionServed, moves(lawyer, { by: 'lawyer', does: 'lift' })),
        provided(isClosureServed, moves(firm, { by: 'firm', does: 'lift' })),
        provided(isServed, say(sanctionWithdrawn)),
      ],
    },
    ...remedyActions,
    withdraw: {
      title: ['撤回公示并办结', 'Withdraw the publication'],
      from: 'annulled',
      to: 'withdrawn',
      by: office.clerks,
      due: 'withdraw',
      then: [stamp('withdrawnOn')],
    },
    close: {
      title: ['结案', 'Close'],
      from: 'served',
      to: 'closed',
      by: office.leads,
      due: { clock: null },
      notBy: ['serve', 'askFiling'],
      then: [stamp('closedOn'), issue('closing')],
      unless: [
        {
          when: (p) => and(p.fine.greater(0), not(p.paidOn.exists())),
          why: ['罚款尚未缴纳，不能结案。', 'The fine is not paid: the case cannot be closed.'],
        },
        {
          when: (p) => not(p.publishedOn.exists()),
          why: ['处罚决定尚未公示，不能结案。', 'The decision is not published: the case cannot be closed.'],
        },
      ],
    },
  },
  notices,
  guide: penaltyGuide,
  related: [
    {
      title: ['处分执行', 'Execution'],
      type: 'lawyers.sanction',
      by: 'penalty',
      columns: sanctionColumns,
      begin: {
        actions: ['enter'],
        fill: {
          lawyer: 'lawyer',
          firm: 'firm',
          seat: 'jurisdiction',
          penalty: 'id',
          decisionNumber: 'decisionNumber',
          decidedOn: 'decidedOn',
        },
      },
    },
    {
      title: ['当事人的其他处罚案件', 'Other penalty cases of the lawyer'],
      type: 'lawyers.penalty',
      by: 'lawyer',
      of: 'lawyer',
      columns: penaltyColumns,
    },
    { title: ['该律师的投诉', 'Complaints about the lawyer'], type: 'lawyers.complaint', by: 'lawyer', of: 'lawyer' },
  ],
  badges: [{ ...listBadge, of: 'lawyer', beside: 'party' }],
  place: {
    district: 'jurisdiction',
    involve: {
      lawyer: [
        { role: 'subject', as: 'entry' },
        { role: 'firm', as: 'unit' },
      ],
      firm: { role: 'firm', as: 'unit' },
    },
    known: ['jurisdiction'],
  },
  menu: {
    group: 'sanctions',
    order: 1,
    calls: {
      lawyer: { title: ['涉及本人的处罚', 'Penalties that concern me'] },
      'firm-clerk': { title: ['涉及本所的处罚', 'Penalties that concern us'] },
    },
  },
  heading: ['party'],
  list: {
    columns: ['number', 'party', 'district', 'authority', 'state', 'kinds', 'decideDue', 'decidedOn'],
    filters: [
      'state',
      'standing',
      'decideStanding',
      'district',
      'authority',
      'subject',
      'lawyer',
      'firm',
      'party',
      'source',
      'articles',
      'kinds',
      'complaint',
      'violation',
      'filedOn',
      'decidedOn',
      'outcome',
      'revocationAnswer',
      'decideExtended',
      'reconsideration',
      'reconsiderationOn',
      'lawsuit',
      'lawsuitOn',
    ],
    views: {
      inHand: {
        title: ['待我办理', 'In hand'],
        filter: { state: ['clue', 'investigation', 'reviewed', 'deliberated', 'decided', 'annulled'] },
      },
      approval: { title: ['待审批', 'To approve'], filter: { state: ['filing', 'extension', 'deliberation', 'notified', 'deciding'] } },
      review: { title: ['法制审核', 'Legal review'], filter: { state: 'review' } },
      hearing: { title: ['听证', 'Hearing'], filter: { state: 'hearing' } },
      served: { title: ['执行中', 'Carried out'], filter: { state: 'served' } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
      ...revocation.views,
    },
    sort: '-createdAt',
  },
  counted: { filedOn: ['subject', 'firm'], decidedOn: ['outcome', 'firm'] },
});
