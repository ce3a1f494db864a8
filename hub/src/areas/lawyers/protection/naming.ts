import { and, not, type Recorded } from '@fatong/contracts/expression';
import { movesThose, provided } from '../../../definitions/index.js';
import { association } from './posts.js';

interface Named {
  readonly kind?: string | null;
  readonly submittedOn?: string | null;
  readonly infringer?: string | null;
  readonly persons?: readonly unknown[] | null;
}
type Case = Recorded<Named>;

/** The infringer is who the case names, found in the list or entered there (L22, 侵权人信息维护); of what was merged the other. */
export const naming = {
  to: 'lawyers.infringer',
  ref: 'infringer',
  does: 'nameInfringer',
  same: { name: 'authorityName' },
  enters: 'enter',
  with: { kind: 'authority', seat: 'seat' },
  follows: 'mergedInto',
  of: (r: Case) => and(not(r.kind.is('matter')), r.submittedOn.exists()),
} as const;

/** The persons whom the case names are kept with the unit. */
export const personsKept = [
  provided(
    (r: Case) => and(r.infringer.exists(), r.persons.exists()),
    movesThose('lawyers.infringer', { by: 'id', of: 'infringer', does: 'notePersons', with: { met: 'persons' } }),
  ),
] as const;

export const namedBySelf = {
  nameInfringer: {
    title: ['关联侵权人（自动）', 'The infringer is named'],
    by: [],
    byReport: true,
    form: ['infringer'],
    internal: association,
    then: personsKept,
  },
} as const;
