import { Inject, Injectable } from '@nestjs/common';
import type { Label } from '@fatong/contracts';
import type { AuditEntry, ListAnswer } from '@fatong/contracts/api';
import type { AuditRow, Page } from '../../ports/index.js';
import { single } from '../frame/filters.js';
import type { Filters } from '../frame/route.js';
import { PARTS, type ApiParts } from '../parts.js';
import { inPages, type Sorted } from './in-pages.js';
import { recordTypeOf } from './words.js';

/** The audit log in the words of those who read it: people and units by their names, acts and records by their titles. */
@Injectable()
export class AuditTrail {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'audit' | 'cursors' | 'identities' | 'known' | 'messages' | 'records'>,
  ) {}

  async list(paged: Sorted, filters: Filters): Promise<ListAnswer<AuditEntry>> {
    const [account, object] = [await this.idOf(single(filters, 'account')), single(filters, 'object')];
    const page = await inPages(this.parts.cursors, 'audit', paged, (asked) =>
      this.parts.audit.list({ ...asked, ...(account !== undefined && { account }), ...(object !== undefined && { object }) }),
    );
    return this.told(page);
  }

  /** What operators did to the flow: theirs to read, who may read nothing else of the audit; of one system where that is asked. */
  async ofFlow(paged: Sorted, filters: Filters): Promise<ListAnswer<AuditEntry>> {
    const object = single(filters, 'object');
    const page = await inPages(this.parts.cursors, 'flow events', paged, (asked) =>
      this.parts.audit.list({ ...asked, ofFlow: true, ...(object !== undefined && { object }) }),
    );
    return this.told({ ...page, items: page.items.map((row) => ({ ...row, address: null })) });
  }

  private async told({ items, next, total }: Page<AuditRow>): Promise<ListAnswer<AuditEntry>> {
    const [people, units, names] = await Promise.all([this.people(items), this.units(items), this.names(items)]);
    return {
      items: items.map((row) => ({
        ...row,
        who: people.get(row.account) ?? null,
        unitTitle: units.get(row.unit ?? '') ?? null,
        ...this.titles(row),
        objectName: names.get(row.object) ?? null,
      })),
      next,
      total,
    };
  }

  /** An account is asked for by its id or, as people know it, by its user name. */
  private async idOf(account: string | undefined): Promise<string | undefined> {
    return account === undefined ? undefined : ((await this.parts.identities.account(account))?.id ?? account);
  }

  private async people(rows: readonly AuditRow[]): Promise<ReadonlyMap<string, { readonly username: string; readonly name: string }>> {
    const accounts = await this.parts.identities.accountsOf([...new Set(rows.map(({ account }) => account))]);
    return new Map(accounts.map(({ id, username, name }) => [id, { username, name }]));
  }

  /** Few units act in a page; each is asked for once. */
  private async units(rows: readonly AuditRow[]): Promise<ReadonlyMap<string, Label>> {
    const ids = [...new Set(rows.flatMap(({ unit }) => unit ?? []))];
    const found = await Promise.all(ids.map(async (id) => [id, (await this.parts.identities.unit(id))?.title] as const));
    return new Map(found.flatMap(([id, title]) => (title === undefined ? [] : [[id, title]])));
  }

  /** A heading holds nothing personal, nor does the number of a message: objects are named by them and not by their ids. */
  private async names(rows: readonly AuditRow[]): Promise<ReadonlyMap<string, string>> {
    const objects = [...new Set(rows.map(({ object }) => object))].map((object) => ({
      kind: object.split(':')[0]!,
      id: object.split(':')[1] ?? '',
    }));
    const found = await Promise.all(
      [...Map.groupBy(objects, ({ kind }) => kind)].map(async ([kind, of]) => {
        const ids = of.map(({ id }) => id);
        const isRecord = recordTypeOf(this.parts.known.areas, kind) !== undefined;
        const names =
          kind === 'message' ? await this.parts.messages.keysOf(ids) : isRecord ? await this.parts.records.titles(kind, ids) : [];
        return [...names].map(([id, name]) => [`${kind}:${id}`, name] as const);
      }),
    );
    return new Map(found.flat());
  }

  private titles({ act, object, detail }: AuditRow): Pick<AuditEntry, 'actTitle' | 'objectTitle' | 'terms'> {
    const [type = '', action = ''] = act.split('/');
    const record = recordTypeOf(this.parts.known.areas, object);
    const named = new Set(
      ['from', 'to', 'field', 'fields'].flatMap((name) => [detail[name]].flat()).filter((code) => typeof code === 'string'),
    );
    const terms = [...named].flatMap((code) => {
      const title = record?.fields[code]?.title ?? record?.states[code]?.title;
      return title === undefined ? [] : [[code, title] as const];
    });
    return {
      actTitle: recordTypeOf(this.parts.known.areas, type)?.actions[action]?.title ?? null,
      objectTitle: record?.one ?? null,
      terms: Object.fromEntries(terms),
    };
  }
}
