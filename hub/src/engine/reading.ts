import { holds } from '@fatong/contracts/expression';
import type { RecordRow, Viewer } from '../ports/index.js';
import { roleFor, stateBarrier, unitBarrier } from './guard.js';
import type { Parts } from './parts.js';
import { perform } from './perform.js';
import { readOf } from './read-of.js';

/** Does what opening a record does, once: an action that is `byReading`. `row` was read within the viewer's scopes. Answers whether the record is another now; when somebody was faster, it is too. */
export async function opening(parts: Parts, row: RecordRow, viewer: Viewer): Promise<boolean> {
  const record = parts.catalogue.type(row.type);
  if (record === undefined) return false;
  const roles = parts.rights.rolesIn(viewer, record.area);
  const read = readOf(record, row, parts.clock());
  const due = Object.entries(record.actions).find(
    ([, action]) =>
      action.byReading &&
      roleFor(action, roles) !== null &&
      stateBarrier(record, action, row) === null &&
      unitBarrier(action, row, viewer.account) === null &&
      !action.unless.some(({ when }) => holds(when, read)),
  );
  if (due === undefined) return false;
  const { id, type, version } = row;
  await perform(parts, { viewer, type, id, action: due[0], version, form: {}, idempotencyKey: `opened ${id} ${version}`, isReading: true });
  return true;
}
