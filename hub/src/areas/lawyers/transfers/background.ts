import { careerAsked, integrityAsked } from '@fatong/contracts/canonical/lawyers';
import { formerAuthorities, integrityRows, provinces } from '@fatong/contracts/codes';
import {
  ask,
  choice,
  correspondence,
  date,
  end,
  goesOn,
  identifier,
  inquiry,
  integer,
  movesThose,
  prose,
  record,
  ref,
  rows,
  set,
  since,
  stamp,
  state,
  text,
  workdays,
} from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { applicant } from './applicant.js';
import { toldOtherwise } from './criminal-told.js';

const by = office.clerks;
const from = ['open'] as const;
/** What comes after it was closed still counts: a former judge is barred from his court all the same. */
const always = ['open', 'closed'] as const;

/** The five sources of a background check. */
export const integrity = inquiry('integrity', ['诚信信息（S25）', 'Integrity (S25)'], { from, by });
export const discipline = inquiry('discipline', ['外省惩戒信息', 'Discipline in the other province'], { from, by });
export const careers = inquiry('careers', ['法检从业信息（S03）', 'Former posts (S03)'], { from, by });
export const criminal = inquiry('criminal', ['刑事立案信息（S07）', 'Criminal filings (S07)'], { from, by });
export const lists = inquiry('lists', ['黄黑名单', 'Yellow and black lists'], { from, by });
export const parts = [integrity, discipline, careers, criminal, lists] as const;
const received = correspondence('received', ['来函', 'Letters received'], { from, by });

const askIntegrity = [
  ...integrity.asked,
  ask(integrityAsked, { request: 'integrityRequest', undelivered: { integrity: 'undelivered' } }),
] as const;
const askCareers = [...careers.asked, ask(careerAsked, { request: 'careersRequest', undelivered: { careers: 'undelivered' } })] as const;

/** The application and the entry it led to are told. */
const told = <const F extends string>(does: 'restrict' | 'know', fields: readonly F[]) =>
  movesThose('lawyers.transferIn', {
    by: 'applicant',
    of: 'applicant',
    does,
    with: Object.fromEntries(fields.map((field) => [field, field])) as { readonly [K in F]: K },
  });

/**
 * What is known of a lawyer who comes from another province (L14, 背景核查): one sheet a person, five sources, each dated and askable again. Opened when his application
 * is accepted, which asks the two ministry systems at once. That he was a judge or prosecutor is no bar: it sets until when, and where, he does not appear.
 */
