import { and, constantly, minus, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  choice,
  date,
  end,
  eve,
  exists,
  files,
  goesOn,
  integer,
  moves,
  named,
  prose,
  provided,
  reckon,
  record,
  ref,
  set,
  since,
  stamp,
  state,
  text,
  type RecordType,
} from '../../../definitions/index.js';
import { bureau, notary } from '../area.js';
import { addressee } from '../registers/addressee.js';

export const ruleKinds = {
  law: ['法律', 'Law'],
  regulation: ['法规', 'Regulation'],
  rule: ['规章', 'Rule of a ministry'],
  normative: ['规范性文件', 'Normative document'],
  guild: ['协会规范', 'Rule of the association'],
  house: ['机构制度', 'Rule of a notary office'],
} as const;
const audiences = {
  district: ['区局', 'Districts'],
  association: ['市公证协会', 'Notary association'],
  office: ['公证机构负责人', 'Heads of notary offices'],
  officer: ['公证员', 'Notaries'],
} as const;
const keepers = ['clerk', 'lead', 'association', 'association-head', 'office'] as const;

const fields = {
  title: text(['名称', 'Title'], { required: true, max: 200, search: true, filter: true }),
  documentNumber: text(['文号', 'Number'], { max: 80, search: true, filter: true }),
  issuer: text(['制定机关', 'Issued by'], { max: 100, filter: true }),
  kind: choice(['类别', 'Kind'], ruleKinds, { filter: true }),
  issuedOn: date(['公布日期', 'Issued on'], { filter: true }),
  effectiveOn: date(['施行日期', 'In force from'], { filter: true }),
  summary: prose(['说明', 'Summary'], { max: 4000 }),
  visibleTo: choice(['可见范围', 'Visible to'], audiences, {
    many: true,
    filter: true,
    hint: [
      '公管处始终可见；不选即只有公管处和所列单位可见。',
      'The bureau’s office sees all; nothing chosen: it alone and the units below.',
    ],
  }),
  units: ref(['另行可见单位', 'Units that see it besides'], addressee, { many: true, most: 60 }),
  papers: files(['文本', 'Text'], { accept: ['pdf', 'docx', 'ofd'], most: 10, text: true }),
  replaces: ref(['修订的版本', 'Version it replaces'], 'notary.library', { filter: true }),
  formerVersion: integer(['原版本号', 'Former version'], { min: 1, take: { ref: 'replaces', field: 'version' } }),
  version: integer(['版本号', 'Version'], { min: 1 }),
  recordedOn: date(['录入日期', 'Recorded on']),
  replacedBy: ref(['修订后的版本', 'Version that replaces it'], 'notary.library', { filter: true }),
  endedOn: date(['失效日期', 'No longer in force since'], { filter: true }),
};

/** It as its own effect names it. */
const self = {
  name: 'notary.library' as const,
  fields: { replacedBy: fields.replacedBy },
  actions: { supersede: { opens: false } } as unknown as { readonly supersede: RecordType['actions'][string] },
};

const form = [
  'title',
  'documentNumber',
  'issuer',
  'issuedOn',
  'effectiveOn',
  'summary',
  'visibleTo',
  'units',
  'papers',
  'replaces',
] as const;
const need = ['title', 'issuer', 'kind', 'effectiveOn', 'papers'] as const;
interface Versioned {
  readonly kind?: keyof typeof ruleKinds | null;
  readonly replaces?: string | null;
  readonly formerVersion?: number | null;
  readonly effectiveOn?: string | null;
  readonly recordedOn?: string | null;
}
const recorded = [
  stamp('recordedOn'),
  provided((l: Recorded<Versioned>) => not(l.replaces.exists()), set({ version: 1 })),
  provided(
    (l: Recorded<Versioned>) => l.replaces.exists(),
    reckon('version', (l: Recorded<Versioned>) => minus(l.formerVersion, constantly(-1))),
  ),
  provided((l: Recorded<Versioned>) => l.replaces.exists(), goesOn('follow')),
  provided((l: Recorded<Versioned>) => l.effectiveOn.atMost(l.recordedOn), goesOn('enforce')),
] as const;
const kept = named<typeof library>('notary.library');
const own = ['guild', 'house'] as const;
const onlyCurrent = [
  {
    when: (l: Recorded<Versioned>): Condition => exists(kept, { by: 'id', is: l.replaces, states: ['pending', 'revised', 'abolished'] }),
    why: ['被修订的版本不是现行有效版本', 'The version it replaces is not in force'],
  },
  // What an office or the association keeps ends nothing but its like, and is ended by nothing else.
  {
    when: (l: Recorded<Versioned>): Condition =>
      and(
        or(l.kind.in([...own]), exists(kept, { by: 'id', is: l.replaces, where: (one) => one.kind.in([...own]) })),
        not(exists(kept, { by: 'id', is: l.replaces, same: ['kind'] })),
        l.replaces.exists(),
      ),
    why: ['机构制度、协会规范只能修订同类制度', 'A rule of an office or of the association replaces none but its like'],
  },
] as const;
const ownerOnly = ['只有录入单位可以办理。', 'Only the unit that keeps it may do this.'] as const;

