import type { Recorded } from '@fatong/contracts/expression';
import { consult, lasts, provided, reckon, set, stamp } from '../../../definitions/index.js';
import { effectTable } from './effects.js';
import { countsPerson, isDiscipline, isOrdinary, isRelease, mayBeNoPublicStaff, type Judged } from './guards.js';

interface Effective {
  readonly level?: string | null;
  readonly probation?: string | null;
  readonly saidMonths?: number | null;
}

/** How long it has effect: as the association says, as the probation was decided, else as the table has it. */
const howLong = consult<Effective>()(effectTable, {
  fills: ['months'],
  asks: {},
  given: ({ level }) => ({ level }),
  says: ({ rows, values }) => ({
    set: {
      months: values.probation === 'twelve' ? 12 : values.probation === 'twentyFour' ? 24 : (values.saidMonths ?? rows[0]?.months ?? null),
    },
  }),
});

/** Entered: who is no public staff is hinted at, and a further one of the same fact does not count its person again. */
export const entered = [
  reckon('isFirst', (p: Recorded<Pick<Judged, 'sameFact'>>) => countsPerson(p as Recorded<Judged>)),
  set({ publicHint: null }),
  provided((p: Recorded<Judged>) => mayBeNoPublicStaff(p), set({ publicHint: '该机构为合作制或混合制，请核实其是否属于公职人员。' })),
] as const;

/** In force: party and government discipline since the decision, the others since today; the start day is not counted. */
export const inForce = [
  howLong,
  provided(
    (p: Recorded<Judged>) => isDiscipline(p),
    reckon('since', (p: Recorded<{ readonly decidedOn?: string | null }>) => p.decidedOn),
  ),
  provided((p: Recorded<Judged>) => isOrdinary(p), stamp('since')),
  lasts('until', 'months', 'since'),
  stamp('effectiveOn'),
  provided((p: Recorded<Judged>) => isRelease(p), set({ registerDue: true })),
] as const;

/** As long as the association says, since its decision. */
export const lastingAsTold = [
  howLong,
  reckon('since', (p: Recorded<{ readonly decidedOn?: string | null }>) => p.decidedOn),
  lasts('until', 'months', 'since'),
] as const;

/** What the association told is in force since its decision, once it is known whom it is about. */
export const inForceAsTold = [set({ recordedBy: 'association', isFirst: true }), ...lastingAsTold, stamp('effectiveOn')] as const;
