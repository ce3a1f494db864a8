import { and, not, type Recorded } from '@fatong/contracts/expression';
import { issue, stamp } from '../../../definitions/index.js';
import { application, asked, behalf } from './fields.js';
import type { kinds } from './kinds.js';
import { applicants, handlers } from './posts.js';

interface Asked {
  readonly kind?: keyof typeof kinds | null;
  readonly lawyer?: string | null;
  readonly firm?: string | null;
  readonly rights?: readonly string[] | null;
  readonly problem?: string | null;
  readonly bodyKind?: string | null;
  readonly onBehalf?: string | null;
}
type Case = Recorded<Asked>;

const complete = [
  {
    at: 'lawyer',
    when: (r: Case) => and(not(r.lawyer.exists()), not(r.firm.exists())),
    why: ['请填写申请律师；以律所名义申请的，填写律师事务所。', 'Name the lawyer, or the firm where it applies itself.'],
  },
  {
    at: 'rights',
    when: (r: Case) => and(r.kind.is('infringement'), not(r.rights.exists())),
    why: ['请选择被侵害的权利。', 'Say which rights were infringed.'],
  },
  {
    at: 'problem',
    when: (r: Case) => and(r.kind.is('matter'), not(r.problem.exists())),
    why: ['请选择反映的问题。', 'Say what the problem is.'],
  },
  {
    at: 'body',
    when: (r: Case) => r.bodyKind.in(['bureau', 'elsewhere']),
    why: [
      '请选择市律协维权中心或者律工委；其他单位由维权中心转办。',
      'Choose the rights centre or a branch: it transfers the case where needed.',
    ],
  },
] as const;

const submitted = [stamp('submittedAt'), stamp('submittedOn'), issue('application')] as const;
const filed = { need: asked, refuses: complete } as const;

/** How a case begins: with the applicant, or with whoever took his call; and what he may still do of it. */
export const applying = {
  draft: { title: ['填写维权申请（存草稿）', 'Begin an application'], to: 'draft', by: applicants, form: application },
  apply: { title: ['提交维权申请', 'Apply'], to: 'submitted', by: applicants, form: application, ...filed, then: submitted },
  register: {
    title: ['代为登记', 'Enter for an applicant'],
    to: 'submitted',
    by: handlers,
    form: [...application, ...behalf.form],
    need: [...asked, ...behalf.need],
    refuses: complete,
    then: [...submitted, ...behalf.then],
  },
  submit: {
    title: ['提交', 'Submit'],
    from: 'draft',
    to: 'submitted',
    by: applicants,
    due: { clock: null },
    form: application,
    ...filed,
    then: submitted,
  },
  supplement: {
    title: ['补正', 'Supplement'],
    from: 'supplement',
    to: 'submitted',
    by: applicants,
    due: { clock: null },
    form: application,
    ...filed,
  },
  // Of what was entered for somebody the supplement comes by the same way.
  supplementFor: {
    title: ['代为补正', 'Supplement for the applicant'],
    from: 'supplement',
    to: 'submitted',
    by: handlers,
    form: [...application, 'behalfProof'],
    ...filed,
    unless: [
      {
        when: (r: Case) => not(r.onBehalf.exists()),
        why: ['申请由申请人自行提交，应由申请人补正。', 'The applicant applied himself: he supplements it.'],
      },
    ],
  },
  withdraw: {
    title: ['撤回申请', 'Withdraw'],
    from: ['draft', 'submitted', 'supplement'],
    to: 'withdrawn',
    by: applicants,
    reason: 'optional',
    then: [stamp('closedOn')],
  },
} as const;
