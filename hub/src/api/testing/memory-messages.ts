import type {
  AttemptRow,
  AuditReader,
  AuditRow,
  BodyRow,
  DeliveryRow,
  FailureGroup,
  MessageQuery,
  MessageReader,
  MessageRow,
  MessageState,
  Page,
  Refusal,
  SystemPace,
  TypeLoad,
} from '../../ports/index.js';

const pageOf = <T>(rows: readonly T[], limit: number): Page<T> => ({ items: rows.slice(0, limit), next: null, total: rows.length });

/** Messages in memory; for specs of the API. */
export class MemoryMessages implements MessageReader {
  readonly rows: MessageRow[] = [];
  readonly kept: BodyRow[] = [];
  readonly waiting: DeliveryRow[] = [];
  readonly turnedAway: Refusal[] = [];
  readonly queries: MessageQuery[] = [];
  /** Numbers of receipts, by message. */
  readonly receipts = new Map<string, string>();
  readonly calls = new Map<string, readonly AttemptRow[]>();
  groups: FailureGroup[] = [];
  moved: TypeLoad[] = [];

  async list(query: MessageQuery): Promise<Page<MessageRow>> {
    this.queries.push(query);
    return pageOf(
      this.rows.filter(
        (row) =>
          (query.state === undefined || row.state === query.state) &&
          (query.group === undefined || row.cause?.group === (this.groups.find(({ id }) => id === query.group)?.group ?? query.group)) &&
          (query.record === undefined || row.record === query.record) &&
          (query.person === undefined || row.persons?.includes(query.person) === true),
      ),
      query.limit,
    );
  }
  async message(id: string): Promise<MessageRow | null> {
    return this.rows.find((row) => row.id === id || this.receiptOf(row.id) === id) ?? null;
  }
  receiptOf(messageId: string): string {
    return this.receipts.get(messageId) ?? `receipt of ${messageId}`;
  }
  async deliveries(messageId: string): Promise<readonly DeliveryRow[]> {
    return this.waiting.filter((row) => row.messageId === messageId);
  }
  async bodies(messageId: string): Promise<readonly BodyRow[]> {
    return this.kept.filter((row) => row.messageId === messageId);
  }
  async attempts(messageId: string): Promise<readonly AttemptRow[]> {
    return this.calls.get(messageId) ?? [];
  }
  async traffic(): Promise<readonly TypeLoad[]> {
    return this.moved;
  }
  async conversation(id: string): Promise<readonly MessageRow[]> {
    return this.rows.filter((row) => row.id === id);
  }
  async stateCounts(ids: readonly string[]): Promise<Partial<Record<MessageState, number>>> {
    const found = Map.groupBy(
      this.rows.filter(({ id }) => ids.includes(id)),
      ({ state }) => state,
    );
    return Object.fromEntries([...found].map(([state, rows]) => [state, rows.length]));
  }
  async keysOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(this.rows.filter(({ id }) => ids.includes(id)).map(({ id, key }) => [id, key]));
  }
  async failureGroups(): Promise<readonly FailureGroup[]> {
    return this.groups;
  }
  async systems(): Promise<readonly []> {
    return [];
  }
  async pace(): Promise<SystemPace> {
    return { in: { count: 3, half: 12, most: 40, nearlyAll: 90 }, out: null };
  }
  async backlog(): Promise<readonly []> {
    return [];
  }
  async refusals({ limit }: { limit: number }): Promise<Page<Omit<Refusal, 'body'>>> {
    return pageOf(this.turnedAway, limit);
  }
  async refusal(id: string): Promise<Refusal | null> {
    return this.turnedAway.find((row) => row.id === id) ?? null;
  }
  async refusalCounts(): Promise<readonly []> {
    return [];
  }
}

export class MemoryAudit implements AuditReader {
  constructor(private readonly rows: readonly AuditRow[]) {}

  async list({ account, object, ofFlow, limit }: Parameters<AuditReader['list']>[0]): Promise<Page<AuditRow>> {
    return pageOf(
      this.rows.filter(
        (row) =>
          (account === undefined || row.account === account) &&
          (object === undefined || row.object === object) &&
          (ofFlow !== true || row.act.startsWith('flow.')),
      ),
      limit,
    );
  }
}
