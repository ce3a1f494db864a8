import { and, not, type Recorded } from '@fatong/contracts/expression';
import {
  choice,
  date,
  did,
  end,
  files,
  moves,
  movesThose,
  prose,
  provided,
  reckon,
  record,
  ref,
  since,
  stamp,
  state,
  text,
  workdays,
} from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

const kinds = {
  transfer: ['转所', 'Moves to another firm'],
  resigned: ['辞职', 'Resigned'],
  dismissed: ['解聘', 'Dismissed'],
  retired: ['退休', 'Retired'],
  deceased: ['死亡', 'Deceased'],
  other: ['其他', 'Other'],
} as const;
const handedOver = { yes: ['已移交', 'Handed over'], none: ['无', 'Nothing to hand over'], pending: ['未移交', 'Not yet'] } as const;
const checked = ['cases', 'archive', 'finance', 'licence'] as const;
const told = ['leftOn', 'kind', ...checked, 'proof', 'note'] as const;

interface Days {
  readonly leftOn?: string | null;
  readonly joinedOn?: string | null;
  readonly reportedOn?: string | null;
  readonly submittedOn?: string | null;
  readonly corrected?: string | null;
  readonly correctedOn?: string | null;
}
const possible = [
  {
    at: 'leftOn',
    when: (l: Recorded<Days>) => l.leftOn.greater(l.submittedOn),
    why: ['离所日期不能晚于今天。', 'The day of leaving cannot lie in the future.'],
  },
  {
    at: 'leftOn',
    when: (l: Recorded<Days>) => and(l.joinedOn.exists(), l.joinedOn.greater(l.leftOn)),
    why: ['离所日期早于入所日期。', 'The day of leaving is before the day of joining.'],
  },
] as const;

/**
 * A firm reports that a lawyer has left it (L24, 离职律师). The district checks the report; once it is confirmed the practice history ends, the lawyer has no firm,
 * and six months begin in which he finds another (W-5). A confirmed report is corrected, never changed or deleted.
 */
