import { provinces } from '@fatong/contracts/codes';
import { choice, counts, date, derive, end, integer, prose, record, ref, spans, state, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { firmSizes, ofFirm, sizeOf } from './firm-size.js';

const results = {
  done: ['办结', 'Done'],
  granted: ['准予', 'Granted'],
  refused: ['不予', 'Refused'],
  withdrawn: ['撤回', 'Withdrawn'],
} as const;

/**
 * A row of the register of cross-province files (L15, 调档记录), over both directions: opened when an application is handed in, kept in step by it, and closed with
 * it. Nobody acts on it: what it says is said on the application.
 */
export const transfer = record(lawyers, 'transfer', ['调档记录', 'Register of files'], {
  law: 'L15',
  one: 'Row of the register of files',
  number: 'DD{yyyymmdd}{seq:6}',
  fields: {
    direction: choice(['方向', 'Direction'], { out: ['调出', 'Out'], in: ['调入', 'In'] }, { required: true, filter: true }),
    person: text(['律师姓名', 'Lawyer'], { required: true, search: true, filter: true }),
    licence: text(['执业证号', 'Licence number'], { max: 40, search: true }),
    firm: ref(['本市律所', 'Firm of this city'], firm, { filter: true }),
    province: choice(['对方省份', 'Other province'], provinces, { filter: true }),
    counterpart: text(['对方司法行政机关', 'Authority there'], { max: 120 }),
    theirFirm: text(['对方律所', 'Firm there'], { max: 120 }),
    askedOn: date(['申请日期', 'Asked on'], { filter: true }),
    letterNumber: text(['函件文号', 'Number of our letter'], { max: 80, search: true }),
    sentOn: date(['档案寄出日期', 'File sent on'], { filter: true }),
    receivedOn: date(['档案收到日期', 'File received on'], { filter: true }),
    closedOn: date(['办结日期', 'Closed on'], { filter: true }),
    result: choice(['结果', 'Result'], results, { filter: true }),
    workdays: integer(['用时（工作日）', 'Working days it took'], { min: 0, unit: ['个工作日', 'working days'] }),
    firmLawyers: integer(['申请时本市律所律师数', 'Lawyers of the firm when it was asked for'], { min: 0, unit: ['人', 'lawyers'] }),
    firmSize: choice(['本市律所规模', 'Size of the firm'], firmSizes, { filter: true }),
    reason: prose(['调档事由', 'Reason'], { max: 2000 }),
    out: ref(['调出申请', 'Application out'], 'lawyers.transferOut', { filter: true }),
    in: ref(['调入申请', 'Application in'], 'lawyers.transferIn', { filter: true }),
  },
  states: { open: state(['在办', 'Open'], 'open'), closed: end(['已办结', 'Closed']) },
  sections: [
    {
      title: ['调档', 'File'],
      fields: [
        'direction',
        'person',
        'licence',
        'firm',
        'firmLawyers',
        'firmSize',
        'province',
        'counterpart',
        'theirFirm',
        'reason',
        'out',
        'in',
      ],
    },
    { title: ['过程', 'Course'], fields: ['askedOn', 'letterNumber', 'sentOn', 'receivedOn', 'closedOn', 'workdays', 'result'] },
  ],
  see: { ...office.see, 'firm-clerk': 'unit' },
  show: { out: (t) => t.direction.is('out'), in: (t) => t.direction.is('in') },
  actions: {
    open: {
      title: ['登记', 'Open'],
      to: 'open',
      by: [],
      form: ['direction', 'person', 'licence', 'firm', 'province', 'counterpart', 'theirFirm', 'askedOn', 'reason', 'out', 'in'],
      // The register of firms knows no size: it is how many lawyers the firm has on that day, and stays so.
      then: [counts(lawyer, { firmLawyers: ofFirm }), derive<{ readonly firmLawyers?: number | null }>()(['firmSize'], sizeOf)],
    },
    follow: { title: ['随申请更新', 'Kept in step'], from: 'open', by: [], form: ['letterNumber', 'sentOn', 'receivedOn'] },
    close: {
      title: ['随申请办结', 'Closed with it'],
      from: 'open',
      to: 'closed',
      by: [],
      form: ['receivedOn', 'closedOn', 'result'],
      then: [spans('workdays', { from: 'askedOn', to: 'closedOn', unit: 'workdays' })],
    },
  },
  place: { district: 'firm', owner: { ref: 'firm' } },
  menu: { group: 'transfers', order: 3, calls: { 'firm-clerk': { title: ['本所调档记录', 'Files of my firm'] } } },
  heading: ['person', 'direction'],
  list: {
    columns: [
      'number',
      'direction',
      'person',
      'firm',
      'province',
      'askedOn',
      'letterNumber',
      'sentOn',
      'receivedOn',
      'closedOn',
      'workdays',
      'result',
    ],
    filters: [
      'state',
      'direction',
      'person',
      'firm',
      'district',
      'province',
      'askedOn',
      'sentOn',
      'receivedOn',
      'closedOn',
      'result',
      'firmSize',
      'out',
      'in',
    ],
    views: {
      open: { title: ['在办', 'Open'], filter: { state: 'open' } },
      closed: { title: ['已办结', 'Closed'], filter: { state: 'closed' } },
    },
    sort: '-askedOn',
  },
  counted: { askedOn: ['direction', 'province', 'firm', 'firmSize'], sentOn: [], receivedOn: [], closedOn: ['direction', 'result'] },
});
