import type { Label } from '@fatong/contracts';
import type { ListFilter, ReportAnswer } from '@fatong/contracts/api';
import { isChoice, isRef } from '@fatong/contracts/fields';
import type { Field, ReportType } from '../../definitions/index.js';
import type { RecordReader, Scope } from '../../ports/index.js';
import { single } from '../frame/filters.js';
import type { Filters } from '../frame/route.js';
import { wrongParameter } from '../problems.js';

/** Why a report is not narrowed so: it is another's, or not to be known of at all. */
export type Denied = 'scope' | 'unknown';

export interface Narrowing {
  readonly records: Pick<RecordReader, 'get'>;
  readonly roles: readonly string[];
  /** Of what the report counts, and of the register an entry is in. */
  readonly scopes: (type: string) => readonly Scope[];
  readonly counted: readonly Scope[];
}

const fieldOf = ({ measures }: ReportType, name: string): Field => Object.values(measures)[0]!.of.fields[name]!;

/** What a reader asks a report to be narrowed to, each to one code or one entry. @returns the filter, or why it is denied */
export async function narrowedTo(report: ReportType, asked: Filters, narrowing: Narrowing): Promise<ListFilter | Denied> {
  const filter: Record<string, string> = {};
  for (const name of Object.keys(asked)) {
    const roles = Object.hasOwn(report.narrow, name) ? report.narrow[name]! : undefined;
    if (roles === undefined)
      throw wrongParameter(`filter[${name}]`, ['统计不能按此字段筛选。', 'The report is not narrowed by this field.']);
    const value = single(asked, name)!;
    const field = fieldOf(report, name);
    if (isChoice(field) && !Object.hasOwn(field.choices, value)) throw wrongParameter(`filter[${name}]`, noSuch);
    if (!roles.some((role) => narrowing.roles.includes(role))) return 'scope';
    const denied = isRef(field) ? await entryDenied(field.to, value, narrowing) : undefined;
    if (denied !== undefined) return denied;
    filter[name] = value;
  }
  return filter;
}

/** An entry of a register only where the reader's scopes of what is counted lead to it. One that he may not even know of is not there. */
async function entryDenied(type: string, id: string, { records, scopes, counted }: Narrowing): Promise<Denied | undefined> {
  if (!/^[\w-]{1,64}$/.test(id)) throw wrongParameter('filter', noSuch);
  const isKnown = (await records.get(type, id, scopes(type))) !== null;
  const isSelf = counted.some((scope) => scope.kind === 'involved' && scope.who.includes(`${type}:${id}`));
  if (isKnown && isSelf) return undefined;
  if (!isKnown) return 'unknown';
  const within = counted.map(({ when: _, ...scope }) => scope as Scope);
  return (await records.get(type, id, within)) === null ? 'scope' : undefined;
}

const noSuch: Label = ['没有这个选项。', 'There is no such choice.'];

/** By what it may be narrowed by this reader, for a screen to offer. */
export const offersOf = (
  report: ReportType,
  {
    roles,
    narrowed,
    labels,
  }: { readonly roles: readonly string[]; readonly narrowed: ListFilter; readonly labels: ReadonlyMap<string, Label> },
): NonNullable<ReportAnswer['narrow']> =>
  Object.entries(report.narrow)
    .filter(([, may]) => may.some((role) => roles.includes(role)))
    .map(([name]) => {
      const field = fieldOf(report, name);
      const value = narrowed[name];
      const code = typeof value === 'string' ? value : null;
      const words = code === null ? null : isChoice(field) ? (field.choices[code] ?? null) : (labels.get(code) ?? null);
      return {
        name,
        label: field.title,
        ...(isChoice(field) && { choices: Object.entries(field.choices).map(([one, label]) => ({ value: one, label })) }),
        value: code,
        valueLabel: words,
      };
    });