export const background = record(lawyers, 'background', ['背景核查', 'Background checks'], {
  law: 'L14',
  one: 'Background check',
  number: 'BJ{yyyymmdd}{seq:6}',
  fields: {
    applicant: ref(['来沪律师', 'Lawyer'], applicant, { filter: true }),
    name: text(['姓名', 'Name'], { search: true, filter: true }),
    idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId', { filter: true }),
    licence: text(['原执业证号', 'Licence number there'], { max: 40, search: true }),
    province: choice(['原执业省份', 'Province'], provinces, { filter: true }),
    transfer: ref(['调入申请', 'Application'], 'lawyers.transferIn', { filter: true }),
    firm: ref(['接收律所', 'Receiving firm'], firm, { filter: true }),
    ...integrity.fields,
    integrityRequest: text(['诚信信息请求号', 'Request id of the sheet'], { max: 40 }),
    integrityAsOf: date(['诚信信息截至', 'As of']),
    adverse: integer(['不良信息条数', 'Adverse entries'], { unit: ['条', 'entries'] }),
    entries: rows(
      ['诚信信息', 'Entries'],
      {
        kind: choice(['类别', 'Kind'], integrityRows),
        on: date(['作出日期', 'Decided on']),
        authority: text(['作出机关', 'Authority'], { max: 120 }),
        documentNumber: text(['文书编号', 'Number of the document'], { max: 100 }),
      },
      { most: 200 },
    ),
    ...discipline.fields,
    disciplineText: prose(['惩戒情况', 'What was found'], { max: 4000 }),
    ...careers.fields,
    careersRequest: text(['法检从业请求号', 'Request id about former posts'], { max: 40 }),
    posts: rows(
      ['法检从业经历', 'Former posts'],
      {
        kind: choice(['单位类型', 'Kind'], formerAuthorities),
        authority: text(['单位名称', 'Authority'], { max: 120 }),
        post: text(['职务', 'Post'], { max: 120 }),
        leftOn: date(['离任日期', 'Left on']),
      },
      { most: 20 },
    ),
    restrictedUntil: date(['诉讼代理限制至', 'Does not litigate until']),
    barredCourts: text(['终身回避的原任职法院、检察院', 'Courts and procuratorates barred for life'], { max: 2500 }),
    ...criminal.fields,
    criminalResult: choice(
      ['刑事立案情况', 'Criminal filings'],
      { none: ['无', 'None'], open: ['立案未结', 'Open'], convicted: ['有罪判决', 'Convicted'] },
      { filter: true },
    ),
    ...lists.fields,
    listResult: choice(
      ['名单情况', 'Lists'],
      { none: ['不在名单', 'On none'], yellow: ['黄名单', 'Yellow list'], black: ['黑名单', 'Black list'] },
      { filter: true },
    ),
    formerLawyer: ref(['本市原执业登记（按身份号码）', 'Former entry here (by ID)'], lawyer, {
      hint: ['同名不同号的不是同一人。', 'The same name with another number is another person.'],
    }),
    closedOn: date(['办结日期', 'Closed on'], { filter: true }),
    ...received.fields,
  },
  states: { open: state(['核查中', 'Open'], 'open'), closed: end(['已办结', 'Closed']) },
  sections: [
    { title: ['律师', 'Lawyer'], fields: ['name', 'licence', 'idNumber', 'province', 'firm', 'transfer'] },
    { ...integrity.section, fields: [...integrity.section.fields, 'integrityAsOf', 'adverse', 'entries'] },
    { ...discipline.section, fields: [...discipline.section.fields, 'disciplineText', 'received'] },
    { ...careers.section, fields: [...careers.section.fields, 'posts', 'restrictedUntil', 'barredCourts'] },
    { ...criminal.section, fields: [...criminal.section.fields, 'criminalResult'] },
    { ...lists.section, fields: [...lists.section.fields, 'listResult', 'formerLawyer'] },
  ],
  see: { ...office.see },
  reveal: { idNumber: office.clerks },
  clocks: {
    answer: {
      title: ['法检从业答复', 'Answer about former posts'],
      from: since('careersAskedOn'),
      within: workdays(5),
      met: since('careersAnsweredOn'),
      warn: [1],
    },
    sheet: {
      title: ['诚信信息答复', 'Answer about integrity'],
      from: since('integrityAskedOn'),
      within: workdays(5),
      met: since('integrityAnsweredOn'),
    },
  },
  actions: {
    open: {
      title: ['开始核查', 'Begin'],
      to: 'open',
      by: [],
      form: ['applicant', 'name', 'idNumber', 'licence', 'province', 'transfer', 'firm'],
      then: [set({ discipline: 'open', criminal: 'open', lists: 'open' }), ...askIntegrity, ...askCareers],
    },
    askIntegrity: { title: ['再次查询诚信信息（催办）', 'Ask for the sheet again'], from: 'open', by, then: [...askIntegrity] },
    answerIntegrity: {
      title: ['登记诚信信息', 'Enter the sheet'],
      from: always,
      by,
      byReport: true,
      form: ['integrityAsOf', 'adverse', 'entries'],
      need: ['adverse'],
      then: [...integrity.answered],
    },
    askCareers: { title: ['再次申请法检从业核查（催办）', 'Ask about former posts again'], from: 'open', by, then: [...askCareers] },
    answerCareers: {
      title: ['登记法检从业核查结果', 'Enter former posts'],
      from: always,
      by,
      byReport: true,
      form: ['posts', 'restrictedUntil', 'barredCourts'],
      then: [...careers.answered, told('restrict', ['restrictedUntil', 'barredCourts'])],
    },
    answerDiscipline: {
      title: ['登记外省惩戒信息', 'Enter what the other province says'],
      from: 'open',
      by,
      due: { of: 'city-clerk', clock: null, when: (b) => b.discipline.is('open') },
      form: ['disciplineText', 'received'],
      need: ['disciplineText'],
      then: [...discipline.answered],
    },
    answerCriminal: {
      title: ['登记刑事立案情况', 'Enter criminal filings'],
      from: 'open',
      by,
      due: { of: 'city-clerk', clock: null, when: (b) => b.criminal.is('open') },
      form: ['criminalResult'],
      need: ['criminalResult'],
      then: [...criminal.answered, goesOn('noteCriminal')],
    },
    // What the procuratorates told of this identity number is not waved through (S07).
    noteCriminal: { title: ['核对刑事立案记录', 'Compared with what was told'], from: 'open', by: [], unless: [toldOtherwise] },
    answerLists: {
      title: ['登记名单核查结果', 'Enter the lists'],
      from: 'open',
      by: office.city,
      due: { of: 'city-clerk', clock: null, when: (b) => b.lists.is('open') },
      form: ['listResult', 'formerLawyer'],
      need: ['listResult'],
      then: [...lists.answered, told('know', ['formerLawyer'])],
    },
    ...integrity.actions,
    ...discipline.actions,
    ...careers.actions,
    ...criminal.actions,
    ...lists.actions,
    ...received.actions,
    close: { title: ['随申请办结', 'Closed with the application'], from: 'open', to: 'closed', by: [], then: [stamp('closedOn')] },
  },
  notices: {
    begun: {
      words: ['{name}律师调入，请核查惩戒、刑事和名单信息。', 'The background of {name} is to be looked into.'],
      on: { action: 'open' },
      to: { roles: 'city-clerk', at: 'all' },
    },
    silent: {
      words: [
        '{name}律师的核查五个工作日未答复，请催办或者注明不再等候的理由。',
        'No answer about {name} in five working days: ask again or waive it.',
      ],
      on: { clock: ['answer', 'sheet'], at: 'end' },
      to: { roles: office.clerks, at: 'scope' },
    },
    former: {
      words: [
        '{name}律师曾任法官、检察官，诉讼代理限制至 {restrictedUntil}，不影响调入。',
        '{name} was a judge or prosecutor and does not litigate until {restrictedUntil}; he may come all the same.',
      ],
      on: { holds: (b) => b.restrictedUntil.exists() },
      to: { roles: office.clerks, at: 'scope' },
    },
  },
  place: { district: 'firm', owner: { unit: 'city/lawyers-office' }, units: { 'city/lawyers-office': 'handler' } },
  menu: { group: 'transfers', order: 4 },
  heading: ['name', 'province'],
  list: {
    columns: ['number', 'name', 'province', 'firm', 'state', 'integrity', 'discipline', 'careers', 'criminal', 'lists', 'restrictedUntil'],
    filters: [
      'state',
      'name',
      'province',
      'district',
      'standing',
      'integrity',
      'careers',
      'discipline',
      'criminal',
      'lists',
      'closedOn',
      'applicant',
      'transfer',
    ],
    views: {
      open: { title: ['核查中', 'Open'], filter: { state: 'open' } },
      silent: { title: ['超期未回', 'Not answered'], filter: { standing: 'overdue' } },
    },
    sort: '-createdAt',
  },
});
