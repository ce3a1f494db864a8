import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { adds, movesThose, opensEach, provided, stamp } from '../../../definitions/index.js';
import { reportAcceptance } from '../reporting/arising.js';
import { owned } from './assessing.js';
import { gathers } from './gathered.js';
import { reached } from './online.js';

interface Said {
  readonly purpose?: 'advice' | 'accusation' | 'demand' | null;
  readonly owning?: string | null;
  readonly main?: string | null;
}
const isAccusation = (p: Recorded<Said>): Condition => p.purpose.is('accusation');
const notOfAccusations = [{ when: isAccusation, why: ['检举控告不抄送。', 'Of an accusation no copy is sent.'] }] as const;
/** Who has it in hand needs no copy. */
const isCopied = (p: Recorded<Said>): Condition => and(not(isAccusation(p)), p.owning.exists(), not(p.owning.is(p.main)));

const afterAcceptance = ['handling', 'answered', 'delivered', 'closed'] as const;

/** 抄送及告知 (P05): by hand, and by the dictionary of offices once it is accepted, anew when its business is said otherwise. */
export const copying = {
  circulate: {
    title: ['抄送', 'Send copies'],
    from: ['dividing', 'handling', 'answered', 'delivered'],
    by: ['lead', 'reviewer', 'district-clerk'],
    form: ['sendTo'],
    need: ['sendTo'],
    anew: ['sendTo'],
    unless: notOfAccusations,
    then: [
      adds('copied', 'sendTo'),
      opensEach('petitions.copy', {
        each: 'sendTo',
        as: 'body',
        does: 'send',
        with: { petition: 'id', content: 'content', main: 'main' },
        set: { origin: 'hand', kind: 'copy' },
      }),
    ],
  },
  noteAcceptance: {
    title: ['主办单位受理', 'Accepted by the unit in charge'],
    by: [],
    form: ['acceptedOn'],
    then: [...reached('accepted'), reportAcceptance, owned, ...gathers],
  },
  recontent: {
    title: ['更正业务类型', 'Correct the business'],
    from: afterAcceptance,
    by: ['lead', 'reviewer', 'district-clerk'],
    form: ['content'],
    need: ['content'],
    reason: true,
    unless: [
      {
        when: (p: Recorded<{ readonly acceptedOn?: string | null }>) => not(p.acceptedOn.exists()),
        why: ['尚未受理，请在预审中更正。', 'It is not accepted yet: correct it in the review.'],
      },
    ],
    then: [owned, movesThose('petitions.part', { by: 'petition', does: 'noteContent', with: { content: 'content' } }), ...gathers],
  },
  noteOwning: {
    title: ['按业务抄送', 'Copied to the office in charge of the business'],
    by: [],
    byReport: true,
    form: ['owning'],
    then: [
      movesThose('petitions.copy', { by: 'petition', being: { origin: 'dictionary' }, does: 'revoke' }),
      provided(
        isCopied,
        opensEach('petitions.copy', {
          each: 'owning',
          as: 'body',
          does: 'send',
          with: { petition: 'id', content: 'content', main: 'main' },
          set: { origin: 'dictionary', kind: 'copy' },
        }),
      ),
    ],
  },
  noteInformed: {
    title: ['告知', 'Told'],
    by: [],
    form: ['sendTo'],
    unless: notOfAccusations,
    then: [adds('copied', 'sendTo')],
  },
} as const;

/** 不予受理 is nobody's to say without approval. */
export const refuseAtOnce = {
  title: ['直接不予受理', 'Refuse at once'],
  from: ['review', 'direction'],
  by: ['desk', 'reviewer'],
  unless: [
    {
      when: (p: Recorded<{ readonly closedOn?: string | null; readonly registeredOn?: string | null }>) =>
        or(not(p.closedOn.exists()), p.closedOn.exists()),
      why: [
        '不予受理、不再受理、导入法定程序须经信访办负责人批准：请由预审员提出分类处理意见。',
        'This needs the approval of the head of the petition office: let the reviewer propose it.',
      ],
    },
  ],
  then: [stamp('closedOn')],
} as const;
