import { record as recorded, type Condition, type Expression, type Recorded } from '@fatong/contracts/expression';

type Several<T> = T | readonly T[];

/**
 * That an action is asked of somebody, and not merely possible (办理与可办): K clocks, R roles, C the record as conditions read it. `true`: of all who may do it,
 * in every state it may begin in, by the first day on which the record is due. A clock: by the end of that one.
 */
export type DueWords<K, R, C> = true | K | Several<AskedWords<K, R, C>>;
export interface AskedWords<K, R, C> {
  /** By whose end it is due; absent: by the first day on which the record is due; null: by no day. */
  readonly clock?: K | null;
  /** Of whom of those who may do it; absent: of all. */
  readonly of?: Several<R>;
  /** Asked only while this holds. */
  readonly when?: (record: C) => Condition;
}

export interface AskedType {
  /** `first`: the first day on which the record is due. */
  readonly by: 'first' | { readonly clock: string } | null;
  readonly of: readonly string[];
  readonly when: Expression | null;
}

/** As the engine reads it; `by`: who may do the action. */
export function readDue(words: DueWords<string, string, Recorded<unknown>> | undefined, by: readonly string[]): readonly AskedType[] {
  if (words === undefined) return [];
  const asked = words === true ? [{}] : typeof words === 'string' ? [{ clock: words }] : [words].flat();
  return asked.map(({ clock, of, when }: AskedWords<string, string, Recorded<unknown>>) => ({
    by: clock === undefined ? 'first' : clock === null ? null : { clock },
    of: of === undefined ? by : [of].flat(),
    when: when ? recorded<unknown>(when) : null,
  }));
}
