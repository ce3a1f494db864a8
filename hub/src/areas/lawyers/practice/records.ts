import { and, not, type Recorded } from '@fatong/contracts/expression';
import { among, end, set, state } from '../../../definitions/index.js';
import { office } from '../area.js';
import { lawyer } from '../registers/lawyer.js';

/** The bureau, and whose work it is: the firm sees what its lawyers did, a lawyer his own. */
export const see = { ...office.see, 'firm-clerk': 'unit', lawyer: 'own' } as const;
/** Who may unmask whom a record names: who handles it, and who acted for him. */
export const unmasking = [...office.clerks, 'firm-clerk', 'lawyer'] as const;
/** That somebody looks into it is between officials. */
export const withheld = [{ from: ['firm-clerk', 'lawyer'], fields: ['complaint', 'alert'] }] as const;
export const place = { district: 'lawyer', owner: { ref: 'lawyer' }, involve: { lawyer: { role: 'subject', as: 'entry' } } } as const;

/** What a person enters who records one by hand. */
export const entered = [
  'lawyer',
  'authorityKind',
  'authority',
  'authorityName',
  'caseNumber',
  'fileNumber',
  'caseKind',
  'stage',
  'client',
] as const;
export const isByHand = (r: Recorded<{ readonly source?: string | null }>) => not(r.source.exists());

interface LinkedCase extends Linked {
  readonly binding?: string | null;
}
interface Linked {
  readonly complaint?: string | null;
  readonly alert?: string | null;
}

/** What the bureau does with a record of practice: nothing of what others said of it is edited here. */
export const overseen = {
  annotate: { title: ['批注', 'Annotate'], by: office.all, reason: ['批注内容', 'Note'], internal: true },
  link: {
    title: ['关联投诉或者预警', 'Link with a complaint or an alert'],
    by: office.all,
    form: ['complaint', 'alert'],
    internal: true,
    refuses: [
      {
        at: 'complaint',
        when: (r: Recorded<Linked>) => and(not(r.complaint.exists()), not(r.alert.exists())),
        why: ['请选择要关联的投诉或者预警。', 'Choose the complaint or the alert.'],
      },
    ],
  },
} as const;

/** How one stands that a partner tells of. */
export const toldStates = {
  recorded: state(['已记录', 'Recorded'], 'done'),
  matching: state(['待匹配', 'To be matched'], 'open'),
  withdrawn: end(['来源已撤回', 'Taken back by its source'], 'refused'),
} as const;

/** What a partner told of may be put to its case too. */
const linked = [
  {
    at: 'complaint',
    when: (r: Recorded<LinkedCase>) => and(not(r.complaint.exists()), not(r.alert.exists()), not(r.binding.exists())),
    why: ['请选择要关联的投诉、预警或者案件。', 'Choose the complaint, the alert or the case.'],
  },
] as const;

export const toldActions = {
  receive: { title: ['接收', 'Receive'], to: 'recorded', by: [], byReport: true },
  recognise: { title: ['匹配成功', 'Matched'], from: ['recorded', 'matching'], to: 'recorded', by: [], byReport: true },
  seek: { title: ['转人工匹配', 'To be matched by hand'], from: ['recorded', 'matching'], to: 'matching', by: [], byReport: true },
  matchLawyer: {
    title: ['匹配为律师', 'Match with a lawyer'],
    from: 'matching',
    to: 'recorded',
    by: office.city,
    due: { clock: null, of: 'city-clerk' },
    form: ['lawyer'],
    need: ['lawyer'],
    reason: 'optional',
    then: [set({ matched: 'hand', lawyers: null })],
  },
  withdraw: {
    title: ['来源撤回', 'Taken back by its source'],
    from: ['recorded', 'matching'],
    to: 'withdrawn',
    by: [],
    byReport: true,
    then: [set({ withdrawn: true })],
  },
  ...overseen,
  link: {
    ...overseen.link,
    title: ['关联投诉、预警或者案件', 'Link with a complaint, an alert or a case'],
    form: [...overseen.link.form, 'binding'],
    refuses: linked,
  },
} as const;

/** By licence and name it is he; by name and firm he is one it may be. */
export const toldMatching = {
  result: 'matched',
  found: 'recognise',
  open: 'seek',
  among: [
    among(lawyer, {
      ref: 'lawyer',
      candidates: 'lawyers',
      exact: [{ licence: 'licence', name: 'lawyerName' }],
      probable: [{ licence: 'licence' }, { name: 'lawyerName', firmUscc: 'uscc' }],
    }),
  ],
} as const;
