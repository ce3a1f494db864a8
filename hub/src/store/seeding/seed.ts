import type { MessageRow } from '../../ports/index.js';
import { Database } from '../connect.js';
import {
  attachPartition,
  beginPartition,
  insert,
  partitionDays,
  rowsBeside,
  sizeOfDatabase,
  sumFailures,
  tidy,
} from '../dialects/index.js';
import type { Kit } from '../kit.js';
import { storeBody, storeMessage, termsOf } from '../rows/message.js';
import { message, messageBody, messageTerm } from '../schema/message-tables.js';
import type { Table } from '../schema/table.js';
import { Teller, type Story } from './story.js';

const day = 86_400_000;
const atOnce = 1_000;
/** Connections that write beside each other while the next rows are invented. */
const writers = 3;
/** Every so many messages have their body, of the size they say. */
const bodyEvery = 10;

export interface Seeding extends Story {
  /** Days they are spread over, the newest `ago` days before today. */
  readonly days: number;
  readonly ago: number;
}

export interface Seeded {
  readonly seconds: number;
  /** Of the whole database, before and after. */
  readonly bytes: readonly [before: number, after: number];
}

/** Fills the store with invented messages through its own rows, a day's partitions at a time: those that are new are filled first and get their indexes at once. `say` hears of each day. */
export async function seedMessages(url: string, kit: Kit, seeding: Seeding, say: (sentence: string) => void): Promise<Seeded> {
  const database = new Database({ url, log: kit.log, poolSize: writers + 1, statementTimeout: 0 });
  try {
    const begun = Date.now();
    const before = await database.run(sizeOfDatabase);
    const today = Math.floor(begun / day) * day;
    const perDay = Math.ceil(seeding.messages / seeding.days);
    for (let n = 0; n < seeding.days; n++) {
      const start = today - (seeding.ago + n) * day;
      const first = n * perDay;
      const count = Math.min(perDay, seeding.messages - first);
      const end = Math.min(start + day, begun);
      await new Day(
        database,
        kit,
        { start, end, count, parked: Math.max(0, seeding.parked - first) },
        new Teller(seeding, seeding.ago + n),
      ).fill();
      say(
        `${new Date(start).toISOString().slice(0, 10)}: ${(first + count).toLocaleString('en')} of ${seeding.messages.toLocaleString('en')} messages after ${Math.round((Date.now() - begun) / 1000)} s`,
      );
    }
    await database.run(sumFailures);
    await database.run((session) => tidy(session, ['delivery', 'receipt', 'inbox', 'failure_group']));
    return { seconds: Math.round((Date.now() - begun) / 1000), bytes: [before, await database.run(sizeOfDatabase)] };
  } finally {
    await database.close();
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly parked: number;
}

/** One day of messages, newest last. */
class Day {
  private readonly date: string;
  private readonly tables: Readonly<Record<'message' | 'body' | 'term', Table>>;

  constructor(
    private readonly database: Database,
    private readonly kit: Kit,
    private readonly span: Span,
    private readonly teller: Teller,
  ) {
    this.date = new Date(span.start).toISOString().slice(0, 10);
    // What counts up by itself does so in the parent, which a partition filled on its own does not know.
    const part = (table: Table): Table => ({
      ...table,
      name: `${table.name}_p${this.date.replaceAll('-', '')}`,
      columns: table.columns.map((column) => (column.kind === 'serial' ? { ...column, kind: 'bigint' } : column)),
    });
    this.tables = { message: part(message), body: part(messageBody), term: part(messageTerm) };
  }

  async fill(): Promise<void> {
    const fresh: Table[] = [];
    for (const table of [message, messageBody, messageTerm]) {
      const isThere = (await this.database.run((session) => partitionDays(session, table))).has(this.date);
      if (!isThere) fresh.push(table);
      if (!isThere) await this.database.run((session) => beginPartition(session, table, this.date));
    }
    await this.write();
    for (const table of fresh) await this.database.transaction((session) => attachPartition(session, table, this.date));
    await this.database.run((session) => rowsBeside(session, this.tables.message.name));
    await this.database.run((session) =>
      tidy(
        session,
        Object.values(this.tables).map(({ name }) => name),
      ),
    );
  }

  private async write(): Promise<void> {
    const { count, start, end, parked } = this.span;
    const under = new Set<Promise<void>>();
    for (let first = 0; first < count; first += atOnce) {
      const rows = Array.from({ length: Math.min(atOnce, count - first) }, (_, i): MessageRow => {
        const n = first + i;
        return this.teller.tell(new Date(start + Math.floor(((end - start) * n) / count)), count - n <= parked);
      });
      const writing = this.batch(rows).finally(() => under.delete(writing));
      under.add(writing);
      if (under.size >= writers) await Promise.race(under);
    }
    await Promise.all(under);
  }

  private async batch(rows: readonly MessageRow[]): Promise<void> {
    const { seal, hashes, lanes } = this.kit;
    const bodies = rows
      .filter((_, i) => i % bodyEvery === 0)
      .map(({ id, receivedAt, size }) =>
        storeBody(
          {
            messageId: id,
            receivedAt,
            stage: 'received',
            contentType: 'application/json',
            body: Buffer.from(JSON.stringify({ text: '述'.repeat(size / 3) })),
          },
          seal,
        ),
      );
    await this.database.transaction(async (session) => {
      await lanes.note(session, rows);
      await insert(session, this.tables.message, rows.map(storeMessage));
      await insert(
        session,
        this.tables.term,
        rows.flatMap((row) => termsOf(row, hashes)),
      );
      await insert(
        session,
        this.tables.body,
        bodies.map((body, seq) => ({ ...body, seq })),
      );
    });
  }
}
