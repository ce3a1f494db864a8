import { petitionTakenOver } from '@fatong/contracts/canonical/petitions';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { and, not, or, type Recorded } from '@fatong/contracts/expression';
import {
  boolean,
  choice,
  date,
  end,
  identifier,
  intake,
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
import { channels, contents, purposes, results } from '../registration/codes.js';
import { petition } from '../registration/petition.js';

const standings = {
  inHand: ['办理中', 'In hand'],
  closed: ['已办结', 'Closed'],
  refused: ['不予受理', 'Not accepted'],
  elsewhere: ['已告知', 'Told whom to turn to'],
  filed: ['存查', 'Filed'],
} as const;
interface Kept {
  readonly standing?: keyof typeof standings | null;
  readonly purpose?: keyof typeof purposes | null;
  /** It turned out to be one since. */
  readonly isConcealed?: boolean | null;
  readonly corrections?: string | null;
  readonly acceptedOn?: string | null;
}
type Row = Recorded<Kept>;
const isOpen = (f: Row) => not(or(f.purpose.is('accusation'), f.isConcealed.is(true)));
const isInHand = (f: Row) => f.standing.is('inHand');

/** What the export says of it. */
const said = {
  formerNumber: text(['原信访编号', 'Number in the former system'], { max: 40, search: true, filter: true }),
  receivedOn: date(['收到日期', 'Received on'], { filter: true }),
  channel: choice(['信访渠道', 'Channel'], channels, { filter: true }),
  purpose: choice(['诉求类别', 'Purpose'], purposes, { filter: true }),
  content: choice(['业务类型', 'Business'], contents, { filter: true }),
  subject: text(['信访事项', 'Subject'], { class: 'sensitive', max: 120 }),
  petitioner: text(['信访人', 'Petitioner'], { class: 'personal', mask: 'name', max: 60 }),
  document: identifier(['身份证号', 'Identity number'], 'residentId'),
  phone: text(['联系电话', 'Telephone'], { class: 'personal', mask: 'phone', max: 20 }),
  address: text(['住址', 'Address'], { class: 'personal', max: 200 }),
  headCount: integer(['人数', 'Persons'], { unit: ['人', 'persons'] }),
  place: choice(['问题属地', 'District it concerns'], districts, { filter: true }),
  summary: prose(['信访概况', 'Summary'], { class: 'sensitive', max: 500 }),
  facts: prose(['事实和理由', 'Facts and reasons'], { class: 'sensitive', max: 8000 }),
  respondent: text(['反映对象', 'Respondent'], { class: 'sensitive', max: 100 }),
  unit: text(['原承办单位', 'Unit in charge then'], { max: 120 }),
  standing: choice(['原处理状态', 'How it stood'], standings, { filter: true }),
  acceptedOn: date(['受理日期', 'Accepted on']),
  answeredOn: date(['答复日期', 'Answered on'], { filter: true }),
  result: choice(['处理结果', 'Result'], results, { filter: true }),
  answer: prose(['答复意见', 'Answer'], { class: 'sensitive', max: 20_000 }),
  closedOn: date(['办结日期', 'Closed on'], { filter: true }),
  corrections: text(['更正说明', 'What was corrected'], { max: 1000 }),
};
const names = Object.keys(said) as (keyof typeof said)[];

/** What the petition takes over. */
const carried = {
  former: 'id',
  formerNumber: 'formerNumber',
  receivedOn: 'receivedOn',
  channel: 'channel',
  purpose: 'purpose',
  content: 'content',
  subject: 'subject',
  petitioner: 'petitioner',
  document: 'document',
  phone: 'phone',
  address: 'address',
  headCount: 'headCount',
  place: 'place',
  summary: 'summary',
  facts: 'facts',
  respondent: 'respondent',
} as const;
const ended = {
  ...carried,
  acceptedOn: 'acceptedOn',
  answeredOn: 'answeredOn',
  result: 'result',
  answer: 'answer',
  closedOn: 'closedOn',
} as const;

/**
 * A petition of the former system (原系统信访件) as its export says it, one for each row that was taken: with what was corrected, and the petition that carries it on. What was
 * ended is archived here, what was in hand is taken up; the old number finds both.
 */
export const former = record(petitions, 'former', ['原系统信访件', 'Petitions of the former system'], {
  one: 'Petition of the former system',
  law: 'P01',
  number: 'YX{yyyymmdd}{seq:6}',
  fields: {
    ...said,
    isCorrected: boolean(['有更正', 'Corrected'], { filter: true }),
    isConcealed: boolean(['检举控告', 'An accusation']),
  },
  states: {
    taken: state(['已迁入', 'Taken over'], 'done'),
    withdrawn: end(['已撤回', 'Taken back'], 'refused'),
  },
  intake: { fields: names, opens: 'receive', withdraws: 'withdraw' },
  sections: [{ title: ['原系统信访件', 'As it was'], fields: [...names, 'isCorrected'], brief: true }],
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
    answer: ['desk', 'reviewer', 'lead', 'supervisor'],
  },
  actions: {
    receive: {
      title: ['迁入', 'Taken over'],
      to: 'taken',
      by: [],
      byReport: true,
      then: [
        provided((f: Row) => f.corrections.exists(), set({ isCorrected: true })),
        provided((f: Row) => not(isInHand(f)), opens(petition, { does: 'takeOver', with: ended })),
        provided((f: Row) => and(isInHand(f), not(f.acceptedOn.exists())), opens(petition, { does: 'takeUp', with: carried })),
        provided(
          (f: Row) => and(isInHand(f), f.acceptedOn.exists()),
          opens(petition, { does: 'takeUpAccepted', with: { ...carried, acceptedOn: 'acceptedOn' } }),
        ),
      ],
    },
    conceal: { title: ['转为检举控告，不再公开', 'It is an accusation'], by: [], then: [set({ isConcealed: true })] },
    withdraw: {
      title: ['撤回迁入', 'Taken back'],
      from: 'taken',
      to: 'withdrawn',
      by: [],
      byReport: true,
      then: [movesThose('petitions.petition', { by: 'former', does: 'noteWithdrawal', set: { isWithdrawn: true } })],
    },
  },
  related: [{ title: ['信访事项', 'Petition'], type: 'petitions.petition', by: 'former' }],
  menu: { group: 'registration', order: 5 },
  heading: ['formerNumber'],
  list: {
    columns: ['number', 'formerNumber', 'receivedOn', 'channel', 'content', 'standing', 'unit', 'closedOn', 'state'],
    filters: [
      'state',
      'formerNumber',
      'receivedOn',
      'channel',
      'purpose',
      'content',
      'place',
      'standing',
      'result',
      'isCorrected',
      'answeredOn',
      'closedOn',
    ],
    views: {
      corrected: { title: ['有更正的', 'Corrected'], filter: { isCorrected: 'true' } },
      inHand: { title: ['续办的', 'Taken up'], filter: { standing: 'inHand' } },
    },
    sort: '-createdAt',
  },
});

/** Rows of the former system's export. */
export const takenOver = intake(petitionTakenOver, former, (data) => ({
  source: data.source,
  sourceId: data.id,
  version: data.version,
  withdrawn: data.withdrawn,
  happenedAt: data.receivedOn,
  values: {
    formerNumber: data.id,
    receivedOn: data.receivedOn,
    channel: data.channel,
    purpose: data.purpose,
    content: data.content,
    subject: data.subject,
    petitioner: data.petitioner,
    document: data.document,
    phone: data.phone,
    address: data.address,
    headCount: data.headCount,
    place: data.place,
    summary: data.summary,
    facts: data.facts,
    respondent: data.respondent,
    unit: data.unit,
    standing: data.standing,
    acceptedOn: data.acceptedOn,
    answeredOn: data.answeredOn,
    result: data.result,
    answer: data.answer,
    closedOn: data.closedOn,
    corrections: data.corrections,
  },
}));