export const leave = record(lawyers, 'leave', ['离职律师', 'Lawyers who left'], {
  one: 'Report that a lawyer left',
  law: 'L24',
  number: 'LZ{yyyymmdd}{seq:6}',
  fields: {
    lawyer: ref(['律师', 'Lawyer'], lawyer, { required: true, filter: true }),
    lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true }),
    firm: ref(['原执业机构', 'Firm he left'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
    joinedOn: date(['入所日期', 'Joined on'], { take: { ref: 'lawyer', field: 'joinedOn' } }),
    leftOn: date(['离所日期', 'Left on'], { filter: true }),
    kind: choice(['离所原因', 'Why'], kinds, { filter: true }),
    cases: choice(['在办案件移交', 'Cases handed over'], handedOver),
    archive: choice(['业务档案移交', 'Files handed over'], handedOver),
    finance: choice(['财务结算', 'Accounts settled'], handedOver),
    licence: choice(['执业证交回', 'Licence handed in'], handedOver),
    proof: files(['离所证明材料', 'Proof of leaving'], { accept: ['pdf', 'jpg', 'png', 'docx'], most: 5, maxMb: 20 }),
    note: prose(['说明', 'Note'], { max: 2000 }),
    corrected: date(['更正后的离所日期', 'Corrected day of leaving']),
    correctedOn: date(['更正日期', 'Corrected on']),
    reportedOn: date(['上报日期', 'Reported on'], { filter: true }),
    submittedOn: date(['最近上报日期', 'Last reported on']),
    confirmedOn: date(['确认日期', 'Confirmed on'], { filter: true }),
    withdrawnOn: date(['撤回日期', 'Withdrawn on']),
  },
  states: {
    draft: state(['草稿', 'Draft'], 'open'),
    reported: state(['已上报，待区局核对', 'Reported, to be checked'], 'waiting'),
    returned: state(['退回', 'Sent back'], 'open'),
    confirmed: end(['已确认', 'Confirmed']),
    dropped: end(['已撤回', 'Withdrawn'], 'refused'),
  },
  sections: [
    { title: ['离所情况', 'Leaving'], fields: ['lawyer', 'firm', 'joinedOn', 'leftOn', 'kind', 'note'] },
    { title: ['交接', 'Handing over'], fields: [...checked, 'proof'] },
    {
      title: ['办理', 'Course'],
      fields: ['reportedOn', 'submittedOn', 'confirmedOn', 'withdrawnOn', 'corrected', 'correctedOn'],
      brief: true,
    },
  ],
  see: { ...office.see, 'firm-clerk': 'unit', lawyer: { scope: 'own', when: (l) => l.confirmedOn.exists() } },
  clocks: {
    report: {
      title: ['上报期限', 'To be reported'],
      from: since('leftOn'),
      within: workdays(5),
      met: since('reportedOn'),
    },
    check: {
      title: ['核对期限', 'To be checked'],
      from: did('report', 'submit'),
      within: workdays(3),
      met: did('confirm', 'sendBack', 'withdraw'),
      warn: [1],
    },
  },
  actions: {
    draft: { title: ['登记离职（存草稿）', 'Begin a report'], to: 'draft', by: 'firm-clerk', form: ['lawyer', ...told] },
    report: {
      title: ['上报离职', 'Report that he left'],
      to: 'reported',
      by: 'firm-clerk',
      form: ['lawyer', ...told],
      need: ['leftOn', 'kind'],
      refuses: possible,
      then: [stamp('reportedOn'), stamp('submittedOn')],
    },
    submit: {
      title: ['上报', 'Report'],
      from: ['draft', 'returned'],
      to: 'reported',
      by: 'firm-clerk',
      due: { clock: null, when: (l) => l.state.is('returned') },
      form: told,
      need: ['leftOn', 'kind'],
      refuses: possible,
      // Whether it was late goes by the first report, whether the day can be by this one.
      then: [provided((l: Recorded<Days>) => not(l.reportedOn.exists()), stamp('reportedOn')), stamp('submittedOn')],
    },
    withdraw: {
      title: ['撤回', 'Withdraw'],
      from: ['draft', 'reported', 'returned'],
      to: 'dropped',
      by: 'firm-clerk',
      then: [stamp('withdrawnOn')],
    },
    sendBack: { title: ['退回', 'Send back'], from: 'reported', to: 'returned', by: office.district, reason: true },
    confirm: {
      title: ['核对确认', 'Confirm'],
      from: 'reported',
      to: 'confirmed',
      by: office.district,
      due: { clock: 'check', of: 'district-clerk' },
      then: [
        stamp('confirmedOn'),
        movesThose('lawyers.membership', {
          by: 'lawyer',
          of: 'lawyer',
          being: { until: null },
          does: 'end',
          with: { until: 'leftOn' },
        }),
        moves(lawyer, { by: 'lawyer', does: 'leave', with: { leftOn: 'leftOn', formerFirm: 'firm' } }),
      ],
    },
    correct: {
      title: ['更正离所日期', 'Correct the day'],
      from: 'confirmed',
      by: office.district,
      form: ['corrected'],
      need: ['corrected'],
      reason: true,
      refuses: [
        {
          at: 'corrected',
          when: (l) => l.corrected.greater(l.correctedOn),
          why: ['离所日期不能晚于今天。', 'The day of leaving cannot lie in the future.'],
        },
        {
          at: 'corrected',
          when: (l) => and(l.joinedOn.exists(), l.joinedOn.greater(l.corrected)),
          why: ['离所日期早于入所日期。', 'The day of leaving is before the day of joining.'],
        },
      ],
      then: [
        stamp('correctedOn'),
        movesThose('lawyers.membership', {
          by: 'lawyer',
          of: 'lawyer',
          where: { until: 'leftOn' },
          does: 'end',
          with: { until: 'corrected' },
        }),
        moves(lawyer, { by: 'lawyer', does: 'amendLeave', with: { leftOn: 'corrected' } }),
        reckon('leftOn', (l: Recorded<Days>) => l.corrected),
      ],
    },
  },
  notices: {
    reported: {
      words: [
        '{lawyerName}律师离所已上报，请于 {checkDue} 前核对。',
        'It was reported that {lawyerName} left his firm: check it by {checkDue}.',
      ],
      on: { action: ['report', 'submit'] },
      to: { roles: office.district, at: 'district' },
    },
    checking: {
      words: ['{lawyerName}律师离所的核对期限届满：{checkDue}。', 'The check of the report about {lawyerName} is due on {checkDue}.'],
      on: { clock: 'check', at: 'warn' },
      to: { roles: office.district, at: 'district' },
    },
    sentBack: {
      words: [
        '{lawyerName}律师的离所报告被退回，请更正后重新上报。',
        'The report about {lawyerName} was sent back: correct it and report again.',
      ],
      on: { action: 'sendBack' },
      to: { roles: 'firm-clerk', at: 'owner' },
    },
    confirmed: {
      words: ['{lawyerName}律师于 {leftOn} 离所，已确认。', 'It is confirmed that {lawyerName} left on {leftOn}.'],
      on: { action: 'confirm' },
      to: [
        { roles: 'firm-clerk', at: 'owner' },
        { roles: 'lawyer', at: { entry: 'lawyer' } },
      ],
    },
  },
  place: { district: 'lawyer', owner: { ref: 'lawyer' }, involve: { lawyer: { role: 'subject', as: 'entry' } } },
  menu: {
    group: 'registers',
    order: 4,
    calls: { 'firm-clerk': { title: ['离职律师上报', 'Reports of leaving'] }, lawyer: { title: ['本人离职登记', 'My leaving'] } },
  },
  heading: ['lawyerName'],
  list: {
    columns: ['number', 'lawyerName', 'firm', 'kind', 'state', 'leftOn', 'reportedOn', 'reportMet'],
    filters: ['state', 'kind', 'lawyer', 'firm', 'district', 'leftOn', 'reportedOn', 'confirmedOn', 'standing', 'reportStanding'],
    views: {
      open: { title: ['待核对', 'To be checked'], filter: { state: ['reported', 'returned'] } },
      past: { title: ['历史离职', 'Past'], filter: { state: 'confirmed' } },
    },
    sort: '-leftOn',
  },
});
