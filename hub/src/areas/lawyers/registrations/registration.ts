import { districts } from '@fatong/contracts/bureau/shanghai';
import { firmForms, firmStatuses, internStatuses, lawyerCategories, lawyerStatuses } from '@fatong/contracts/codes';
import { not, type Recorded } from '@fatong/contracts/expression';
import { choice, date, end, goesOn, identifier, record, ref, stamp, state, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { firm } from '../registers/firm.js';
import { intern } from '../registers/intern.js';
import { lawyer } from '../registers/lawyer.js';
import { membership } from '../registers/membership.js';
import { following } from './following.js';
import { kinds } from './kinds.js';

/** What the registry says: of each kind its own, whole at every change. */
const said = {
  kind: choice(['登记类别', 'Kind'], kinds, { required: true, filter: true }),
  name: text(['姓名或名称', 'Name'], { max: 120, search: true, filter: true }),
  licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { filter: true }),
  certificate: identifier(['实习证号', 'Certificate'], 'internLicence', { filter: true }),
  uscc: identifier(['律所信用代码', 'Credit code of the firm'], 'uscc', { filter: true }),
  idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId'),
  sex: choice(['性别', 'Sex'], { male: ['男', 'Male'], female: ['女', 'Female'] }),
  category: choice(['律师类别', 'Category'], lawyerCategories),
  lawyerStatus: choice(['律师执业状态', 'Status of the lawyer'], lawyerStatuses, { filter: true }),
  licensedOn: date(['首次执业日期', 'First licensed on']),
  joinedOn: date(['入所日期', 'Joined the firm on']),
  form: choice(['组织形式', 'Form'], firmForms),
  seat: choice(['所在区', 'District'], districts),
  address: text(['住所', 'Address'], { max: 200 }),
  phone: text(['律所电话', 'Telephone of the firm'], { max: 20 }),
  foundedOn: date(['成立日期', 'Founded on']),
  firmStatus: choice(['律所执业状态', 'Status of the firm'], firmStatuses, { filter: true }),
  since: date(['自', 'Since']),
  until: date(['至', 'Until']),
  reason: text(['变更事由', 'Reason of the change'], { max: 100 }),
  internStatus: choice(['实习状态', 'Status of the intern'], internStatuses),
  missing: choice(['登记系统现状', 'In the registry now'], { missing: ['已查不到', 'Not there any more'] }),
};

type Kinded = Recorded<{ readonly kind?: keyof typeof kinds | null }>;
const is = (kind: keyof typeof kinds) => (r: Kinded) => r.kind.is(kind);
const isNot = (kind: keyof typeof kinds) => (r: Kinded) => not(r.kind.is(kind));
const standing = ['received', 'kept', 'differs', 'missing'] as const;
const answers = { yes: ['采用', 'Followed'], no: ['不采用，待核对', 'Not followed'] } as const;

