import { signalKinds, type SignalKind } from '@fatong/contracts/codes';
import { look, source, sweep, type SweepHit } from '../../../definitions/index.js';
import { criteria, self, signals } from './criteria.js';
import { zombieHit } from './hit.js';
import { courseOf, isExempt, isOver, levelOf, type Known, type Registered, type Signalled } from './judging.js';
import { sourceAge, type Criterion, type ZombieLevel } from './parameters.js';
import { zombieRun } from './run.js';
import { signal } from './signal.js';
import { zombie } from './zombie.js';

const ofKind = (kind: SignalKind) => source(signal, { title: signalKinds.codes[kind].label, day: 'asOf', where: (s) => s.kind.is(kind) });

/** What the hits of a lawyer make together; null: he is left alone. Pure. */
export function combined(
  hits: readonly SweepHit[],
  beside: { readonly lawyer: Registered; readonly signals: readonly Signalled[]; readonly cases: readonly Known[] },
  today: string,
): {
  readonly does: 'find' | 'findAgain' | 'hold';
  readonly values: { readonly level: ZombieLevel; readonly rules: Criterion[]; readonly facts: string };
} | null {
  if (isOver(beside.lawyer)) return null;
  const isLeftAlone = isExempt(beside.lawyer, beside.signals, today);
  const counted = hits.filter(({ rule }) => !isLeftAlone || rule === 'zombie.Z4');
  if (counted.length === 0) return null;
  const rules = [...new Set(counted.map(({ rule }) => rule as Criterion))];
  const lines = counted.map(({ fact }) => fact.words);
  return {
    does: courseOf(lines, beside.cases, today),
    values: { level: levelOf(new Set(rules)), rules, facts: lines.join('\n') },
  };
}

/** The search for zombie lawyers (L25): every lawyer by Z1 to Z7, by the data of each source that is not too old. */
export const search = sweep(zombieRun, ['僵尸律师核查', 'Search for zombie lawyers'], {
  opens: zombieHit,
  runs: 'run',
  subject: 'lawyer',
  rules: criteria,
  sources: {
    activity: ofKind('activity'),
    assessment: ofKind('assessment'),
    death: ofKind('death'),
    post: ofKind('post'),
    insurance: ofKind('insurance'),
  },
  age: sourceAge,
  beside: { self, signals, cases: look({ watch: zombie, about: 'lawyer', reads: ['facts', 'excludedOn', 'archivedOn'] }) },
  combine: (hits, { self: [who], signals: said, cases }, today) =>
    combined(hits, { lawyer: who?.values ?? {}, signals: said, cases }, today),
});
