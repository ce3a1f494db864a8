import { uuidv7 } from '../platform/index.js';
import type { AuditRow, Viewer } from '../ports/index.js';

/** What somebody did or was refused, for the audit; no personal value. */
export const auditRow = (viewer: Viewer, about: Pick<AuditRow, 'at' | 'act' | 'object' | 'outcome' | 'detail'>): AuditRow => ({
  id: uuidv7(Date.parse(about.at)),
  account: viewer.account.id,
  unit: viewer.account.unit,
  address: viewer.address ?? null,
  ...about,
});
