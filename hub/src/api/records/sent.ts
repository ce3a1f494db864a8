import { Inject, Injectable } from '@nestjs/common';
import type { ListAnswer, SentItem } from '@fatong/contracts/api';
import { rolesIn } from '../../access/index.js';
import type { RecordDelivery } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { decidingRole } from './deciding-role.js';
import { outgoingOf } from './outgoing.js';

/** So many are looked at: whoever has more has another trouble. */
const most = 50;

/** What the reader's own acts sent and what does not go on by itself: refused, of unknown outcome, or not to be sent. Work of whoever sent it, where he still sees the record. */
@Injectable()
export class SentDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'engine' | 'known' | 'pipeline' | 'records'>) {}

  async list(reader: Reader): Promise<ListAnswer<SentItem>> {
    const stuck = await this.parts.records.stuckOf(reader.account.id, most);
    const items = (await Promise.all(stuck.map((delivery) => this.item(reader, delivery)))).flat();
    return { items, next: null, total: stuck.length < most ? items.length : { atLeast: items.length } };
  }

  async count(reader: Reader): Promise<number> {
    return (await this.parts.records.stuckOf(reader.account.id, most)).length;
  }

  private async item(reader: Reader, delivery: RecordDelivery & { readonly record: string }): Promise<readonly SentItem[]> {
    const at = delivery.record.indexOf(':');
    const [type, id] = [delivery.record.slice(0, at), delivery.record.slice(at + 1)];
    const record = this.parts.engine.catalogue.type(type);
    const row = record && (await this.parts.records.get(type, id, this.parts.access.rights.scopesOf(reader, record)));
    if (!record || !row) return [];
    const roles = rolesIn(reader, record.area);
    const [sent] = outgoingOf([delivery], [], {
      contract: (of) => this.parts.pipeline.catalog.contract(of),
      system: (folder) => this.parts.known.systems.find((system) => system.folder === folder),
      isTheirs: (one) => decidingRole(record, one, roles, this.parts.pipeline.catalog) !== null,
    });
    const title = (await this.parts.records.titles(type, [id])).get(id) ?? row.number ?? id;
    return sent ? [{ ...sent, said: delivery.cause?.words ?? null, record: { type, id, number: row.number, title } }] : [];
  }
}
