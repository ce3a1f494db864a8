import type { AuditReader, AuditRow, Page } from '../../ports/index.js';
import { names } from '../dialects/index.js';
import type { Kit } from '../kit.js';
import { readAudit } from '../rows/timeline.js';
import { audit } from '../schema/access-tables.js';
import { Binds } from './binds.js';
import { pageOf } from './page.js';

export class SqlAuditReader implements AuditReader {
  constructor(private readonly kit: Kit) {}

  async list({ account, object, cursor, limit, oldestFirst, ofFlow }: Parameters<AuditReader['list']>[0]): Promise<Page<AuditRow>> {
    const binds = new Binds();
    const where = Object.entries({ account, object }).flatMap(([name, value]) =>
      value === undefined ? [] : [`a."${name}" = ${binds.of(value)}`],
    );
    if (ofFlow) where.push(`a."act" LIKE 'flow.%'`);
    const page = await this.kit.database.run((session) =>
      pageOf(session, {
        columns: names(audit.columns, 'a.'),
        from: 'audit a',
        where,
        binds,
        cursor,
        limit: Math.min(limit, 200),
        keyset: { by: 'a."at"', name: 'at', id: 'a."id"', isOptional: false, descending: !oldestFirst, type: 'timestamptz(3)' },
      }),
    );
    return { ...page, items: page.items.map(readAudit) };
  }
}
