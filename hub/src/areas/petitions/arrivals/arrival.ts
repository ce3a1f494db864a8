import { districts } from '@fatong/contracts/bureau/shanghai';
import { not, or, type Recorded } from '@fatong/contracts/expression';
import {
  boolean,
  choice,
  date,
  end,
  identifier,
  integer,
  movesThose,
  opens,
  prose,
  provided,
  record,
  set,
  state,
  text,
} from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { channels, contents, purposes } from '../registration/codes.js';
import { petition } from '../registration/petition.js';

const sources = { ministry: ['司法部信访系统', 'Ministry'], website: ['司法局门户网站', 'Website'] } as const;
interface Came {
  readonly from?: keyof typeof sources | null;
  readonly purpose?: keyof typeof purposes | null;
  /** It turned out to be one since. */
  readonly isConcealed?: boolean | null;
}
const isAssigned = (a: Recorded<Came>) => a.from.is('ministry');
const isOnline = (a: Recorded<Came>) => a.from.is('website');
const isOpen = (a: Recorded<Came>) => not(or(a.purpose.is('accusation'), a.isConcealed.is(true)));

/** What its source says. */
const told = {
  from: choice(['来源系统', 'Source'], sources, { filter: true }),
  theirNumber: text(['来源编号', 'Number there'], { max: 64, search: true, filter: true }),
  channel: choice(['信访渠道', 'Channel'], channels, { filter: true }),
  receivedOn: date(['收到日期', 'Received on'], { filter: true }),
  subject: text(['信访事项', 'Subject'], { class: 'sensitive', max: 120 }),
  purpose: choice(['诉求类别', 'Purpose'], purposes, { filter: true }),
  content: choice(['业务类型', 'Business'], contents, { filter: true }),
  petitioner: text(['信访人', 'Petitioner'], { class: 'personal', mask: 'name', max: 60 }),
  document: identifier(['身份证号', 'Identity number'], 'residentId'),
  phone: text(['联系电话', 'Telephone'], { class: 'personal', mask: 'phone', max: 20 }),
  address: text(['住址', 'Address'], { class: 'personal', max: 200 }),
  anonymous: boolean(['匿名', 'Anonymous']),
  headCount: integer(['人数', 'Persons'], { unit: ['人', 'persons'] }),
  place: choice(['问题属地', 'District it concerns'], districts),
  summary: prose(['信访概况', 'Summary'], { class: 'sensitive', max: 500 }),
  facts: prose(['事实和理由', 'Facts and reasons'], { class: 'sensitive', max: 8000 }),
  respondent: text(['反映对象', 'Respondent'], { class: 'sensitive', max: 100 }),
  superiorNumber: text(['上级文号', 'Number given from above'], { max: 60 }),
  reportBackOn: date(['报结日期', 'To be reported back on'], { filter: true }),
  instruction: prose(['交办要求', 'Instruction'], { max: 20_000 }),
};
const names = Object.keys(told) as (keyof typeof told)[];

/** What the petition takes over. */
const carried = {
  arrival: 'id',
  channel: 'channel',
  receivedOn: 'receivedOn',
  subject: 'subject',
  purpose: 'purpose',
  content: 'content',
  petitioner: 'petitioner',
  document: 'document',
  phone: 'phone',
  address: 'address',
  anonymous: 'anonymous',
  headCount: 'headCount',
  place: 'place',
  summary: 'summary',
  facts: 'facts',
  respondent: 'respondent',
} as const;

/** A petition that another system handed to us (S15 交办, S16 网上信访): kept as its source says it, and registered at once as a petition of ours. */
export const arrival = record(petitions, 'arrival', ['外部来件', 'Petitions from outside'], {
  one: 'Petition from outside',
  law: 'P09',
  number: 'LJ{yyyymmdd}{seq:6}',
  fields: { ...told, isConcealed: boolean(['检举控告', 'An accusation']) },
  states: {
    registered: state(['已登记', 'Registered'], 'done'),
    withdrawn: end(['来源已撤回', 'Taken back'], 'refused'),
  },
  intake: { fields: names, opens: 'receive', withdraws: 'withdraw' },
  sections: [{ title: ['来件内容', 'As it came'], fields: names, brief: true }],
  see: {
    desk: { scope: 'city', when: isOpen },
    reviewer: { scope: 'city', when: isOpen },
    lead: 'city',
    supervisor: { scope: 'city', when: isOpen },
  },
  reveal: {
    subject: ['desk', 'reviewer', 'lead', 'supervisor'],
    petitioner: ['desk', 'reviewer', 'lead'],
    document: ['desk', 'lead'],
    phone: ['desk', 'reviewer', 'lead'],
    address: ['desk', 'lead'],
    summary: ['desk', 'reviewer', 'lead', 'supervisor'],
    facts: ['desk', 'reviewer', 'lead', 'supervisor'],
    respondent: ['desk', 'reviewer', 'lead'],
  },
  actions: {
    receive: {
      title: ['接收并登记', 'Received and registered'],
      to: 'registered',
      by: [],
      byReport: true,
      then: [
        provided(
          isAssigned,
          opens(petition, {
            does: 'arrive',
            with: { ...carried, superiorNumber: 'superiorNumber', reportBackOn: 'reportBackOn', instruction: 'instruction' },
            set: { origin: 'assigned' },
          }),
        ),
        provided(isOnline, opens(petition, { does: 'arrive', with: { ...carried, onlineNumber: 'theirNumber' }, set: { origin: 'own' } })),
      ],
    },
    conceal: { title: ['转为检举控告，不再公开', 'It is an accusation'], by: [], then: [set({ isConcealed: true })] },
    withdraw: {
      title: ['来源撤回', 'Taken back by its source'],
      from: 'registered',
      to: 'withdrawn',
      by: [],
      byReport: true,
      then: [movesThose('petitions.petition', { by: 'arrival', does: 'noteWithdrawal', set: { isWithdrawn: true } })],
    },
  },
  notices: {
    received: {
      words: [
        '收到外部来件（{from}，{content}），已登记，请预审。',
        'A petition came from outside ({from}, {content}) and was registered.',
      ],
      on: { action: 'receive' },
      to: { roles: ['desk', 'reviewer'], at: 'all' },
    },
    withdrawn: {
      words: ['外部来件{theirNumber}已由来源撤回，请处理。', 'Petition {theirNumber} was taken back by its source.'],
      on: { action: 'withdraw' },
      to: { roles: ['desk', 'lead'], at: 'all' },
    },
  },
  related: [{ title: ['信访事项', 'Petition'], type: 'petitions.petition', by: 'arrival' }],
  menu: { group: 'registration', order: 2 },
  heading: ['from', 'theirNumber'],
  list: {
    columns: ['number', 'from', 'theirNumber', 'content', 'purpose', 'receivedOn', 'reportBackOn', 'state'],
    filters: ['state', 'from', 'theirNumber', 'channel', 'purpose', 'content', 'receivedOn', 'reportBackOn'],
    sort: '-createdAt',
  },
});
