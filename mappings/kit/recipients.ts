import type { Contract, DataOf, Finding } from '@fatong/contracts';
import { compile, record, type Compiled, type Expression, type Recorded, type Value } from '@fatong/contracts/expression';

/** Who of several gets a message, said by a code in it, or by a list of codes: a recipient list, or a switch by content. Every code has a row. */
export interface Recipients<F extends Contract = Contract> {
  readonly from: F;
  /** The code, or the list of codes. */
  readonly by: Expression;
  /** Targets by code; none: nobody is to get it. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/**
 * `recipients(notice, s => s.JSDW, { '01': 'court', '02': ['court', 'police'], '99': [] })`, handed as `among` to the mapping to each target. A code that the
 * contract knows and that has no row is a compile error; one it does not know is a failure of the message at every target, so that none gets it without the others.
 */
export function recipients<F extends Contract, C extends string>(
  from: F,
  by: (source: Recorded<DataOf<F>>) => Value<C> | Value<C | undefined> | Value<C[]> | Value<C[] | undefined>,
  rows: Readonly<Record<NoInfer<C>, string | readonly string[]>>,
): Recipients<F> {
  const entries = Object.entries<string | readonly string[]>(rows);
  return Object.freeze({
    from,
    by: record<DataOf<F>>(by),
    rows: Object.fromEntries(entries.map(([code, targets]) => [code, typeof targets === 'string' ? [targets] : targets])),
  });
}

/** Whether a target is among those the data name; a finding where they name somebody nobody knows. */
export function isAmong({ by, rows }: Recipients, target: string, data: unknown): boolean | Finding {
  const said = compiled(by)(data);
  const codes: readonly unknown[] = Array.isArray(said) ? said : said === undefined || said === null ? [] : [said];
  const unknown = codes.find((code) => typeof code !== 'string' || !Object.hasOwn(rows, code));
  if (unknown !== undefined)
    return { pointer: '', code: 'recipient', words: [`${pathOf(by)}：没有登记的接收方`, `${pathOf(by)}: names a recipient nobody knows`] };
  return codes.some((code) => rows[code as string]!.includes(target));
}

const pathOf = (by: Expression): string => ('read' in by ? by.read : '');
const compiled = (by: Expression): Compiled => compile(by);
