import type { MirrorAnswer, MirrorRead, NoteRead, RecordType } from '../definitions/index.js';
import type { RecordEventRow, RecordRow } from '../ports/index.js';
import { differences } from './difference.js';

/** What a report made of a mirror, in memory. */
export interface Reported {
  readonly row: RecordRow;
  readonly note: 'applied' | 'older' | 'nothing-new';
  readonly changes: RecordEventRow['changes'];
  /** The state before, when this report changed it. */
  readonly fromState: string | null;
}

/** A mirror nobody has reported yet. */
export const unreported = (record: RecordType, id: string, sourceId: string, at: string): RecordRow => ({
  id,
  type: record.name,
  number: sourceId,
  version: 0,
  state: null,
  ownerUnit: null,
  district: null,
  createdAt: at,
  updatedAt: at,
  mirror: { source: record.master!, sourceId, stateVersion: 0, groups: {} },
  values: {},
});

/**
 * A report writes its own group if newer than that group's version, and the state if newer than the highest seen; so the order of arrival
 * does not matter, as long as the master says one state a version. A group is taken whole: what the report leaves out is empty. What
 * is said once and kept has a version of its own, under its name.
 */
export function report(row: RecordRow, { group, record }: Pick<MirrorAnswer, 'group' | 'record'>, read: MirrorRead, at: string): Reported {
  const mirror = row.mirror!;
  const isNewGroup = read.version > (mirror.groups[group] ?? 0);
  const isNewState = read.version > mirror.stateVersion;
  const fields = record.groups[group]!.fields;
  const kept = Object.entries(read.kept ?? {}).filter(
    ([name, value]) => value !== undefined && value !== null && read.version > (mirror.groups[name] ?? 0),
  );
  const patch = {
    ...(isNewGroup && Object.fromEntries(fields.map((name) => [name, read.values[name] ?? null]))),
    ...Object.fromEntries(kept),
  };
  const changes = differences(row.values, patch);
  const state = isNewState ? read.state : row.state;
  return {
    row: {
      ...row,
      state,
      updatedAt: at,
      values: { ...row.values, ...patch },
      mirror: {
        ...mirror,
        stateVersion: Math.max(mirror.stateVersion, read.version),
        groups: {
          ...mirror.groups,
          ...(isNewGroup && { [group]: read.version }),
          ...Object.fromEntries(kept.map(([name]) => [name, read.version])),
        },
      },
    },
    changes,
    fromState: state === row.state ? null : row.state,
    note:
      !isNewGroup && !isNewState && kept.length === 0 ? 'older' : changes.length === 0 && state === row.state ? 'nothing-new' : 'applied',
  };
}

/** A partner's answer to a fact of ours: writes fields of ours, touches neither state nor groups, and is no news of the case itself. One to something we asked before the last time writes nothing. */
export function noted(row: RecordRow, read: NoteRead): Reported {
  if (read.asked !== undefined && row.values[read.asked] !== read.request) return { row, changes: [], fromState: null, note: 'older' };
  const changes = differences(row.values, read.values);
  return {
    row: { ...row, values: { ...row.values, ...nothingToNull(read.values) } },
    changes,
    fromState: null,
    note: changes.length === 0 ? 'nothing-new' : 'applied',
  };
}

const nothingToNull = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? null]));
