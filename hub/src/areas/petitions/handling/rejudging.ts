import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { exists, goesOn, movesThose, named, provided } from '../../../definitions/index.js';
import { handlers } from '../area.js';
import type { verdict } from '../registration/verdict.js';
import { openStates } from './open.js';

interface Asked {
  readonly petition?: string | null;
  readonly rejudgeOf?: string | null;
}
type Part = Recorded<Asked>;
const isNamed = (p: Part): Condition => p.rejudgeOf.exists();
const again = {
  by: 'twin',
  of: 'petition',
  being: { result: 'merged' },
  does: 'rejudge',
  with: { rejudgeGrounds: 'rejudgeGrounds' },
} as const;

/** 申请重判 (P01): a unit asks to judge anew whether what was joined to its petition is the same: one letter that it names, or all of them. */
export const rejudging = {
  askRejudge: {
    title: ['申请重判', 'Ask to judge the joining anew'],
    from: openStates,
    by: handlers,
    form: ['rejudgeOf', 'rejudgeGrounds'],
    need: ['rejudgeGrounds'],
    anew: ['rejudgeOf', 'rejudgeGrounds'],
    unless: [
      {
        when: (p: Part): Condition =>
          not(
            exists(named<typeof verdict>('petitions.verdict'), {
              by: 'twin',
              is: p.petition,
              states: ['judged'],
              where: (one) => one.result.is('merged'),
            }),
          ),
        why: ['没有信访并入本件，无须重判。', 'Nothing was joined to this one.'],
      },
    ],
    then: [
      goesOn('vouchRejudge'),
      provided(isNamed, movesThose('petitions.verdict', { ...again, where: { petition: 'rejudgeOf' } })),
      provided((p: Part) => not(isNamed(p)), movesThose('petitions.verdict', again)),
    ],
  },
  vouchRejudge: {
    title: ['核对所申请的信访件', 'The letter that is named is looked at'],
    by: [],
    unless: [
      {
        when: (p: Part): Condition =>
          and(
            isNamed(p),
            not(
              exists(named<typeof verdict>('petitions.verdict'), {
                by: 'petition',
                is: p.rejudgeOf,
                equal: { twin: 'petition' },
                states: ['judged'],
                where: (one) => one.result.is('merged'),
              }),
            ),
          ),
        why: ['该信访件没有并入本件。', 'That one was not joined to this one.'],
      },
    ],
  },
} as const;
