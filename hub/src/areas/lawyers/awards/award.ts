import { complaintSubjects } from '@fatong/contracts/codes';
import { and, never, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { choice, date, end, files, goesOn, prose, record, ref, stamp, state, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { blackListed, isBlackListed, isFirmBlackListed } from '../marks/effects.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

const kinds = {
  authority: ['行政表彰奖励', 'By an authority'],
  industry: ['行业评优评先', 'By the profession'],
  recommended: ['向上级推荐', 'Recommended to a higher authority'],
} as const;

interface Awarded {
  readonly subject?: 'lawyer' | 'firm' | null;
  readonly lawyer?: string | null;
  readonly awardedFirm?: string | null;
}
type Award = Recorded<Awarded>;

/** Whom the black list names is not awarded (L04): neither proposed, nor granted while it was under way. */
const notListed = [
  { when: (a: Award): Condition => isBlackListed(a.lawyer), why: blackListed },
  {
    when: (a: Award): Condition => isFirmBlackListed(a.awardedFirm),
    why: ['该律所在黑名单上，不得评优评先。', 'The firm is on the black list: it is not awarded.'],
  },
] as const;
const told = [
  { roles: 'lawyer', at: { entry: 'lawyer' } },
  { roles: 'firm-clerk', at: { unitOf: 'awardedFirm' } },
] as const;

/** 评优评先: an award to a lawyer or a firm, proposed by a clerk and granted by the head of the city’s office, by nobody on the black list (L04). */
export const award = record(lawyers, 'award', ['评优评先', 'Awards'], {
  one: 'Award',
  law: 'L04',
  number: 'PY{yyyymmdd}{seq:6}',
  fields: {
    subject: choice(['评选对象', 'For a'], complaintSubjects, { required: true, filter: true }),
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    awardedFirm: ref(['律师事务所', 'Firm'], firm, { filter: true }),
    party: text(['名称', 'Name'], {
      take: [
        { ref: 'lawyer', field: 'name' },
        { ref: 'awardedFirm', field: 'name' },
      ],
      search: true,
      filter: true,
    }),
    kind: choice(['类别', 'Kind'], kinds, { required: true, filter: true }),
    honour: text(['荣誉名称', 'Honour'], { required: true, search: true, max: 100 }),
    grounds: prose(['事迹和理由', 'Grounds'], { max: 4000 }),
    papers: files(['申报材料', 'Papers'], { most: 10 }),
    proposedOn: date(['提名日期', 'Proposed on'], { filter: true }),
    grantedOn: date(['授予日期', 'Granted on'], { filter: true }),
    revokedOn: date(['撤销日期', 'Revoked on']),
  },
  states: {
    begun: state(['提名中', 'Being proposed'], 'open'),
    proposed: state(['待审批', 'Awaits approval'], 'waiting'),
    granted: state(['已授予', 'Granted'], 'done'),
    declined: end(['不予授予', 'Not granted'], 'refused'),
    revoked: end(['已撤销', 'Revoked'], 'refused'),
  },
  sections: [
    { title: ['评选', 'Award'], fields: ['subject', 'lawyer', 'awardedFirm', 'kind', 'honour', 'grounds', 'papers'] },
    { title: ['办理', 'Course'], fields: ['proposedOn', 'grantedOn', 'revokedOn'], brief: true },
  ],
  see: {
    ...office.see,
    lawyer: { scope: 'own', when: (a) => a.grantedOn.exists() },
    'firm-clerk': { scope: 'unit', when: (a) => and(a.grantedOn.exists(), a.awardedFirm.exists()) },
  },
  show: {
    lawyer: (a) => not(a.subject.is('firm')),
    awardedFirm: (a) => a.subject.is('firm'),
    // His name stands in the head and in the link to him.
    party: never,
  },
  actions: {
    propose: {
      title: ['提名', 'Propose'],
      to: 'begun',
      by: office.clerks,
      form: ['subject', 'lawyer', 'awardedFirm', 'kind', 'honour', 'grounds', 'papers'],
      need: ['subject', 'kind', 'honour', 'grounds'],
      refuses: [
        {
          at: 'lawyer',
          when: (a) => and(a.subject.is('lawyer'), not(a.lawyer.exists())),
          why: ['请填写律师。', 'Name the lawyer.'],
        },
        {
          at: 'awardedFirm',
          when: (a) => and(a.subject.is('firm'), not(a.awardedFirm.exists())),
          why: ['请填写律师事务所。', 'Name the firm.'],
        },
      ],
      then: [stamp('proposedOn'), goesOn('put')],
    },
    put: { title: ['报请审批', 'Put to the head'], from: 'begun', to: 'proposed', by: [], unless: notListed },
    grant: {
      title: ['授予', 'Grant'],
      from: 'proposed',
      to: 'granted',
      by: 'city-lead',
      due: { clock: null },
      unless: notListed,
      reason: 'optional',
      then: [stamp('grantedOn')],
    },
    decline: { title: ['不予授予', 'Do not grant'], from: 'proposed', to: 'declined', by: 'city-lead', reason: true },
    revoke: {
      title: ['撤销荣誉', 'Revoke'],
      from: 'granted',
      to: 'revoked',
      by: 'city-lead',
      reason: true,
      danger: true,
      then: [stamp('revokedOn')],
    },
  },
  notices: {
    proposed: {
      words: ['有一件评优评先待审批：{party}，{honour}。', 'An award awaits approval: {party}, {honour}.'],
      on: { action: 'put' },
      to: { roles: 'city-lead', at: 'all' },
    },
    granted: {
      words: ['您（单位）获得荣誉：{honour}。', 'You were awarded: {honour}.'],
      on: { action: 'grant' },
      to: told,
    },
    revoked: { words: ['荣誉“{honour}”已撤销。', 'The award “{honour}” was revoked.'], on: { action: 'revoke' }, to: told },
  },
  place: {
    district: ['lawyer', 'awardedFirm'],
    involve: { lawyer: { role: 'subject', as: 'entry' }, awardedFirm: { role: 'firm', as: 'unit' } },
  },
  menu: {
    group: 'violations',
    order: 9,
    calls: { lawyer: { title: ['本人荣誉', 'My awards'] }, 'firm-clerk': { title: ['本所荣誉', 'Awards of the firm'] } },
  },
  heading: ['party', 'honour'],
  list: {
    columns: ['number', 'party', 'subject', 'kind', 'honour', 'district', 'state', 'proposedOn', 'grantedOn'],
    filters: ['state', 'subject', 'kind', 'party', 'lawyer', 'awardedFirm', 'district', 'proposedOn', 'grantedOn'],
    views: {
      approval: { title: ['待审批', 'To approve'], filter: { state: 'proposed' } },
      granted: { title: ['已授予', 'Granted'], filter: { state: 'granted' } },
    },
    sort: '-proposedOn',
  },
});
