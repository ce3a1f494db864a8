import type { Label } from '@fatong/contracts';
import { paths, record as recorded, type Condition, type Expression, type Recorded } from '@fatong/contracts/expression';
import { isFiles, isRef, type PlainFields } from '@fatong/contracts/fields';
import { isMany, type Field, type Fields, type RowOf, type ValuesOf } from '../fields.js';
import type { RecordType } from '../record.js';
import { rowHolds, type DecisionTable, type TableConditions, type TableRow } from '../table.js';
import type { Effect } from './effect.js';

/** A table an effect goes by, and what it asks beside. */
export interface Consulting {
  readonly table: DecisionTable;
  /** Asked before the act, of the record as it was: what other records say too. */
  readonly asks: Readonly<Record<string, Expression>>;
  /** Slots whose content is looked for in other records of the type, in which this field says otherwise. */
  readonly copied: { readonly in: readonly string[]; readonly unlike: string } | null;
  /** A ref of ours, and fields of the entry it leads to. */
  readonly reads: { readonly ref: string; readonly of: string; readonly fields: readonly string[] } | null;
}

/** The table as it was in force at the act, and the answers. */
export interface Consulted {
  readonly version: number;
  /** Each with the version since which it has stood as it does. */
  readonly rows: readonly (TableRow & { readonly version: number })[];
  readonly asked: Readonly<Record<string, boolean>>;
  /** What the entry says as it is now, in the fields that are read; nothing where the ref is empty. */
  readonly entry: Readonly<Record<string, unknown>>;
}

/** What the rows that hold say. */
interface Ruling<F extends string> {
  readonly set?: { readonly [K in F]?: unknown };
  /** Fields that must be filled, each with why: said there, and nothing is done. */
  readonly needs?: readonly { readonly field: string; readonly why: Label }[];
}

/** What was asked, by name. */
type Answers<A> = { readonly [K in keyof A | 'copied']: boolean };

/**
 * Has a decision table say what follows: `given` names the conditions it is asked with, `says` makes of the rows that hold what is set, and what must be filled
 * first. V: what of the record is read; F: the fields it fills. Pure, so that the same record and versions say the same.
 */
export const consult =
  <V extends object>() =>
  <
    const F extends string,
    C extends TableConditions,
    R extends PlainFields,
    const A extends Readonly<Record<string, (row: Recorded<V>) => Condition>>,
    O extends Fields = Fields,
    const G extends keyof O & string = never,
  >(
    table: DecisionTable<C, R>,
    {
      fills,
      asks,
      copied,
      reads,
      given,
      says,
    }: {
      readonly fills: readonly F[];
      readonly asks: A;
      /** Answered as `copied`: the same file stands in another record in which `unlike` says otherwise. */
      readonly copied?: { readonly in: readonly (keyof V & string)[]; readonly unlike: keyof V & string };
      /** Given as `entry`: what the entry that a ref leads to says of itself now. */
      readonly reads?: {
        readonly ref: keyof V & string;
        readonly of: Pick<RecordType<O>, 'name' | 'fields'>;
        readonly fields: readonly G[];
      };
      /** What each condition is asked with; of the third what the entry says, and the legal date. */
      readonly given: (
        values: V,
        asked: Answers<A>,
        beside: { readonly entry: Partial<Pick<ValuesOf<O>, G>>; readonly today: string },
      ) => { readonly [K in keyof C]: string | null | undefined };
      readonly says: (of: {
        readonly values: V;
        readonly rows: readonly (RowOf<C & R> & { readonly row: number; readonly version: number })[];
        readonly version: number;
        readonly asked: Answers<A>;
        readonly entry: Partial<Pick<ValuesOf<O>, G>>;
        readonly given: { readonly [K in keyof C]: string | null | undefined };
        readonly today: string;
      }) => Ruling<F>;
    },
  ): Effect<`field ${F}`> => {
    const consults: Consulting = {
      table,
      asks: Object.fromEntries(Object.entries(asks).map(([name, ask]) => [name, recorded<V>(ask)])),
      copied: copied ?? null,
      reads: reads === undefined ? null : { ref: reads.ref, of: reads.of.name, fields: reads.fields },
    };
    return {
      effect: 'consult',
      consults,
      names: fills.map((field) => `field ${field}` as const),
      fills,
      check: ({ fields }, { form }) => [
        ...fills.filter((field) => form.includes(field)).map((field) => `has ${table.name} say ${field}, which its form asks for.`),
        ...(copied === undefined
          ? []
          : [...copied.in.filter((name) => !isFiles(fields[name])), ...(Object.hasOwn(fields, copied.unlike) ? [] : [copied.unlike])]
        ).map((name) => `looks for copies by ${name}, which does not serve for that.`),
        ...(reads === undefined || leadsTo(fields[reads.ref], reads.of.name)
          ? []
          : [`reads ${reads.ref}, which leads to no ${reads.of.name}.`]),
        ...Object.values(consults.asks)
          .flatMap((ask) => paths(ask))
          .filter((path) => path !== 'id' && path !== 'state' && !Object.hasOwn(fields, path.split('.')[0]!))
          .map((path) => `asks ${table.name} with the unknown field ${path}.`),
      ],
      deed: (doing) => {
        const { rows, version, asked, entry } = doing.consulted(consults);
        const values = doing.values as V;
        const answers = asked as Answers<A>;
        const read = entry as Partial<Pick<ValuesOf<O>, G>>;
        const conditions = given(values, answers, { entry: read, today: doing.today });
        const holding = rows.filter((row) => rowHolds(consults.table, row, conditions));
        const { set, needs } = says({
          values,
          rows: holding as unknown as Parameters<typeof says>[0]['rows'],
          version,
          asked: answers,
          entry: read,
          given: conditions,
          today: doing.today,
        });
        return { ...(set !== undefined && { set }), ...(needs !== undefined && { needs }) };
      },
    };
  };

const leadsTo = (field: Field | undefined, to: string): boolean => isRef(field) && !isMany(field) && field.to === to;
