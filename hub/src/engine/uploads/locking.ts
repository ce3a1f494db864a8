import { today } from '@fatong/contracts/codes';
import type { UploadType } from '../../definitions/index.js';
import type { Unit, Viewer } from '../../ports/index.js';
import { auditRow } from '../audit.js';
import type { Parts } from '../parts.js';
import { Refused, notPossible, type Refusal } from '../refusal.js';
import { listed, summary, undone } from './month.js';

export interface LockOrder {
  readonly viewer: Viewer;
  readonly upload: string;
  /** `2026-03`. */
  readonly month: string;
  /** Why a lock is taken back; absent: it is laid. */
  readonly reason?: string;
}

/** Locks a month that is over and done, or takes that back with a reason; both are written down. Null: it is done. */
export async function lockMonth(parts: Parts, { viewer, upload: name, month, reason }: LockOrder): Promise<Refusal | null> {
  const upload = parts.catalogue.upload(name);
  const roles = upload ? parts.rights.rolesIn(viewer, upload.area) : [];
  if (upload === undefined) return { problem: 'not-found' };
  const at = parts.clock();
  const object = `upload:${name}/${month}`;
  const act = reason === undefined ? 'upload.lock' : 'upload.unlock';
  if (!upload.lock.some((role) => roles.includes(role))) {
    await parts.store.transact(async (unit) =>
      unit.add('audit', auditRow(viewer, { at, act, object, outcome: 'refused', detail: { problem: 'forbidden' } })),
    );
    return { problem: 'forbidden' };
  }
  try {
    await parts.store.transact(async (unit) => {
      const detail = reason === undefined ? await lock(parts, unit, upload, { month, at, account: viewer.account.id }) : { reason };
      if (reason !== undefined && !(await unit.unlockUpload(name, month)))
        throw new Refused(notPossible(`${month} 没有锁定。`, `${month} is not locked.`));
      unit.add('audit', auditRow(viewer, { at, act, object, outcome: 'done', detail }));
    });
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.refusal;
  }
}

async function lock(
  parts: Parts,
  unit: Unit,
  upload: UploadType,
  { month, at, account }: { readonly month: string; readonly at: string; readonly account: string },
): Promise<{ readonly total: number; readonly digest: string }> {
  if (month >= today(new Date(at)).slice(0, 7))
    throw new Refused(notPossible(`${month} 尚未结束，不能锁定。`, `${month} is not over: it cannot be locked.`));
  if ((await unit.uploadLock(upload.name, month, 'alone')) !== null)
    throw new Refused(notPossible(`${month} 已经锁定。`, `${month} is locked already.`));
  const { items, total } = await listed(parts.records, upload, undone(upload, month), { sort: upload.month, limit: 1 });
  if (items[0])
    throw new Refused(
      notPossible(
        `${month} 还有${typeof total === 'number' ? ` ${total} 件` : ''}上报没有办结（${items[0].number ?? ''}），不能锁定。`,
        `${month} has reports that are not done with (${items[0].number ?? ''}): it cannot be locked.`,
      ),
    );
  const now = await summary(parts.records, upload, month);
  await unit.lockUpload({ upload: upload.name, month, at, account, ...now });
  return now;
}
