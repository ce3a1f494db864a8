import type { Recorded } from '@fatong/contracts/expression';
import { choice, date, end, moves, prose, provided, record, ref, sign, stamp, state, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { binding } from './binding.js';
import { reviewWays } from './codes.js';

/** What was overlooked. */
const faults = {
  paper: ['材料缺失或者失效', 'A paper is missing or has expired'],
  content: ['材料内容与所填不符', 'A paper says something else'],
  client: ['委托人与案件当事人不符', 'The client is no party'],
  number: ['案号有误', 'The case number is wrong'],
  conflict: ['利益冲突', 'Conflict of interests'],
  lawyer: ['律师不具备代理资格', 'The lawyer may not act'],
  other: ['其他', 'Something else'],
} as const;

const checked = [sign('checker'), stamp('checkedOn')] as const;

/** 代理资格复核 (L19): one binding that was drawn, looked at again by a person; one that should not have been accepted is handed back where that is asked for. */
export const agencyRecheck = record(lawyers, 'agencyRecheck', ['代理资格复核', 'Bindings looked at again'], {
  one: 'Binding looked at again',
  law: 'L19',
  number: 'FH{yyyymmdd}{seq:6}',
  fields: {
    sample: ref(['抽样', 'Sample'], 'lawyers.agencySample', { filter: true }),
    periodFrom: date(['绑定日期自', 'Bound from'], { filter: true }),
    periodTo: date(['绑定日期至', 'Bound until'], { filter: true }),
    binding: ref(['案件绑定', 'Binding'], binding, { filter: true }),
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true }),
    firm: ref(['执业机构', 'Firm'], firm, { filter: true }),
    review: choice(['审核方式', 'How reviewed'], reviewWays, { filter: true }),
    fault: choice(['错误类别', 'What was overlooked'], faults, { filter: true }),
    finding: prose(['复核意见', 'Finding'], { max: 4000 }),
    demand: prose(['补正要求（填写的，绑定退回律师重交）', 'What the lawyer is asked for; where it is filled the binding is handed back'], {
      max: 4000,
    }),
    checker: text(['复核人', 'Looked at by'], { max: 60 }),
    checkedOn: date(['复核日期', 'Looked at on'], { filter: true }),
  },
  states: {
    open: state(['待复核', 'To be looked at'], 'open'),
    right: end(['审核正确', 'Right']),
    wrong: end(['审核错误', 'Wrong'], 'refused'),
  },
  sections: [
    { title: ['绑定', 'Binding'], fields: ['sample', 'periodFrom', 'periodTo', 'binding', 'lawyerName', 'lawyer', 'firm', 'review'] },
    { title: ['复核', 'Finding'], fields: ['fault', 'finding', 'demand', 'checker', 'checkedOn'], brief: true },
  ],
  see: { 'city-lead': 'city', 'city-clerk': 'city', 'agency-reviewer': 'city' },
  actions: {
    open: {
      title: ['抽中', 'Drawn'],
      to: 'open',
      by: [],
      form: ['sample', 'periodFrom', 'periodTo', 'binding', 'lawyer', 'firm', 'review'],
    },
    uphold: {
      title: ['复核无误', 'It was right'],
      from: 'open',
      to: 'right',
      by: ['city-clerk', 'agency-reviewer'],
      due: true,
      form: ['finding'],
      then: checked,
    },
    fault: {
      title: ['审核错误', 'It was wrong'],
      from: 'open',
      to: 'wrong',
      by: ['city-clerk', 'agency-reviewer'],
      due: true,
      form: ['fault', 'finding', 'demand'],
      need: ['fault', 'finding'],
      then: [
        ...checked,
        provided(
          (r: Recorded<{ readonly demand?: string | null }>) => r.demand.exists(),
          moves(binding, { by: 'binding', does: 'handBack', with: { demand: 'demand' } }),
        ),
      ],
    },
  },
  notices: {
    wrong: {
      words: [
        '代理资格复核发现审核错误（{fault}）：{lawyerName}律师的绑定。',
        'A binding of {lawyerName} should not have been accepted ({fault}).',
      ],
      on: { action: 'fault' },
      to: { roles: office.city, at: 'all' },
    },
  },
  place: { district: 'lawyer', owner: { unit: 'city/lawyers-office' } },
  menu: { group: 'supervision', order: 7 },
  heading: ['lawyerName', 'review'],
  list: {
    columns: ['number', 'sample', 'binding', 'lawyerName', 'review', 'state', 'fault', 'checkedOn'],
    filters: ['state', 'sample', 'periodFrom', 'periodTo', 'binding', 'lawyer', 'firm', 'district', 'review', 'fault', 'checkedOn'],
    views: {
      open: { title: ['待复核', 'To be looked at'], filter: { state: 'open' } },
      wrong: { title: ['审核错误', 'Wrong'], filter: { state: 'wrong' } },
    },
    sort: '-createdAt',
  },
});
