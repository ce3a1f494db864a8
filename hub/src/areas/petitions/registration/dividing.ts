import { not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { adds, exists, issue, named, opensEach, provided } from '../../../definitions/index.js';
import { openStates } from '../handling/open.js';
import type { part } from '../handling/part.js';
import { reportDivision } from '../reporting/arising.js';
import { notOfAccusations, shares, sharing } from './directing.js';
import { gathers } from './gathered.js';
import { reached } from './online.js';
import { joinedFollow } from './repeating.js';

interface Divided {
  readonly id?: string;
  readonly main?: string | null;
  readonly assisting?: readonly string[] | null;
}
type OfDivided = Recorded<Divided>;
const isAccepted = (p: Recorded<{ readonly acceptedOn?: string | null }>): Condition => p.acceptedOn.exists();

export const openParts = (p: OfDivided): Condition =>
  exists(named<typeof part>('petitions.part'), { by: 'petition', is: p.id, states: [...openStates] });

/** What each unit is told of it. */
const given = {
  petition: 'id',
  main: 'main',
  channel: 'channel',
  content: 'content',
  grade: 'grade',
  flags: 'flags',
  respondentKind: 'respondentKind',
  receivedOn: 'receivedOn',
  manner: 'manner',
  instruction: 'instruction',
  dueOn: 'dueOn',
  authority: 'authority',
  purpose: 'purpose',
  acceptedOn: 'acceptedOn',
  extensionDays: 'extensionDays',
} as const;
const by = ['lead', 'district-head'] as const;

/** 分案 (P03): a part for each unit, with the demands it answers and its own last day; the petitioner is told where his petition went, by a letter that names all units. */
export const dividing = {
  divide: {
    title: ['分案', 'Divide'],
    from: 'dividing',
    to: 'handling',
    by,
    due: { clock: 'distribute' },
    form: ['manner', 'main', 'assisting', 'shares', 'instruction', 'dueOn', 'assistingDueOn'],
    need: ['main'],
    unless: notOfAccusations,
    refuses: [
      {
        at: 'assisting',
        when: (p: OfDivided) => p.assisting.has(p.main),
        why: ['主办单位不能同时协办。', 'The unit in charge does not assist as well.'],
      },
      ...sharing,
    ],
    then: [
      issue('direction'),
      opensEach('petitions.part', { each: 'main', as: 'body', does: 'send', with: given, set: { duty: 'main' }, rows: shares }),
      opensEach('petitions.part', {
        each: 'assisting',
        as: 'body',
        does: 'send',
        with: { ...given, dueOn: 'assistingDueOn' },
        set: { duty: 'assisting' },
        rows: shares,
      }),
      joinedFollow,
      ...reached('divided'),
      reportDivision,
      ...gathers,
    ],
  },
  divideMore: {
    title: ['增加承办单位', 'Add units'],
    from: 'handling',
    by,
    form: ['added', 'instruction', 'addedDueOn'],
    need: ['added'],
    unless: notOfAccusations,
    anew: ['added', 'addedDueOn'],
    then: [
      issue('direction'),
      opensEach('petitions.part', {
        each: 'added',
        as: 'body',
        does: 'send',
        with: { ...given, dueOn: 'addedDueOn' },
        set: { duty: 'assisting' },
      }),
      // The next ones that are added take the place of these in the form alone: they go on assisting.
      adds('assisting', 'added'),
      joinedFollow,
    ],
  },
  divideAgain: {
    title: ['改派主办单位', 'Another unit in charge'],
    from: 'handling',
    by,
    form: ['main', 'instruction', 'dueOn'],
    need: ['main'],
    anew: ['main'],
    reason: true,
    unless: [
      ...notOfAccusations,
      {
        when: (p: OfDivided): Condition =>
          exists(named<typeof part>('petitions.part'), {
            by: 'petition',
            is: p.id,
            states: [...openStates],
            where: (one) => one.duty.is('main'),
          }),
        why: ['主办单位尚在办理，不能改派', 'The unit in charge still has it'],
      },
    ],
    then: [
      issue('direction'),
      provided(
        (p: Recorded<{ readonly acceptedOn?: string | null }>) => not(isAccepted(p)),
        opensEach('petitions.part', { each: 'main', as: 'body', does: 'send', with: given, set: { duty: 'main' }, rows: shares }),
      ),
      // Accepted already, its time limit goes on with whoever has it next.
      provided(
        isAccepted,
        opensEach('petitions.part', {
          each: 'main',
          as: 'body',
          does: 'send',
          with: given,
          set: { duty: 'main', isMoved: true },
          rows: shares,
        }),
      ),
      joinedFollow,
      reportDivision,
      ...gathers,
    ],
  },
} as const;
