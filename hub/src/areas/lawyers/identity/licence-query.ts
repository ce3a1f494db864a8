import { licenceStatusTold } from '@fatong/contracts/canonical/lawyers';
import { lawyerStatuses } from '@fatong/contracts/codes';
import {
  among,
  boolean,
  choice,
  date,
  derive,
  end,
  identifier,
  instant,
  matchResults,
  record,
  ref,
  say,
  set,
  state,
  text,
} from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { lawyer } from '../registers/lawyer.js';

const said = {
  query: text(['查询编号', 'Number of the query'], { max: 40, search: true }),
  licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { filter: true }),
  asker: text(['查询单位', 'Who asks'], { max: 120, search: true, filter: true }),
  askedAt: instant(['查询时间', 'Asked at'], { filter: true }),
};
interface Known {
  readonly status?: keyof (typeof lawyerStatuses)['codes'] | null;
  readonly licensedOn?: string | null;
  readonly suspendedFrom?: string | null;
  readonly cancelledOn?: string | null;
}

/** Of what the register says now: whether the licence is valid, and since which day that is so. */
const standing = derive<Known>()(['valid', 'validSince'], ({ status, licensedOn, suspendedFrom, cancelledOn }) => {
  const valid = status === 'practising';
  return { valid, validSince: (valid ? licensedOn : status === 'suspended' ? suspendedFrom : cancelledOn) ?? null };
});

/** 执业状态查询 (S27): who verifies an electronic licence asks whether it is valid now, and is told at once, with since when; a licence that nobody has is not. */
export const licenceQuery = record(lawyers, 'licenceQuery', ['执业状态查询', 'Queries of licences'], {
  one: 'Query of a licence',
  law: ['L16', 'L07'],
  number: 'CX{yyyymmdd}{seq:6}',
  fields: {
    ...said,
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    lawyers: ref(['疑似律师', 'Lawyers it may be'], lawyer, { many: true }),
    matched: choice(['匹配结果', 'Match'], matchResults, { filter: true }),
    status: choice(['答复时执业状态', 'Status when it was answered'], lawyerStatuses, {
      filter: true,
      take: { ref: 'lawyer', field: 'status' },
    }),
    licensedOn: date(['首次执业日期', 'First licensed on'], { take: { ref: 'lawyer', field: 'licensedOn' } }),
    suspendedFrom: date(['停止执业自', 'Suspended from'], { take: { ref: 'lawyer', field: 'suspendedFrom' } }),
    cancelledOn: date(['注销日期', 'Cancelled on'], { take: { ref: 'lawyer', field: 'cancelledOn' } }),
    valid: boolean(['执业证当前有效', 'Valid'], { filter: true }),
    validSince: date(['自何日起', 'Since']),
  },
  states: {
    received: state(['已接收', 'Received'], 'open'),
    told: state(['已答复', 'Told'], 'done'),
    withdrawn: end(['已撤回', 'Taken back'], 'refused'),
  },
  intake: { fields: Object.keys(said) as readonly (keyof typeof said)[], opens: 'receive', withdraws: 'withdraw' },
  matching: {
    result: 'matched',
    found: 'recognise',
    open: 'seek',
    among: [among(lawyer, { ref: 'lawyer', candidates: 'lawyers', exact: [{ licence: 'licence' }], probable: [] })],
  },
  sections: [
    { title: ['查询', 'Query'], fields: ['query', 'licence', 'asker', 'askedAt', 'lawyer', 'matched'] },
    { title: ['答复', 'Told'], fields: ['valid', 'validSince', 'status', 'licensedOn', 'suspendedFrom', 'cancelledOn'], brief: true },
  ],
  see: { 'city-lead': 'city', 'city-clerk': 'city' },
  actions: {
    receive: { title: ['接收', 'Received'], to: 'received', by: [], byReport: true },
    withdraw: { title: ['查询撤回', 'Taken back'], from: ['received', 'told'], to: 'withdrawn', by: [], byReport: true },
    recognise: {
      title: ['答复执业状态', 'Told'],
      from: ['received', 'told'],
      to: 'told',
      by: [],
      byReport: true,
      then: [standing, say(licenceStatusTold)],
    },
    seek: {
      title: ['答复查无此证', 'Told that nobody has it'],
      from: ['received', 'told'],
      to: 'told',
      by: [],
      byReport: true,
      then: [set({ valid: false, validSince: null }), say(licenceStatusTold)],
    },
  },
  place: { owner: { unit: 'city/lawyers-office' }, units: { 'city/lawyers-office': 'handler' } },
  menu: { group: 'registers', order: 8 },
  heading: ['licence', 'asker'],
  list: {
    columns: ['number', 'licence', 'lawyer', 'asker', 'askedAt', 'valid', 'validSince', 'state'],
    filters: ['state', 'licence', 'lawyer', 'asker', 'askedAt', 'valid', 'status', 'matched'],
    views: { invalid: { title: ['无效', 'Not valid'], filter: { valid: 'false' } } },
    sort: '-askedAt',
  },
});
