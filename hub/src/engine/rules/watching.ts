import { daysAfter } from '@fatong/contracts/calendar';
import { and, expressionOf, not, valueOf, type Condition, type LeafValue } from '@fatong/contracts/expression';
import { isRef } from '@fatong/contracts/fields';
import { mostBeside, mostSharing, subjectOf, type Rule, type RuleLook, type Watched } from '../../definitions/index.js';
import type { RecordRow, Unit } from '../../ports/index.js';
import type { Parts } from '../parts.js';

/** The records a rule looks at, of one it is about. */
export type WatchedOf = Readonly<Record<string, readonly Watched[]>>;

/** Days between which looks that are `within` a month look; both included. */
export interface LookSpan {
  readonly from: string;
  readonly until: string;
}

/** What a look counts by, and by whom a day is asked. */
export interface Watching {
  readonly records: Parts['records'];
  readonly unit: Unit;
  /** The month of a change. */
  readonly span?: LookSpan;
  readonly today: string;
  /** Values of the parameter it may be judged by: what none of them asks for is not counted. */
  readonly values?: readonly unknown[];
}

/** Type of those a rule is about. */
export function subjectType({ proposes, subject }: Rule): string {
  const field = proposes.fields[subject];
  return isRef(field) ? field.to : '';
}

/** All records about these that are looked at, newest first: one read a type, of the fields it reads alone. */
export async function watchedOf(
  watching: Watching,
  looks: Readonly<Record<string, RuleLook>>,
  subjects: readonly string[],
): Promise<(subject: string) => WatchedOf> {
  const found = new Map<string, (subject: string) => readonly Watched[]>();
  for (const [name, look] of Object.entries(looks)) found.set(name, await looked(watching, look, subjects));
  return (subject) => Object.fromEntries([...found].map(([name, of]) => [name, of(subject)]));
}

async function looked(watching: Watching, look: RuleLook, subjects: readonly string[]): Promise<(subject: string) => readonly Watched[]> {
  if (look.tallied !== undefined) return counted(watching, look, subjects);
  if (look.sharing !== undefined) return shared(watching, look, subjects);
  const { unit, span } = watching;
  const { watch, about, reads, beside, within, only } = look;
  const rows =
    about === 'id'
      ? [...(await unit.records(watch.name, subjects)).values()]
      : await unit.neighbours(watch.name, {
          field: about,
          values: subjects,
          fields: [...reads, ...beside, ...(within ? [within.by] : []), ...(look.through ? [look.through.ref] : [])],
          most: null,
          ...(within && span && { between: { field: within.by, ...span } }),
          ...(only && { where: only }),
        });
  const all = look.through ? await withEntries(watching, look, rows) : rows;
  return grouped(Map.groupBy(all, (row) => subjectOf(about, row)));
}

/** Each with what its entry says, read without lock. */
async function withEntries({ unit }: Watching, { watch, through }: RuleLook, rows: readonly RecordRow[]) {
  const { ref, fields } = through!;
  const field = watch.fields[ref];
  const ids = [...new Set(rows.flatMap(({ values }) => (values[ref] as string | null | undefined) ?? []))];
  if (!isRef(field) || ids.length === 0) return rows;
  const found = await unit.neighbours(field.to, { field: 'id', values: ids, fields, most: 1 });
  const entries = new Map(found.map(({ id, values }) => [id, values]));
  return rows.map((row) => ({ ...row, entry: entries.get(row.values[ref] as string) ?? {} }));
}

/** Each with all that say the same as it does, itself among them. */
async function shared(watching: Watching, look: RuleLook, subjects: readonly string[]): Promise<(subject: string) => readonly Watched[]> {
  const { unit } = watching;
  const found = await unit.records(look.watch.name, subjects);
  const rows = await sharingWith(unit, look, [...found.values()], mostBeside);
  const bare = [...new Map([...rows, ...found.values()].map((row) => [row.id, row])).values()];
  const all = new Map((look.through ? await withEntries(watching, look, bare) : bare).map((row) => [row.id, row]));
  const selves = new Map([...found.keys()].map((id) => [id, all.get(id)!]));
  const by = Map.groupBy(all.values(), ({ values }) => values[look.sharing!]);
  return (subject) => {
    const self = selves.get(subject);
    const value = self?.values[look.sharing!];
    return (self === undefined ? [] : (value ?? null) === null ? [self] : (by.get(value) ?? [])) as readonly Watched[];
  };
}

