import type { ActionOffer, RecordItem, TimelineEntry } from '@fatong/contracts/api';
import { inLanguage, type Contract, type Label, type Language } from '@fatong/contracts';
import { present, presentChanges } from '../../access/index.js';
import { paths } from '@fatong/contracts/expression';
import { kindOf } from '@fatong/contracts/fields';
import { builtins, dueField, metField, openIn, type RecordType, type Withheld } from '../../definitions/index.js';
import { noLongerTrue, titleOf, type Offer } from '../../engine/index.js';
import type { RecordEventRow, RecordReader, RecordRow } from '../../ports/index.js';
import { badgeFields } from './badges.js';

/** Fields a list reads: its columns, what makes the title, and what it needs to know of a row. */
export const listFields = (record: RecordType, shown: readonly string[] = shownInLists(record)): string[] =>
  [...new Set([...shown, ...neededFields(record)])].filter((name) => Object.hasOwn(record.fields, name));

/** Fields read but not shown: those that decide whether a field is withheld, and those that lead to what a row wears. */
export const neededFields = (record: RecordType): readonly string[] => [
  ...record.withheld.flatMap(({ until }) => (until === null ? [] : paths(until).map((path) => path.split('.')[0]!))),
  ...badgeFields(record),
];

/** Fields a list shows; with the last day of a clock the day it was met, since both together say how it stands. */
export const shownInLists = (record: RecordType): string[] =>
  shownBy(record, [
    ...record.list.columns,
    ...(record.list.calendar === null ? [] : [record.list.calendar.at, ...record.list.calendar.beside]),
  ]);

/** Fields its file shows. */
export const shownInSheets = (record: RecordType): string[] => shownBy(record, record.list.sheet);

const shownBy = (record: RecordType, columns: readonly string[]): string[] =>
  [
    ...new Set([
      ...columns,
      ...record.clocks.flatMap(({ name }) => (columns.includes(dueField(name)) ? [metField(name)] : [])),
      ...record.heading,
    ]),
  ].filter((name) => !(builtins as readonly string[]).includes(name));

export function itemOf(
  record: RecordType,
  row: RecordRow,
  { titles, withheld, names }: { readonly titles: Titles; readonly withheld: Withheld; readonly names?: readonly string[] },
): RecordItem & { readonly masked: readonly string[] } {
  const { values, masked } = present(record, row.values, names, withheld);
  const referred = Object.entries(record.fields).flatMap(([name, field]) =>
    withheld.has(name)
      ? []
      : kindOf(field)
          .leads(openIn(name, row.values[name] ?? null, withheld), field)
          .map(({ id }) => id),
  );
  return {
    id: row.id,
    number: row.number,
    title: titleOf(record, row),
    state: row.state,
    district: row.district,
    ownerUnit: row.ownerUnit,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    values,
    masked,
    refs: Object.fromEntries(referred.flatMap((id) => (titles.has(id) ? [[id, titles.get(id)!]] : []))),
  };
}

export type Titles = ReadonlyMap<string, string>;

/** Titles of what these rows refer to: one question a register. */
export async function titlesFor(records: Pick<RecordReader, 'titles'>, record: RecordType, rows: readonly RecordRow[]): Promise<Titles> {
  const wanted = new Map<string, Set<string>>();
  for (const [name, field] of Object.entries(record.fields)) {
    for (const { to, id } of rows.flatMap(({ values }) => kindOf(field).leads(values[name] ?? null, field))) {
      const ids = wanted.get(to) ?? new Set<string>();
      wanted.set(to, ids.add(id));
    }
  }
  const found = await Promise.all([...wanted].map(([type, ids]) => records.titles(type, [...ids])));
  return new Map(found.flatMap((titles) => [...titles]));
}

/** What names an event: contracts of reports, systems (or the rule, clock or search that acted) and units by their titles. */
export interface Naming {
  readonly reports: (type: string) => Pick<Contract, 'title'> | undefined;
  readonly system: (id: string) => Label | undefined;
  readonly unit: (id: string) => Label | undefined;
}

interface Reading extends Naming {
  readonly withheld: Withheld;
  readonly language: Language;
}

/** Events for the timeline, in their order: a report that its sender renewed is called so, and by what it came to. */
export function entriesOf(record: RecordType, events: readonly RecordEventRow[], reading: Reading): TimelineEntry[] {
  const told = new Set<string>();
  return events.map((event) => {
    const isAgain = event.sourceVersion !== undefined && told.has(event.name);
    if (event.sourceVersion !== undefined) told.add(event.name);
    const entry = entryOf(record, event, reading);
    return isAgain ? { ...entry, title: renewed(record, event, entry.title) } : entry;
  });
}

function renewed(record: RecordType, { fromState, toState }: RecordEventRow, title: Label): Label {
  const [zh, en] = (toState !== null && toState !== fromState ? record.states[toState]?.title : undefined) ?? title;
  return [`更新报送：${zh}`, `Reported anew: ${en}`];
}

/** An event for the timeline, masked like the record. */
function entryOf(record: RecordType, event: RecordEventRow, { reports, system, unit, withheld, language }: Reading): TimelineEntry {
  const { kind, id, name, unit: unitId } = event.actor;
  return {
    id: event.id,
    at: event.at,
    happenedAt: event.happenedAt ?? null,
    kind: event.kind,
    title: titleOfEvent(record, event, reports),
    by: {
      kind,
      name,
      title: (kind === 'system' ? system(id) : undefined) ?? [name, name],
      unit: unitId ?? null,
      unitTitle: (unitId === undefined ? undefined : unit(unitId)) ?? null,
    },
    fromState: event.fromState,
    toState: event.toState,
    sourceVersion: event.sourceVersion ?? null,
    changes: presentChanges(record, event.changes, withheld),
    reason: reasonOf(event, language),
    messageId: event.messageId ?? null,
    ...(event.kind === 'outcome' && wents[event.name] && { went: wents[event.name]! }),
  };
}

/** What people wrote stays as they wrote it; what a rule says is said in the reader's language. */
const reasonOf = ({ actor, reason }: RecordEventRow, language: Language): string | null =>
  actor.kind === 'system' && reason === noLongerTrue[0] ? inLanguage(noLongerTrue, language) : (reason ?? null);

/** Outcomes that nobody wished for. */
const wents: Readonly<Record<string, 'open' | 'ill'>> = {
  refused: 'ill',
  transient: 'open',
  unknown: 'open',
  absent: 'open',
  giveUp: 'ill',
};

const outcomes: Readonly<Record<string, Label>> = {
  delivered: ['已送达', 'Delivered'],
  refused: ['对方拒收', 'Refused by the partner'],
  transient: ['暂时未送达', 'Not delivered yet'],
  unknown: ['是否送达不明', 'Outcome unknown'],
  absent: ['对方没有收到，重新发送', 'Not received: sent again'],
  arrived: ['核实为已送达', 'Found to have arrived'],
  again: ['决定重新发送', 'Sent again'],
  giveUp: ['决定不再发送', 'Given up'],
};

function titleOfEvent(record: RecordType, { kind, name }: RecordEventRow, reports: Naming['reports']): Label {
  const title = kind === 'action' ? record.actions[name]?.title : kind === 'report' ? reports(name)?.title : outcomes[name];
  return title ?? [name, name];
}

export const offerOf = ({ action, allowed, why }: Offer, language: Language): ActionOffer => ({
  action,
  allowed,
  ...(why && { why: inLanguage(why, language) }),
});
