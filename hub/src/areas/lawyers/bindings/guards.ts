import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { alike, exists } from '../../../definitions/index.js';
import { barredThere } from '../registers/at-ministry.js';
import { lawyer } from '../registers/lawyer.js';
import { bindingFields, bindingStates, standingStates } from './fields.js';

/** What of a binding its guards read. */
export interface Asked {
  readonly lawyer?: string | null;
  readonly kind?: string | null;
  readonly partyStanding?: string | null;
  readonly state?: string;
  readonly submittedOn?: string | null;
}
type Row = Recorded<Asked>;

/** A binding as its own guards ask for others. */
const binding = { name: 'lawyers.binding', fields: bindingFields, states: bindingStates } as const;
const matter = ['caseNumber', 'fileNumber'] as const;
const sides = {
  claiming: ['plaintiff', 'appellant', 'applicant', 'victim'],
  defending: ['defendant', 'appellee', 'respondent', 'accused'],
} as const;
const ofOther =
  (standings: readonly (keyof (typeof bindingFields)['partyStanding']['choices'])[]) =>
  (b: Row): Condition =>
    exists(binding, {
      by: 'lawyer',
      is: b.lawyer,
      same: matter,
      states: standingStates,
      where: (other) => other.partyStanding.in(standings),
    });
const isDefence = (b: Row): Condition => and(b.kind.is('criminal'), b.partyStanding.is('accused'));

const barred = ['suspended', 'cancelled', 'revoked', 'deceased'] as const;

/** Who does not practise hands nothing in: by our register, or by what the ministry said when he signed in (L16). */
export const practising = {
  when: (b: Recorded<Pick<Asked, 'lawyer'>>): Condition =>
    exists(lawyer, { by: 'id', is: b.lawyer, where: (l) => or(l.status.in(barred), l.standingThere.in(barredThere)) }),
  why: [
    '律师处于停止执业期或者执业证已注销、吊销，只能查看，不能提交。',
    'The lawyer is suspended or his licence has ended: he may read and hand in nothing.',
  ],
} as const;

/** … and that he tried is known (L16). */
export const practisingElse = (what: 'binding' | 'renewal' | 'request' | 'certificate') =>
  ({ ...practising, leaves: { type: 'lawyers.attempt', does: 'note', with: { lawyer: 'lawyer' }, set: { what } } }) as const;

/** Who is barred by an alert (L11) asks for nothing new; what he asked for before goes on. */
export const paused = {
  when: (b: Recorded<Pick<Asked, 'lawyer' | 'submittedOn'>>): Condition =>
    and(not(b.submittedOn.exists()), exists(lawyer, { by: 'id', is: b.lawyer, where: (l) => l.pausedUntil.exists() })),
  why: [
    '司法行政机关已暂停您在服务中心的新申请，至 {pausedUntil} 止，期内不能提交；已受理的事项不受影响。',
    'The bureau has barred your new requests in the service centre until {pausedUntil}: nothing new is handed in until then; what is under way goes on.',
  ],
} as const;

const otherSide = {
  type: 'lawyers.attempt',
  does: 'note',
  with: { lawyer: 'lawyer', caseNumber: 'caseNumber' },
  set: { what: 'otherSide' },
} as const;

/** Once for a client in a case, for one of two sides, for one of several accused, and two defenders at most (刑诉法 33, 律师法 39). */
export const single = [
  {
    when: (): Condition => alike(binding, { same: [...matter, 'authority', 'client', 'lawyer'], states: standingStates }),
    why: ['本案本委托人的委托关系已经绑定，或者正在审核。', 'Acting for this client in this case is bound already, or under review.'],
  },
  {
    when: (): Condition =>
      alike(binding, {
        same: [...matter, 'authority', 'client', 'kind', 'partyStanding'],
        states: standingStates,
        where: (other) => and(other.kind.is('criminal'), other.partyStanding.is('accused')),
        least: 2,
      }),
    why: [
      '该被告人、犯罪嫌疑人已有两名辩护人（刑事诉讼法第三十三条）。',
      'The accused has two defenders already (Criminal Procedure Law, article 33).',
    ],
  },
  {
    when: (b: Row): Condition => and(isDefence(b), ofOther(['accused'])(b)),
    why: [
      '您已为同案其他被告人、犯罪嫌疑人辩护，不得再为本人辩护。',
      'You defend another of the accused in this case: you may not defend both.',
    ],
  },
  // That he tried is known (L07, L11).
  {
    leaves: otherSide,
    when: (b: Row): Condition => and(b.partyStanding.in(sides.claiming), ofOther(sides.defending)(b)),
    why: [
      '您已为本案对方当事人代理，不得为双方当事人代理（律师法第三十九条）。',
      'You act for the other side of this case: nobody acts for both (Lawyers Law, article 39).',
    ],
  },
  {
    leaves: otherSide,
    when: (b: Row): Condition => and(b.partyStanding.in(sides.defending), ofOther(sides.claiming)(b)),
    why: [
      '您已为本案对方当事人代理，不得为双方当事人代理（律师法第三十九条）。',
      'You act for the other side of this case: nobody acts for both (Lawyers Law, article 39).',
    ],
  },
] as const;

/** A case is known by its number, or by that of the file while it has none. */
export const unnumbered = [
  {
    at: 'caseNumber',
    when: (b: Recorded<{ readonly caseNumber?: string | null; readonly fileNumber?: string | null }>): Condition =>
      not(or(b.caseNumber.exists(), b.fileNumber.exists())),
    why: ['请填写案号；尚无案号的，填写立案文号。', 'Give the case number, or the number of the file while there is none.'],
  },
] as const;
