import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  alike,
  choice,
  date,
  did,
  end,
  files,
  named,
  prose,
  record,
  ref,
  stamp,
  state,
  text,
  workdays,
} from '../../../definitions/index.js';
import { bureau, notary, see } from '../area.js';
import { classes } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';
import { awardLevels } from './codes.js';

interface Award {
  readonly office?: string | null;
  readonly person?: string | null;
  readonly personOffice?: string | null;
  readonly awardedOn?: string | null;
  readonly recordedOn?: string | null;
}
const form = ['title', 'level', 'office', 'person', 'documentNumber', 'authority', 'awardedOn', 'papers', 'grounds'] as const;
const need = ['title', 'level', 'office', 'documentNumber', 'awardedOn', 'papers'] as const;
const refuses = [
  {
    at: 'person',
    when: (a: Recorded<Award>): Condition => and(a.person.exists(), not(a.personOffice.is(a.office))),
    why: ['该人员不在所填的公证机构。', 'He is not of this office.'],
  },
  {
    at: 'awardedOn',
    when: (a: Recorded<Award>): Condition => a.awardedOn.greater(a.recordedOn),
    why: ['表彰日期不能晚于今天。', 'It was not awarded after today.'],
  },
] as const;

/**
 * 表彰奖励 (N32, N37): what an office or one of its staff was awarded by the city or the nation, with its document. No system tells of it: a district or the city's clerk
 * records it, the head of the city's office recognises it, and from then on it counts in the scores of the two years after it.
 */
export const award = record(notary, 'award', ['表彰奖励', 'Awards'], {
  one: 'Award',
  law: ['N32', 'N37'],
  number: 'BZ{yyyymmdd}{seq:4}',
  fields: {
    title: text(['表彰名称', 'Award'], { required: true, max: 120, search: true }),
    level: choice(['级别', 'Level'], awardLevels, { required: true, filter: true }),
    // Absent: the office itself was awarded.
    person: ref(['受表彰人员（表彰机构的不填）', 'Who was awarded, where it is not the office'], person, { filter: true }),
    personName: text(['姓名', 'Name'], { max: 60, take: { ref: 'person', field: 'name' }, search: true }),
    personOffice: ref(['人员所在机构', 'His office'], office, { take: { ref: 'person', field: 'office' } }),
    office: ref(['公证机构', 'Office'], office, { required: true, filter: true }),
    officeName: text(['机构名称', 'Name of the office'], { max: 120, take: { ref: 'office', field: 'name' }, search: true }),
    category: choice(['机构类别', 'Class of office'], classes, { filter: true, take: { ref: 'office', field: 'category' } }),
    documentNumber: text(['表彰文号', 'Document number'], { required: true, max: 100, search: true, filter: true }),
    authority: text(['表彰机关', 'Authority'], { max: 120 }),
    awardedOn: date(['表彰日期', 'Awarded on'], { required: true, filter: true }),
    papers: files(['表彰文件', 'Document'], { most: 5 }),
    grounds: prose(['表彰事由', 'What for'], { max: 2000 }),
    recordedOn: date(['登记日期', 'Recorded on'], { filter: true }),
    recognisedOn: date(['认定日期', 'Recognised on'], { filter: true }),
  },
  sections: [
    {
      title: ['表彰', 'Award'],
      fields: ['title', 'level', 'person', 'office', 'category', 'documentNumber', 'authority', 'awardedOn', 'papers', 'grounds'],
    },
    { title: ['认定', 'Recognised'], fields: ['recordedOn', 'recognisedOn'] },
  ],
  states: {
    review: state(['待认定', 'To be recognised'], 'waiting'),
    returned: state(['已退回', 'Sent back'], 'open'),
    recognised: state(['已认定', 'Recognised'], 'done'),
    dropped: end(['已作废', 'Dropped'], 'refused'),
    revoked: end(['已撤销', 'Revoked'], 'refused'),
  },
  see: { ...see, officer: 'own' },
  actions: {
    record: {
      title: ['登记表彰', 'Record an award'],
      to: 'review',
      by: ['district', 'clerk'],
      form: [...form],
      need: [...need],
      refuses,
      then: [stamp('recordedOn')],
    },
    amend: {
      title: ['修改后重新提交', 'Hand in again'],
      from: 'returned',
      to: 'review',
      by: ['district', 'clerk'],
      due: { clock: null },
      form: [...form],
      need: [...need],
      refuses,
      then: [stamp('recordedOn')],
    },
    recognise: {
      title: ['认定', 'Recognise'],
      from: 'review',
      to: 'recognised',
      by: 'lead',
      due: 'decide',
      notBy: ['record', 'amend'],
      reason: 'optional',
      unless: [
        {
          when: (): Condition =>
            alike(named<typeof award>('notary.award'), { same: ['documentNumber', 'office', 'person'], states: ['recognised'] }),
          why: ['同一表彰已经认定，不得重复计分', 'This award is recognised already, and counts once'],
        },
      ],
      then: [stamp('recognisedOn')],
    },
    sendBack: { title: ['退回', 'Send back'], from: 'review', to: 'returned', by: 'lead', reason: true },
    drop: { title: ['作废', 'Drop'], from: 'returned', to: 'dropped', by: ['district', 'clerk'], reason: true },
    revoke: { title: ['撤销表彰', 'Revoke'], from: 'recognised', to: 'revoked', by: 'lead', reason: true, danger: true },
  },
  clocks: {
    decide: {
      title: ['认定', 'Recognition'],
      from: did('record', 'amend'),
      within: workdays(10),
      met: did('recognise', 'sendBack'),
      warn: [2],
    },
  },
  notices: {
    late: {
      words: ['表彰逾期未认定：{title}（{officeName}）。', 'The award {title} ({officeName}) was not decided in time.'],
      on: { clock: 'decide', at: 'end' },
      to: { roles: ['lead', 'clerk'], at: 'all' },
    },
    recorded: {
      words: ['表彰待认定：{title}（{officeName}）。', 'An award is to be recognised: {title} ({officeName}).'],
      on: { action: ['record', 'amend'] },
      to: { roles: 'lead', at: 'all' },
    },
    recognised: {
      words: ['表彰已认定并计入测评：{title}。', 'The award {title} was recognised and counts in the scores.'],
      on: { action: 'recognise' },
      to: [
        { roles: 'office', at: 'owner' },
        { roles: [...bureau, 'district'], at: 'scope' },
      ],
    },
  },
  place: { district: 'office', owner: { ref: 'office' }, involve: { person: { role: 'subject', as: 'entry' } } },
  menu: {
    group: 'indicators',
    order: 7,
    calls: { office: { title: ['本机构表彰', 'Awards of the office'] }, officer: { title: ['本人表彰', 'My awards'] } },
  },
  heading: ['title'],
  list: {
    columns: ['number', 'title', 'level', 'office', 'personName', 'awardedOn', 'decideDue', 'state'],
    filters: [
      'state',
      'decideStanding',
      'level',
      'district',
      'office',
      'person',
      'category',
      'documentNumber',
      'awardedOn',
      'recordedOn',
      'recognisedOn',
    ],
    views: {
      review: { title: ['待认定', 'To be recognised'], filter: { state: 'review' } },
      recognised: { title: ['已认定', 'Recognised'], filter: { state: 'recognised' } },
    },
    sort: '-awardedOn',
  },
  counted: { recognisedOn: ['level', 'office'] },
});
