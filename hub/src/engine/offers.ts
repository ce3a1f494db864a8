import type { Label } from '@fatong/contracts';
import type { RecordRow, Viewer } from '../ports/index.js';
import type { Parts } from './parts.js';
import { barrier, roleFor, type Find } from './guard.js';

/** An action of the viewer's roles, and whether it is possible on this record now. */
export interface Offer {
  readonly action: string;
  readonly allowed: boolean;
  readonly why: Label | null;
}

/** The actions the viewer's roles give on this record, refused ones with their reason. `row` was read within the viewer's scopes. */
export async function offers(parts: Parts, row: RecordRow, viewer: Viewer): Promise<readonly Offer[]> {
  const record = parts.catalogue.type(row.type);
  if (record === undefined) return [];
  const roles = parts.rights.rolesIn(viewer, record.area);
  const mine = Object.entries(record.actions).filter(([, action]) => !action.opens && !action.byReading && roleFor(action, roles) !== null);
  const timeline = mine.some(([, { notBy }]) => notBy.length > 0) ? await parts.records.timeline(record.name, row.id) : [];
  const find: Find = async ({ type, where, least, reads = [] }) =>
    (
      await parts.records.list({
        type,
        scopes: [{ kind: 'city' }],
        where,
        sort: { field: 'createdAt', descending: true },
        limit: least,
        isCounted: false,
        fields: reads.filter((name) => Object.hasOwn(parts.catalogue.type(type)?.fields ?? {}, name)),
      })
    ).items[least - 1] ?? null;
  return Promise.all(
    mine.map(async ([action, type]) => {
      const refusal = await barrier(
        { catalogue: parts.catalogue, at: parts.clock(), find },
        record,
        type,
        { row, timeline },
        { account: viewer.account.id, unit: viewer.account.unit, roles, standsFor: viewer.standsFor ?? [] },
      );
      return { action, allowed: refusal === null, why: refusal?.why ?? null };
    }),
  );
}
