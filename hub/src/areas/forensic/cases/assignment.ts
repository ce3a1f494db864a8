import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import type { Label } from '@fatong/contracts';
import { choice, consult, date, end, exists, goesOn, named, record, ref, set, stamp, state, text } from '../../../definitions/index.js';
import { bureau, forensic } from '../area.js';
import { titles } from '../registers/codes.js';
import { institution } from '../registers/institution.js';
import { person } from '../registers/person.js';
import { scopeOn } from '../registers/scope.js';
import type { appraisalCase } from './case.js';
import { kinds } from './codes.js';
import { appraisersTable } from './tables.js';

export const qualifications = {
  held: ['合格', 'Qualified'],
  elsewhere: ['不在本机构执业', 'Practises elsewhere'],
  suspended: ['未在执业', 'Does not practise'],
  expired: ['执业证当日无效', 'Licence does not hold on that day'],
  outside: ['无该鉴定事项', 'Without this item'],
  ended: ['该鉴定事项当日无效', 'The item does not hold on that day'],
} as const;
type Qualification = keyof typeof qualifications;

interface Judged {
  readonly person?: string | null;
  readonly institution?: string | null;
  readonly itemCode?: string | null;
  readonly kind?: keyof typeof kinds | null;
  readonly qualification?: Qualification | null;
}
interface Given extends Judged {
  readonly former?: string | null;
  readonly case?: string | null;
}

/** What bars an appraiser on the day he is named, of an assignment and of a review alike. */
export const qualifying = (who: Label) => ({
  then: [
    consult<Judged>()(appraisersTable, {
      fills: ['qualification'],
      asks: {},
      reads: { ref: 'person', of: person, fields: ['status', 'validUntil', 'institution', 'scope'] },
      given: ({ kind }) => ({ kind }),
      says: ({ values: { institution: at, itemCode }, entry: { status, validUntil, institution: own, scope }, today }) => {
        const held = scopeOn(scope, itemCode, today);
        const qualification: Qualification =
          own !== at
            ? 'elsewhere'
            : (status ?? 'practising') !== 'practising'
              ? 'suspended'
              : typeof validUntil !== 'string' || validUntil < today
                ? 'expired'
                : held;
        return { set: { qualification } };
      },
    }),
  ] as const,
  refuses: (
    [
      ['elsewhere', '不在本机构执业；一人只能在一个机构执业。', 'practises in another institution; nobody is in two.'],
      ['suspended', '当日未在执业。', 'does not practise today.'],
      ['expired', '的执业证当日无效。', 'has a licence that does not hold today.'],
      ['outside', '没有该鉴定事项。', 'does not have this item.'],
      ['ended', '的该鉴定事项当日无效。', 'has this item no more today.'],
    ] as const
  ).map(([code, zh, en]) => ({
    when: (a: Recorded<Judged>): Condition => a.qualification.is(code),
    why: [`${who[0]}${zh}`, `${who[1]} ${en}`] as const,
  })),
});
const appraiser = qualifying(['鉴定人', 'The appraiser']);
const self = named<typeof assignment>('forensic.assignment');

/** 指派记录: one appraiser of a case. He is judged as he stands on the day, and signs the opinion for himself (条例 art. 30). */
export const assignment = record(forensic, 'assignment', ['指派记录', 'Assignments'], {
  one: 'Assignment',
  number: 'ZP{yyyymmdd}{seq:6}',
  fields: {
    case: ref(['鉴定案件', 'Case'], 'forensic.case', { filter: true }),
    person: ref(['鉴定人', 'Appraiser'], person, { filter: true }),
    personName: text(['姓名', 'Name'], { class: 'public', take: { ref: 'person', field: 'name' }, max: 60 }),
    title: choice(['职称', 'Title'], titles, { take: { ref: 'person', field: 'title' }, filter: true }),
    institution: ref(['鉴定机构', 'Institution'], institution, { filter: true }),
    itemCode: text(['事项编码', 'Code of the item'], { max: 20 }),
    kind: choice(['鉴定种类', 'Kind'], kinds, {}),
    former: ref(['原鉴定案件', 'Former case'], 'forensic.case'),
    qualification: choice(['指派核验', 'How he was judged'], qualifications, {}),
    givenOn: date(['指派日期', 'Assigned on'], { filter: true }),
    signedOn: date(['签名日期', 'Signed on'], { filter: true }),
  },
  states: {
    given: state(['已指派', 'Assigned'], 'open'),
    signed: state(['已签名', 'Signed'], 'done'),
    withdrawn: end(['已更换', 'Replaced'], 'refused'),
  },
  see: { ...bureau, head: 'unit', desk: 'unit', appraiser: 'own' },
  actions: {
    give: {
      title: ['指派', 'Assigned'],
      to: 'given',
      by: [],
      form: ['case', 'person', 'institution', 'itemCode', 'kind', 'former'],
      unless: [
        {
          // 程序通则 art. 32: nobody of the first; a supplementary appraisal may be by the same.
          when: (a: Recorded<Given>): Condition =>
            and(a.kind.is('repeat'), exists(self, { by: 'case', is: a.former, equal: { person: 'person' }, states: ['given', 'signed'] })),
          why: ['重新鉴定不得由原鉴定人办理（程序通则第三十二条）', 'A repeated appraisal is not by the first appraisers (art. 32)'],
        },
      ],
      then: [stamp('givenOn'), goesOn('qualify')],
    },
    qualify: { title: ['核验执业资格', 'Judged'], from: 'given', by: [], then: appraiser.then, refuses: appraiser.refuses },
    sign: {
      title: ['在意见书上签名', 'Sign the opinion'],
      from: 'given',
      to: 'signed',
      by: 'appraiser',
      unless: [
        {
          when: (a: Recorded<Given>): Condition =>
            not(exists(named<typeof appraisalCase>('forensic.case'), { by: 'id', is: a.case, states: ['signing'] })),
          why: ['复核通过后方可签名。', 'It is signed once the review was passed.'],
        },
      ],
      then: [stamp('signedOn')],
    },
    resign: { title: ['退回修改，签名作废', 'Signed no more'], from: 'signed', to: 'given', by: [], then: [set({ signedOn: null })] },
    release: { title: ['更换', 'Replaced'], from: ['given', 'signed'], to: 'withdrawn', by: [] },
  },
  place: { district: 'institution', owner: { ref: 'institution' }, involve: { person: { role: 'part', as: 'entry' } } },
  menu: { group: 'cases', order: 2, calls: { appraiser: { title: ['指派我的', 'Assigned to me'] } } },
  heading: ['personName'],
  list: {
    columns: ['number', 'case', 'person', 'title', 'institution', 'givenOn', 'signedOn', 'state'],
    filters: ['state', 'case', 'person', 'institution', 'district', 'title', 'givenOn', 'signedOn'],
    views: { toSign: { title: ['未签名', 'Not signed'], filter: { state: 'given' } } },
    sort: '-createdAt',
  },
});
