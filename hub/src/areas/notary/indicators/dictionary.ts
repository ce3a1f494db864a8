import { and, expressionOf, valueOf, type LeafValue } from '@fatong/contracts/expression';
import { type Answers, type Question, type Values } from '../../../definitions/index.js';
import { subjectOf, type Subject } from './codes.js';
import type { Indicator } from './formula.js';
import { indicator } from './indicator.js';
import { standard } from './standard.js';
import { lastDay } from './windows.js';

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
const reads = [
  'code',
  'name',
  'model',
  'form',
  'terms',
  'period',
  'direction',
  'unit',
  'decimals',
  'weight',
  'peers',
  'least',
  'yellow',
  'red',
  'bandFrom',
  'bandTo',
  'version',
  'effectiveOn',
  'endedOn',
] as const;
const lastOf = ({ to, from }: Values): string =>
  typeof to === 'string' ? to : typeof from === 'string' ? lastDay(`${from.slice(0, 7)}-01`) : '';

/** The versions that two persons laid down by the end of the month. */
export const laidDown = (subject: Subject): Question => ({
  of: indicator,
  reads,
  where: (own) =>
    own['subject'] !== subject
      ? null
      : expressionOf(
          and(
            leaf('state').in(['current', 'retirement', 'revised', 'retired']),
            leaf('effectiveOn').exists(),
            leaf('effectiveOn').atMost(lastOf(own)),
          ),
        ),
});

type Laid = Indicator & { readonly effectiveOn: string; readonly endedOn?: string | null };

/** The dictionary as it was in force on the last day of a month: a version that ended by then is none, and a code that was laid down takes the place of the standard one for good. */
export function inForceOn(subject: Subject, day: string, laid: readonly Laid[]): readonly Indicator[] {
  const begun = laid.filter(({ effectiveOn }) => effectiveOn <= day);
  const now = begun.filter(({ endedOn }) => endedOn === null || endedOn === undefined || endedOn > day);
  const last = now.filter((one) => !now.some((other) => other.code === one.code && other.version > one.version));
  return [...standard.filter(({ code }) => !begun.some((one) => one.code === code)), ...last]
    .filter(({ model }) => subjectOf(model) === subject)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

export const dictionaryOf =
  (subject: Subject) =>
  (own: Values, answers: Answers): readonly Indicator[] =>
    own['subject'] !== subject
      ? []
      : inForceOn(
          subject,
          lastOf(own),
          (answers['laid']?.rows ?? []).map(({ values }) => values as unknown as Laid),
        );
