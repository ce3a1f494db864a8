import { isClear, isFiles, isRows, type FilesField } from '@fatong/contracts/fields';
import { fieldAt, nowCalled, withheldFrom, type RecordType } from '../definitions/index.js';
import type { RecordRow, Viewer } from '../ports/index.js';
import { rolesIn } from './roles.js';

/** Where a file stands that was kept under a path, `papers` or of rows `evidence.papers`, as its field is called today. */
export function pathToday({ fields }: Pick<RecordType, 'fields'>, path: string): string {
  const [name = '', ...deeper] = path.split('.');
  return [nowCalled(fields, name), ...deeper].join('.');
}

/** The field of files at a path of today. */
export function filesAt(record: Pick<RecordType, 'fields'>, path: string): FilesField | undefined {
  const found = fieldAt(record, path);
  return isFiles(found) ? found : undefined;
}

/** Whether records of the type hold files at all. */
export const takesFiles = ({ fields }: Pick<RecordType, 'fields'>): boolean =>
  Object.values(fields).some((field) => isFiles(field) || (isRows(field) && Object.values(field.fields).some(isFiles)));

/** Whether somebody may bring files for it: an action of his asks for them. */
export const bringsFiles = (viewer: Viewer, record: RecordType, path: string): boolean => {
  const roles = rolesIn(viewer, record.area);
  return Object.values(record.actions).some(
    ({ by, form }) => form.includes(path.split('.')[0]!) && by.some((role) => roles.includes(role)),
  );
};

/** Whether somebody who sees a record reads the files kept under a path: not while they are withheld from him, and what its class masks only where he may unmask it. */
export function readsFiles(viewer: Viewer, record: RecordType, row: Pick<RecordRow, 'values'>, kept: string): boolean {
  const path = pathToday(record, kept);
  return filesAt(record, path) !== undefined && readsAt(viewer, record, row, path);
}

/** Whether he reads what stands at a path of today, in the same way. */
export function readsAt(viewer: Viewer, record: RecordType, row: Pick<RecordRow, 'values'>, path: string): boolean {
  const field = fieldAt(record, path);
  const name = path.split('.')[0]!;
  const roles = rolesIn(viewer, record.area);
  const withheld = withheldFrom(record, roles, row.values);
  if (field === undefined || withheld.has(name) || withheld.has(path)) return false;
  return isClear(field.class) || (record.reveal[name] ?? []).some((role) => roles.includes(role));
}