/** 登记同步 (S19): each row of the city's registry of lawyers as it says it, and what became of it in the registers here. */
export const registration = record(lawyers, 'registration', ['登记同步', 'Kept by the registry'], {
  one: 'Row of the registry',
  law: ['L24', 'L25'],
  number: 'DJ{yyyymmdd}{seq:6}',
  fields: {
    ...said,
    firm: ref(['律师事务所', 'Firm'], firm, { filter: true }),
    lawyer: ref(['律师（实习的为指导律师）', 'Lawyer; of an intern his mentor'], lawyer, { filter: true }),
    membership: ref(['执业经历', 'Practice'], membership),
    intern: ref(['实习人员', 'Intern'], intern),
    statusFollows: choice(['执业状态', 'Status'], answers, { filter: true }),
    firmFollows: choice(['执业机构', 'Firm of the lawyer'], answers, { filter: true }),
    comparedOn: date(['核对日期', 'Compared on'], { filter: true }),
  },
  states: {
    received: state(['待关联', 'Not linked yet'], 'open'),
    kept: state(['已同步', 'In step'], 'done'),
    differs: state(['与本局决定不一致', 'Differs from our decision'], 'open'),
    missing: state(['登记系统中已查不到', 'Not in the registry any more'], 'open'),
    gone: end(['登记系统已删除', 'Taken out of the registry'], 'refused'),
  },
  intake: { fields: Object.keys(said) as readonly (keyof typeof said)[], opens: 'receive', renews: 'renew', withdraws: 'withdraw' },
  belongs: [
    {
      to: 'lawyers.firm',
      ref: 'firm',
      does: 'enterFirm',
      same: { uscc: 'uscc' },
      enters: 'register',
      with: { name: 'name', form: 'form', seat: 'seat', address: 'address', phone: 'phone', foundedOn: 'foundedOn', status: 'firmStatus' },
      of: is('firm'),
    },
    { to: 'lawyers.firm', ref: 'firm', does: 'nameFirm', same: { uscc: 'uscc' }, of: isNot('firm') },
    {
      to: 'lawyers.lawyer',
      ref: 'lawyer',
      does: 'enterLawyer',
      same: { licence: 'licence' },
      enters: 'register',
      with: {
        name: 'name',
        idNumber: 'idNumber',
        sex: 'sex',
        category: 'category',
        status: 'lawyerStatus',
        licensedOn: 'licensedOn',
        firm: 'firm',
        firmUscc: 'uscc',
        joinedOn: 'joinedOn',
      },
      of: is('lawyer'),
    },
    { to: 'lawyers.lawyer', ref: 'lawyer', does: 'nameLawyer', same: { licence: 'licence' }, of: isNot('lawyer') },
    {
      to: 'lawyers.membership',
      ref: 'membership',
      does: 'enterMembership',
      same: { lawyer: 'lawyer', firm: 'firm', since: 'since' },
      enters: 'register',
      with: { until: 'until', reason: 'reason' },
      of: is('membership'),
    },
    {
      to: 'lawyers.intern',
      ref: 'intern',
      does: 'enterIntern',
      same: { certificate: 'certificate' },
      enters: 'register',
      with: {
        name: 'name',
        idNumber: 'idNumber',
        firm: 'firm',
        firmUscc: 'uscc',
        mentor: 'lawyer',
        since: 'since',
        until: 'until',
        status: 'internStatus',
      },
      of: is('intern'),
    },
  ],
  sections: [
    { title: ['登记', 'Row'], fields: ['kind', 'name', 'licence', 'certificate', 'uscc', 'idNumber', 'sex'], brief: true },
    {
      title: ['内容', 'What it says'],
      fields: [
        'category',
        'lawyerStatus',
        'licensedOn',
        'joinedOn',
        'form',
        'seat',
        'address',
        'phone',
        'foundedOn',
        'firmStatus',
        'since',
        'until',
        'reason',
        'internStatus',
        'missing',
      ],
      brief: true,
    },
    {
      title: ['本平台登记', 'Here'],
      fields: ['firm', 'lawyer', 'membership', 'intern', 'statusFollows', 'firmFollows', 'comparedOn'],
      brief: true,
    },
  ],
  see: { 'city-lead': 'city', 'city-clerk': 'city' },
  reveal: { idNumber: ['city-clerk'] },
  actions: {
    receive: { title: ['接收', 'Received'], to: 'received', by: [], byReport: true },
    enterFirm: {
      title: ['关联律所登记', 'Led to the firm'],
      by: [],
      byReport: true,
      from: standing,
      form: ['firm'],
      then: [goesOn('apply')],
    },
    nameFirm: { title: ['关联律所', 'Led to the firm'], by: [], byReport: true, form: ['firm'] },
    enterLawyer: {
      title: ['关联律师登记', 'Led to the lawyer'],
      by: [],
      byReport: true,
      from: standing,
      form: ['lawyer'],
      then: [goesOn('apply')],
    },
    nameLawyer: { title: ['关联律师', 'Led to the lawyer'], by: [], byReport: true, form: ['lawyer'] },
    enterMembership: {
      title: ['关联执业经历', 'Led to the practice'],
      by: [],
      byReport: true,
      from: standing,
      form: ['membership'],
      then: [goesOn('apply')],
    },
    enterIntern: {
      title: ['关联实习人员', 'Led to the intern'],
      by: [],
      byReport: true,
      from: standing,
      form: ['intern'],
      then: [goesOn('apply')],
    },
    // What is new goes into the registers once the row leads to its entry.
    renew: { title: ['登记更新', 'Said anew'], from: standing, by: [], byReport: true, then: following },
    apply: { title: ['同步登记', 'Into the registers'], from: standing, by: [], then: following },
    agree: { title: ['已同步', 'In step'], from: standing, to: 'kept', by: [] },
    differ: { title: ['与本局决定不一致', 'Differs from our decision'], from: standing, to: 'differs', by: [] },
    // Nothing said that it was taken out, and it is not there: nothing changes here until a person looked.
    miss: { title: ['登记系统中已查不到', 'Not in the registry any more'], from: standing, to: 'missing', by: [] },
    settle: {
      title: ['核对', 'Compare'],
      from: ['differs', 'missing'],
      to: 'kept',
      by: office.city,
      due: { of: 'city-clerk', clock: null },
      reason: true,
      then: [stamp('comparedOn')],
    },
    confirm: {
      title: ['确认已删除', 'Confirm that it was taken out'],
      from: 'missing',
      to: 'gone',
      by: office.city,
      due: { of: 'city-clerk', clock: null },
      reason: true,
      then: [stamp('comparedOn')],
    },
    withdraw: {
      title: ['登记系统已删除', 'Taken out of the registry'],
      from: standing,
      to: 'gone',
      by: [],
      byReport: true,
    },
  },
  notices: {
    differs: {
      words: [
        '登记系统的登记{number}与本局决定不一致，未予采用，请核对。',
        'The registry’s row {number} differs from a decision of ours and was not followed: compare it.',
      ],
      on: { action: 'differ' },
      to: { roles: 'city-clerk', at: 'all' },
    },
    missing: {
      words: [
        '登记{number}在登记系统中已查不到，也没有删除标志，本平台登记未变，请核对。',
        'The row {number} is not in the registry any more, though nothing marks it as taken out; nothing changed here: compare it.',
      ],
      on: { action: 'miss' },
      to: { roles: 'city-clerk', at: 'all' },
    },
    gone: {
      words: [
        '登记{number}已从登记系统删除，本平台登记未变，请核对。',
        'The row {number} was taken out of the registry; nothing changed here: look into it.',
      ],
      on: { action: 'withdraw' },
      to: { roles: 'city-clerk', at: 'all' },
    },
  },
  place: { owner: { unit: 'city/lawyers-office' }, units: { 'city/lawyers-office': 'handler' } },
  menu: { group: 'registers', order: 6 },
  heading: ['kind', 'name'],
  list: {
    columns: ['number', 'kind', 'name', 'licence', 'firm', 'lawyer', 'state', 'comparedOn'],
    filters: ['state', 'kind', 'name', 'licence', 'certificate', 'uscc', 'firm', 'lawyer', 'lawyerStatus', 'firmStatus', 'comparedOn'],
    views: {
      differs: { title: ['不一致', 'Differ'], filter: { state: 'differs' } },
      missing: { title: ['已查不到', 'Not there any more'], filter: { state: 'missing' } },
      loose: { title: ['待关联', 'Not linked'], filter: { state: 'received' } },
      gone: { title: ['已删除', 'Taken out'], filter: { state: 'gone' } },
    },
    sort: '-createdAt',
  },
});
