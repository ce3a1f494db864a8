import { districts } from '@fatong/contracts/bureau/shanghai';
import { rightsBodyKinds } from '@fatong/contracts/codes';
import { not, type Recorded } from '@fatong/contracts/expression';
import { boolean, choice, date, files, instant, minutes, onBehalf, prose, ref, rows, staff, text } from '../../../definitions/index.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { rightsBody } from './body.js';
import { contactFields, contactShown } from './contacting.js';
import { handlers } from './posts.js';
import { infringer } from './infringer.js';
import { authorities, kinds, problems, ratings, results, rightTypes } from './kinds.js';

export const behalf = onBehalf();

/** Who asks, and of whom. */
const applying = {
  kind: choice(['事项类别', 'What is asked'], kinds, { required: true, filter: true }),
  lawyer: ref(['申请律师', 'Lawyer'], lawyer, {
    filter: true,
    hint: ['以律所名义申请的不填。', 'Left out where the firm itself applies.'],
  }),
  firm: ref(['律师事务所', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
  applicant: text(['申请人', 'Applicant'], {
    take: [
      { ref: 'lawyer', field: 'name' },
      { ref: 'firm', field: 'name' },
    ],
    search: true,
    filter: true,
  }),
  phone: text(['联系电话', 'Telephone'], { class: 'personal', mask: 'phone', max: 20 }),
  body: ref(['受理单位', 'Body that takes it up'], rightsBody, {
    filter: true,
    hint: ['可选执业地或者事发地的律师协会；情况紧急的选事发地。', 'Where one practises or where it happened; in urgent cases the latter.'],
  }),
  bodyKind: choice(['受理单位类别', 'Kind of body'], rightsBodyKinds, { take: { ref: 'body', field: 'kind' } }),
  bodyName: text(['受理单位名称', 'Name of the body'], { take: { ref: 'body', field: 'name' }, max: 100 }),
  bodyPhone: text(['咨询电话', 'Whom to call'], { take: { ref: 'body', field: 'phone' }, max: 40 }),
};

/** What happened. */
const incident = {
  rights: choice(['被侵害的权利', 'Rights infringed'], rightTypes, { many: true, filter: true }),
  problem: choice(['反映的问题', 'Problem'], problems, { filter: true }),
  incidentOn: date(['事发日期', 'Happened on'], { filter: true }),
  incidentPlace: text(['事发地点', 'Where'], { max: 200 }),
  seat: choice(['事发区', 'District'], districts, { filter: true }),
  caseNumber: text(['案号', 'Case number'], { max: 80, search: true, filter: true }),
  authority: choice(['办案（侵权）机关类别', 'Kind of authority'], authorities, { filter: true }),
  authorityName: text(['办案（侵权）机关名称', 'Name of the authority'], { max: 120, filter: true }),
  persons: rows(
    ['侵权人员', 'Persons'],
    {
      name: text(['姓名', 'Name'], { required: true, max: 60 }),
      post: text(['职务', 'Post'], { max: 60 }),
      phone: text(['联系电话', 'Telephone'], { class: 'personal', mask: 'phone', max: 20 }),
    },
    { most: 10 },
  ),
  facts: prose(['事实和理由', 'Facts and reasons'], { max: 8000 }),
  request: prose(['维权请求', 'What is requested'], { max: 2000 }),
  urgent: boolean(['情况紧急', 'Urgent'], { filter: true }),
  consent: boolean(['同意向对方披露本人姓名', 'May be named to the other side']),
  papers: files(['证据材料', 'Evidence'], { most: 10 }),
};

/** What the applicant fills: he does not choose for himself what staff enter. */
export const application = [
  'kind',
  'lawyer',
  'firm',
  'phone',
  'body',
  'rights',
  'problem',
  'incidentOn',
  'incidentPlace',
  'seat',
  'caseNumber',
  'client',
  'authority',
  'authorityName',
  'persons',
  'facts',
  'request',
  'urgent',
  'consent',
  'papers',
] as const;
export const asked = ['kind', 'phone', 'body', 'seat', 'authorityName', 'facts', 'request'] as const;

const inquiryWays = {
  call: ['电话了解', 'By telephone'],
  visit: ['走访', 'Visit'],
  letter: ['发函', 'Letter'],
  meeting: ['座谈协调', 'Meeting'],
} as const;

const rated = {
  rating: choice(['服务评价', 'Rating'], ratings, { filter: true }),
  ratingText: prose(['评价说明', 'What the applicant says'], { max: 1000 }),
};

/** How it is handled: between the officials until the result is sent. */
const handling = {
  infringer: ref(['侵权人', 'Infringer'], infringer, { filter: true }),
  missing: prose(['需要补正的内容', 'To be supplemented'], { max: 2000 }),
  refusalGrounds: prose(['不予受理理由', 'Grounds of the refusal'], { max: 2000 }),
  responsible: staff(['维权负责人', 'Responsible'], { roles: handlers, filter: true }),
  inquiries: rows(
    ['调查协调记录', 'Inquiries'],
    {
      way: choice(['方式', 'Way'], inquiryWays, { required: true }),
      what: text(['内容', 'What'], { required: true, max: 500 }),
    },
    { appendOnly: true, most: 100 },
  ),
  letterTo: text(['商请单位', 'Letter to'], { max: 120 }),
  letterText: prose(['商请事项', 'What is asked of it'], { max: 4000 }),
  channel: text(['办案机关联系渠道', 'Contact of the authority'], { max: 200 }),
  reply: prose(['办案机关答复', 'Reply of the authority'], { max: 4000 }),
  extensionGrounds: prose(['延期理由', 'Grounds of the extension'], { max: 2000 }),
  result: choice(['处理结果', 'Result'], results, { filter: true }),
  resultText: prose(['处理结果说明', 'Result in words'], { max: 4000 }),
  opinion: prose(['承办意见（内部）', 'Opinion of the handler'], { max: 4000 }),
  opinions: minutes(['审批意见', 'Opinions']),
};

const transferring = {
  receiver: ref(['拟转办单位', 'Offered to'], rightsBody),
  offerings: minutes(['转办经过', 'Offers']),
};

const course = {
  submittedAt: instant(['提交时间', 'Submitted at']),
  submittedOn: date(['提交日期', 'Submitted on'], { filter: true }),
  acceptedOn: date(['受理日期', 'Accepted on'], { filter: true }),
  acceptanceNumber: text(['受理通知书文号', 'Number of the notice'], { max: 60 }),
  closedOn: date(['办结日期', 'Closed on'], { filter: true }),
  sentOn: date(['结果送达日期', 'Result sent on'], { filter: true }),
  resultNumber: text(['结果通知书文号', 'Number of the result'], { max: 60 }),
};

export const fields = { ...applying, ...incident, ...behalf.fields, ...handling, ...contactFields, ...transferring, ...course, ...rated };

/** What the applicant does not see of his case: how officials come to what they tell him. */
export const internal = [
  'infringer',
  'inquiries',
  'opinion',
  'opinions',
  'offerings',
  'extensionGrounds',
  'letterTo',
  'letterText',
  'behalfProof',
] as const;

export const sections = [
  { title: ['申请', 'Application'], fields: ['kind', 'urgent', 'applicant', 'lawyer', 'licence', 'firm', 'phone', 'consent'] },
  {
    title: ['事实', 'What happened'],
    fields: [
      'rights',
      'problem',
      'incidentOn',
      'incidentPlace',
      'seat',
      'caseNumber',
      'client',
      'authority',
      'authorityName',
      'persons',
      'facts',
      'request',
      'papers',
    ],
  },
  { title: ['受理单位', 'Taken up by'], fields: ['body', 'bodyKind', 'bodyPhone', 'responsible'] },
  behalf.section,
  {
    title: ['办理', 'Handling'],
    fields: [
      'submittedAt',
      'submittedOn',
      'missing',
      'acceptedOn',
      'acceptanceNumber',
      'refusalGrounds',
      'inquiries',
      'letterTo',
      'letterText',
      'channel',
      ...contactShown,
      'repliedOn',
      'reply',
      'extensionGrounds',
      'opinion',
      'opinions',
      'infringer',
      'receiver',
      'offerings',
    ],
    brief: true,
  },
  {
    title: ['结果', 'Result'],
    fields: ['result', 'resultText', 'closedOn', 'sentOn', 'resultNumber', 'rating', 'ratingText'],
    brief: true,
  },
] as const;

interface Kinded {
  readonly kind?: keyof typeof kinds | null;
}
export const show = {
  rights: (r: Recorded<Kinded>) => not(r.kind.is('matter')),
  problem: (r: Recorded<Kinded>) => r.kind.is('matter'),
  client: (r: Recorded<Kinded>) => r.kind.is('matter'),
} as const;