/** Those that say the same as one of these. */
export async function sharingWith(
  unit: Unit,
  look: RuleLook,
  rows: readonly RecordRow[],
  most = mostSharing,
): Promise<readonly RecordRow[]> {
  const { watch, reads, beside, within, sharing, through } = look;
  const values = [...new Set(rows.flatMap((row) => (row.values[sharing!] as string | null | undefined) ?? []))];
  const days = rows.flatMap((row) => (within && (row.values[within.by] as string | null | undefined)) ?? []).toSorted();
  if (values.length === 0 || (within && days.length === 0)) return [];
  const apart = within === undefined || within.span === 'month' ? 31 : within.span.days;
  return unit.neighbours(watch.name, {
    field: sharing!,
    values,
    fields: [...reads, ...beside, sharing!, ...(within ? [within.by] : []), ...(through ? [through.ref] : [])],
    most,
    ...(within && { between: { field: within.by, from: daysAfter(days[0]!, -apart), until: daysAfter(days.at(-1)!, apart) } }),
  });
}

/** How many there were each day, and what they add up to: one statement for each that the rule is about, never their records. */
async function counted(
  { records, today, values }: Watching,
  look: RuleLook,
  subjects: readonly string[],
): Promise<(subject: string) => readonly Watched[]> {
  const { watch, about, tallied } = look;
  const { by, days, sums, where, among, asked } = tallied!;
  if (asked !== undefined && values !== undefined && !values.some(asked)) return () => [];
  if (among !== undefined) return others({ records, today }, look, subjects);
  const found = new Map<string, readonly Watched[]>();
  for (const subject of subjects) {
    const tally = await records.tally({
      type: watch.name,
      scopes: [{ kind: 'city' }],
      where: expressionOf(
        and(
          leaf(about).is(subject),
          leaf(by).atLeast(daysAfter(today, -days)),
          leaf(by).atMost(today),
          ...(where ? [valueOf<boolean>(where) as Condition] : []),
        ),
      ),
      by: [by],
      ...(sums !== undefined && { sums }),
    });
    found.set(
      subject,
      (tally.by[by] ?? []).map(({ value, count, sum }) => ({
        id: `${subject} ${value}`,
        number: null,
        state: null,
        createdAt: '',
        values: { on: value, count, sum },
      })),
    );
  }
  return grouped(found);
}

/** How many others had each day, and what theirs add up to: of those of the same kind, or of all where these are too few. */
async function others(
  { records, today }: Pick<Watching, 'records' | 'today'>,
  { watch, about, tallied }: RuleLook,
  subjects: readonly string[],
): Promise<(subject: string) => readonly Watched[]> {
  const { by, days, sums, where, among } = tallied!;
  const { by: kind, least } = among!;
  const ask = (who: readonly Condition[], apart: readonly string[]) =>
    records.tally({
      type: watch.name,
      scopes: [{ kind: 'city' }],
      where: expressionOf(
        and(
          ...who,
          leaf(by).atLeast(daysAfter(today, -days)),
          leaf(by).atMost(today),
          ...(where ? [valueOf<boolean>(where) as Condition] : []),
        ),
      ),
      by: apart,
      ...(sums !== undefined && { sums }),
    });
  /** What most of its own records say. */
  const kindOf = async (subject: string): Promise<string | null> => {
    if (kind === undefined) return null;
    const own = (await ask([leaf(about).is(subject)], [kind])).by[kind] ?? [];
    return own.toSorted((a, b) => b.count - a.count)[0]?.value ?? null;
  };
  const found = new Map<string, readonly Watched[]>();
  for (const subject of subjects) {
    const rest = [leaf(about).exists(), not(leaf(about).is(subject))];
    const same = await kindOf(subject);
    let tally = same === null ? null : await ask([...rest, leaf(kind!).is(same)], [by, about]);
    if (tally === null || (tally.by[about] ?? []).length < least) tally = await ask(rest, [by, about]);
    const peers = (tally.by[about] ?? []).length;
    found.set(
      subject,
      (tally.by[by] ?? []).map(({ value, count, sum }) => ({
        id: `${subject} ${value}`,
        number: null,
        state: null,
        createdAt: '',
        values: { on: value, count, sum, peers },
      })),
    );
  }
  return grouped(found);
}

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
const grouped =
  (rows: ReadonlyMap<unknown, readonly unknown[]>) =>
  (subject: string): readonly Watched[] =>
    (rows.get(subject) ?? []) as readonly Watched[];
