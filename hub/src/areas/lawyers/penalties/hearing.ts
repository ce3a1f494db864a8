import { not, some } from '@fatong/contracts/expression';
import { goesOn, issue, stamp } from '../../../definitions/index.js';
import { office } from '../area.js';
import { dayOfHearing, free } from './appointing.js';
import type { Case, CaseInTime } from './case.js';
import { handled, parties } from './posts.js';

/** The notice of what is intended, the defence, and the hearing where the party has a right to it (处罚法 44, 45, 63, 64). */
export const hearing = {
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
        when: (p: Case) => p.isGrave.is(true),
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
        when: (p: Case) => not(p.isGrave.is(true)),
        why: ['拟处罚不属于可以听证的情形，请使用“事先告知”。', 'This penalty gives no right to a hearing: use “Give notice”.'],
      },
      {
        when: (p: Case) => p.state.is('reviewed'),
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
      {
        when: (p: Case) => not(p.isGrave.is(true)),
        why: ['本案拟处罚不属于可以听证的情形。', 'This penalty gives no right to a hearing.'],
      },
      { when: (p: CaseInTime) => p.clock.hearing.is('overdue'), why: ['申请听证的期限已过。', 'The time to ask for a hearing is over.'] },
    ],
  },
  waive: { title: ['逾期未申请听证', 'No hearing was asked for'], from: 'notified', to: 'deciding', by: [], byClock: true },
  summon: {
    title: ['通知听证', 'Summon'],
    from: 'hearing',
    by: 'hearing-officer',
    due: { clock: 'decide', when: (p: Case) => not(p.hearingOn.exists()) },
    notBy: handled,
    form: ['hearing', 'hearingRoom', 'hearingChair'],
    need: ['hearing', 'hearingRoom', 'hearingChair'],
    then: [dayOfHearing, issue('summons'), goesOn('appoint')],
    refuses: [
      {
        at: 'hearingChair',
        when: (p: Case) => some(p.officers, (one) => one.name.is(p.hearingChair)),
        why: ['本案调查人员不得主持听证（行政处罚法第六十四条）。', 'Who investigated the case does not chair its hearing (art. 64).'],
      },
    ],
  },
  appoint: { title: ['预约听证室和主持人', 'Book room and chair'], from: 'hearing', by: [], unless: free },
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
      { when: (p: Case) => not(p.hearingOn.exists()), why: ['尚未通知听证。', 'The hearing was not notified.'] },
      {
        when: (p: CaseInTime) => p.hearingOn.atMost(p.summonDue),
        why: [
          '听证日期距通知不足七个工作日，请改期并重新通知（行政处罚法第六十四条）。',
          'The hearing was set less than 7 working days after its notice: set another day and summon anew (art. 64).',
        ],
      },
    ],
  },
} as const;