/** 规章制度 (N20, N21): laws, rules and the offices' own, in versions; none is ever deleted. The text of its files is found (N21). */
export const library = record(notary, 'library', ['规章制度', 'Rules and regulations'], {
  one: 'Rule',
  law: ['N20', 'N21'],
  number: 'GZ{yyyymmdd}{seq:6}',
  fields,
  sections: [
    {
      title: ['规章制度', 'Rule'],
      fields: ['title', 'documentNumber', 'issuer', 'kind', 'issuedOn', 'effectiveOn', 'summary', 'papers', 'visibleTo', 'units'],
    },
    { title: ['版本', 'Versions'], fields: ['version', 'replaces', 'replacedBy', 'recordedOn', 'endedOn', 'formerVersion'], brief: true },
  ],
  states: {
    pending: state(['待生效', 'To come into force'], 'waiting'),
    current: state(['现行有效', 'In force'], 'done'),
    revised: end(['已修订', 'Revised']),
    abolished: end(['已废止', 'Abolished'], 'refused'),
  },
  see: {
    lead: 'city',
    clerk: 'city',
    chief: 'city',
    inspector: 'city',
    district: { scope: 'city', when: (l) => l.visibleTo.has('district'), or: 'unit' },
    association: { scope: 'city', when: (l) => l.visibleTo.has('association'), or: 'unit' },
    'association-head': { scope: 'city', when: (l) => l.visibleTo.has('association'), or: 'unit' },
    office: { scope: 'city', when: (l) => l.visibleTo.has('office'), or: 'unit' },
    officer: { scope: 'city', when: (l) => l.visibleTo.has('officer'), or: 'unit' },
  },
  clocks: {
    start: {
      title: ['生效', 'Coming into force'],
      from: since('recordedOn'),
      within: eve('effectiveOn'),
      met: since('endedOn'),
      when: (l) => l.state.is('pending'),
      atEnd: 'enforce',
    },
  },
  actions: {
    create: {
      title: ['录入规章制度', 'Record a rule'],
      to: 'pending',
      by: bureau,
      form: [...form, 'kind'],
      need,
      then: recorded,
    },
    createOfAssociation: {
      title: ['录入协会规范', 'Record a rule of the association'],
      to: 'pending',
      by: ['association', 'association-head'],
      form,
      need,
      then: [set({ kind: 'guild' }), ...recorded],
    },
    createOfOffice: {
      title: ['录入机构制度', 'Record a rule of the office'],
      to: 'pending',
      by: 'office',
      form,
      need,
      then: [set({ kind: 'house' }), ...recorded],
    },
    follow: { title: ['作为修订版本', 'As a later version'], from: 'pending', to: 'pending', by: [], unless: onlyCurrent },
    enforce: {
      title: ['生效', 'Comes into force'],
      from: 'pending',
      to: 'current',
      by: [],
      byClock: true,
      then: [moves(self, { by: 'replaces', does: 'supersede', with: { replacedBy: 'id' }, as: 'outsider' })],
    },
    supersede: { title: ['被修订', 'Revised'], from: 'current', to: 'revised', by: [], then: [stamp('endedOn')] },
    share: {
      title: ['调整可见范围', 'Change who sees it'],
      from: ['pending', 'current'],
      by: keepers,
      ownerOnly,
      form: ['visibleTo', 'units'],
    },
    abolish: {
      title: ['废止', 'Abolish'],
      from: ['pending', 'current'],
      to: 'abolished',
      by: keepers,
      ownerOnly,
      reason: true,
      danger: true,
      then: [stamp('endedOn')],
    },
  },
  notices: {
    inForce: {
      words: ['《{title}》已生效。', '“{title}” is in force.'],
      on: { action: 'enforce' },
      to: { roles: ['district', 'association', 'office'], at: 'all' },
    },
    abolished: {
      words: ['《{title}》已废止。', '“{title}” was abolished.'],
      on: { action: 'abolish' },
      to: { roles: ['district', 'association', 'office'], at: 'all' },
    },
  },
  place: { involve: { units: { role: 'copy', as: 'unit' } } },
  related: [
    {
      title: ['后续版本', 'Later versions'],
      type: 'notary.library',
      by: 'replaces',
      begin: {
        actions: ['create', 'createOfAssociation', 'createOfOffice'],
        fill: { replaces: 'id', title: 'title', issuer: 'issuer' },
      },
    },
  ],
  menu: { group: 'documents', order: 5 },
  heading: ['title'],
  list: {
    columns: ['documentNumber', 'title', 'kind', 'issuer', 'version', 'effectiveOn', 'state'],
    filters: ['state', 'title', 'documentNumber', 'kind', 'issuer', 'issuedOn', 'effectiveOn', 'endedOn', 'visibleTo', 'replaces'],
    views: {
      current: { title: ['现行有效', 'In force'], filter: { state: 'current' } },
      house: { title: ['机构制度', 'Rules of offices'], filter: { kind: 'house' } },
    },
    sort: '-effectiveOn',
  },
});
