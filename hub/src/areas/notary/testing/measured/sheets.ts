import type { Subject } from '../../indicators/codes.js';
import type { Amount, Part } from '../../indicators/scoring.js';
import { people } from '../cast.js';
import { scoredWorld } from '../scored.js';

/** The sheet of one as the other program says it. */
export interface Sheet {
  readonly subject: Subject;
  readonly of: string;
  readonly parts: readonly {
    readonly code: string;
    readonly model: string;
    /** It has a formula there. */
    readonly isKnown: boolean;
    readonly value: number | null;
    readonly normal: string | null;
    readonly rank: string | null;
  }[];
  readonly scores: Readonly<Record<string, string | null>>;
  readonly composite: string | null;
  readonly place: string | null;
}
type Values = Readonly<Record<string, unknown>>;

/** Sheets of December 2025 as the hub counts them, by whose they are. */
export async function sheetsOf(subject: Subject): Promise<ReadonlyMap<string, Values>> {
  const world = scoredWorld();
  const outcome = await world.engine.perform({
    viewer: people.clerk,
    type: 'notary.scoring',
    action: 'begin',
    form: { subject, month: '2025-12-15' },
    idempotencyKey: `measured ${subject}`,
  });
  if ('refused' in outcome) throw new Error(`The run was refused: ${JSON.stringify(outcome.refused)}`);
  return new Map(world.tables.of(`notary.${subject}Score`).map(({ values }) => [values[subject] as string, values]));
}

/** What of a model, or of the whole, is not as the other program says: the value to the digits that it is shown with, its place among the peers, what it is of a hundred, and the score. */
export function unlike(model: string, must: Sheet, values: Values | undefined): readonly string[] {
  if (values === undefined) return [`${must.of}: the hub has no sheet`];
  const faults: string[] = [];
  type Said = string | null | undefined;
  const same = (what: string, is: Said, expected: Said): void => {
    if ((is ?? null) !== (expected ?? null)) faults.push(`${must.of} ${what}: ${is ?? '—'}, the other program ${expected ?? '—'}`);
  };
  if (model === 'composite') {
    same('composite', values['composite'] as Said, must.composite);
    same('place', values['rankWords'] as Said, must.place);
    return faults;
  }
  same(model, values[model] as Said, must.scores[model]);
  const parts = new Map((values['parts'] as readonly Part[]).map((part) => [part.code, part]));
  // Pay stands apart, for few read it.
  const amounts = new Map((values['amounts'] as readonly Amount[]).map(({ code, amount }) => [code, amount]));
  for (const { code, isKnown, value, normal, rank } of must.parts.filter((part) => part.model === model)) {
    const part = parts.get(code);
    // What is for information alone may lack its formula there; what is scored may not.
    if (!isKnown && part?.weight === 0) continue;
    const shown = shownNumber(amounts.get(code) ?? part?.value);
    same(`${code} value`, shown?.number ?? null, value === null ? null : rounded(value, shown?.digits ?? 2));
    same(`${code} of a hundred`, part?.normalised, normal);
    same(`${code} place`, part?.rank, rank);
  }
  return faults;
}

/** `+12.3%` is 12.3 with one digit; words are no number. */
function shownNumber(text: string | undefined): { readonly number: string; readonly digits: number } | null {
  const plain = (text ?? '').replaceAll(',', '').replace('−', '-').replace('+', '');
  const number = /^-?\d+(?:\.(?<rest>\d+))?/u.exec(plain);
  return number === null ? null : { number: number[0], digits: number.groups?.['rest']?.length ?? 0 };
}

/** Half away from zero, and no zero below zero. */
function rounded(value: number, digits: number): string {
  const by = 10 ** digits;
  const of = (Math.sign(value) * Math.round((Math.abs(value) + 1e-9) * by)) / by;
  return (of === 0 ? 0 : of).toFixed(digits);
}
