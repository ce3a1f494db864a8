import { tmpdir } from 'node:os';
import type { RecordType } from '../definitions/index.js';
import type {
  Asking,
  Attempts,
  AuditReader,
  Blobs,
  BodySeal,
  Corrections,
  Door,
  Flow,
  Gatherings,
  Guarding,
  Holds,
  Identities,
  Imports,
  IdentityRegister,
  Letters,
  Log,
  MessageReader,
  Reckoning,
  RuleBook,
  NoticeReader,
  Operations,
  Polling,
  RecordFiles,
  FileTexts,
  RecordIndex,
  RecordReader,
  Retention,
  Following,
  SavedViews,
  SignIns,
  Store,
  Calendars,
  SystemCards,
} from '../ports/index.js';
import { SqlAsking } from './asking.js';
import { SqlAttempts } from './attempts.js';
import { placeOf, SqlBlobs, type BlobPlace } from './blobs/index.js';
import { SqlCalendars } from './calendars.js';
import { Database, type OnStatement } from './connect.js';
import { SqlCorrections } from './corrections.js';
import { SqlDoor } from './door.js';
import { SqlRecordFiles } from './files.js';
import { SqlFileTexts } from './texts.js';
import { SqlFlow } from './flow.js';
import { SqlGatherings } from './gatherings.js';
import { SqlGuarding } from './guarding.js';
import { SqlHolds } from './holds.js';
import { SqlLetters } from './letters.js';
import { SqlIdentities } from './identities.js';
import { SqlImports } from './imports.js';
import { SqlSignIns } from './sign-ins.js';
import { SqlRuleBook } from './rule-book.js';
import { SqlFollowing } from './following.js';
import { SqlSavedViews } from './saved-views.js';
import { SqlSystemCards } from './system-cards.js';
import { keysFit } from './key-check.js';
import type { Kit } from './kit.js';
import { Lanes } from './lanes.js';
import { SqlLeases, sweep, type Leases } from './leases.js';
import { pending } from './migrate.js';
import { Presence } from './presence.js';
import { Numbers } from './numbers.js';
import { SqlOperations } from './operations.js';
import { keepPartitions } from './partitions.js';
import { SqlPolling } from './polling.js';
import { SqlReckoning } from './reckoning.js';
import { Pruning } from './retention.js';
import { findReceiptsAlone, type ReceiptAlone } from './receipts.js';
import { SqlAuditReader, SqlMessageReader, SqlNoticeReader, SqlRecordIndex, SqlRecordReader } from './reading/index.js';
import { bodySeal } from './rows/message.js';
import { foldRollups } from './rollups/keeping.js';
import { recordTable } from './schema/index.js';
import { keyedHashes, openKeyFile, receiptNumbers, seal, sealStream, type KeyedHashes, type KeyRing } from './secrecy/index.js';
import { seedMessages, type Seeded, type Seeding } from './seeding/seed.js';
import { Transactions } from './transactions.js';

export interface OpenOptions {
  /** `postgres://user:secret@host:port/database`. */
  readonly url: string;
  /** Folder of the installation (`FATONG_DATA`): its `keys/keys.json` is made when missing. */
  readonly dataDir?: string;
  /** Where large content lies: nothing for a folder of `dataDir`, else a folder all processes share or a bucket's URL. */
  readonly blobs?: string;
  /** Instead of what `blobs` says. */
  readonly blobPlace?: BlobPlace;
  /** Instead of a key file. */
  readonly keys?: KeyRing;
  /** Record types that are read and written; none where only messages pass. */
  readonly records: readonly RecordType[];
  readonly log: Log;
  /** Connections at most, 10 when absent; two more serve numbers. */
  readonly poolSize?: number;
  /** Told of every statement; for counting. */
  readonly onStatement?: OnStatement;
  /** What is written is written again after a stop: nobody waits for the disk at every commit. */
  readonly isRepeatable?: boolean;
}

/** The store behind its ports. */
export interface Stores extends KeyedHashes {
  readonly store: Store;
  readonly blobs: Blobs;
  /** As bodies of messages are kept: for what our own lines carry. */
  readonly bodySeal: BodySeal;
  readonly flow: Flow;
  readonly asking: Asking;
  readonly attempts: Attempts;
  readonly gatherings: Gatherings;
  readonly operations: Operations;
  readonly corrections: Corrections;
  readonly guarding: Guarding;
  readonly holds: Holds;
  readonly door: Door;
  readonly imports: Imports;
  readonly reckoning: Reckoning;
  readonly polling: Polling;
  readonly records: RecordReader;
  readonly index: RecordIndex;
  readonly messages: MessageReader;
  readonly audit: AuditReader;
  readonly notices: NoticeReader;
  readonly identities: Identities & IdentityRegister;
  readonly signIns: SignIns;
  readonly views: SavedViews;
  readonly following: Following;
  readonly letters: Letters;
  readonly files: RecordFiles;
  readonly texts: FileTexts;
  readonly calendars: Calendars;
  readonly ruleBook: RuleBook;
  readonly systemCards: SystemCards;
  readonly leases: Leases;
  /** Resolves when the database answers a query, else throws. */
  answers(): Promise<void>;
  /** Milliseconds by which the clock of the database is ahead of this process. */
  clockAhead(): Promise<number>;
  /** Whether the key file is that of what the database holds. */
  keysFit(): Promise<boolean>;
  /** Migrations of this version that the database lacks. */
  pending(): Promise<readonly string[]>;
  /** Makes the day partitions of the next days; a job. */
  keepPartitions(): Promise<number>;
  /** Removes content that no message refers to, and what was begun and left, after a day; a job. */
  sweepBlobs(hours?: number): Promise<number>;
  /** Forgets uploads that no act has taken for a day; a job. Says how many. */
  forgetFiles(hours?: number): Promise<number>;
  /** Folds what changes added to counts that are kept; a job. Says how many rows stand in their place. */
  foldRollups(most?: number): Promise<number>;
  /** Deletes what is past its time (nonces, tries to sign in, kept queries, stored answers, notices); a job. */
  sweep(): Promise<number>;
  /** Takes away messages and bodies past their time that are neither held nor unsettled, as long as `goesOn`; a job. Says how many days and rows went. */
  prune(retention: Retention, goesOn: () => boolean, now?: Date): Promise<number>;
  /** Receipts of the last days whose message never came to the hub, older than so many minutes. Reads all receipts. */
  receiptsAlone(of: { readonly days: number; readonly minutes: number; readonly limit: number }): Promise<readonly ReceiptAlone[]>;
  /** Fills the store with invented messages; never in production. */
  seedMessages(seeding: Seeding, say: (sentence: string) => void): Promise<Seeded>;
  /** What this process holds is given back. */
  close(): Promise<void>;
}

/** Opens the store. Connects when first asked, so that a database that is away does not stop the start. */
export async function openStore({
  url,
  dataDir,
  blobs: said = '',
  blobPlace,
  keys,
  records,
  log,
  poolSize,
  onStatement,
  isRepeatable = false,
}: OpenOptions): Promise<Stores> {
  const ring = keys ?? (dataDir === undefined ? undefined : openKeyFile(dataDir));
  if (!ring) throw new Error('The store needs keys or the folder that holds them');
  const database = new Database({
    url,
    log,
    ...(poolSize !== undefined && { poolSize }),
    ...(onStatement && { onStatement }),
    isRepeatable,
  });
  const aside = new Database({ url, log, poolSize: 2, isRepeatable });
  const hashes = keyedHashes(ring);
  const presence = new Presence(aside, log);
  const kit: Kit = {
    database,
    seal: seal(ring),
    hashes,
    receipts: receiptNumbers(ring),
    tables: new Map(records.map((type) => [type.name, recordTable(type)])),
    presence,
    lanes: new Lanes(),
    log,
  };
  const blobs = new SqlBlobs(kit, sealStream(ring), blobPlace ?? placeOf(said, dataDir ?? tmpdir()));
  const close = async (): Promise<void> => {
    await presence.leave();
    await Promise.all([database.close(), aside.close()]);
  };
  const files = new SqlRecordFiles(kit);
  const store = new Transactions(kit, new Numbers(aside), close);
  return {
    ...hashes,
    store,
    blobs,
    bodySeal: bodySeal(kit.seal),
    flow: new SqlFlow(kit, store),
    asking: new SqlAsking(kit),
    attempts: new SqlAttempts(kit),
    gatherings: new SqlGatherings(kit),
    operations: new SqlOperations(kit),
    corrections: new SqlCorrections(kit),
    guarding: new SqlGuarding(kit),
    systemCards: new SqlSystemCards(kit),
    holds: new SqlHolds(kit),
    door: new SqlDoor(kit),
    imports: new SqlImports(kit),
    reckoning: new SqlReckoning(kit),
    polling: new SqlPolling(kit),
    records: new SqlRecordReader(kit),
    index: new SqlRecordIndex(kit),
    messages: new SqlMessageReader(kit),
    audit: new SqlAuditReader(kit),
    notices: new SqlNoticeReader(kit),
    identities: new SqlIdentities(kit),
    signIns: new SqlSignIns(kit),
    views: new SqlSavedViews(kit),
    following: new SqlFollowing(kit),
    letters: new SqlLetters(kit),
    files,
    texts: new SqlFileTexts(kit),
    calendars: new SqlCalendars(kit),
    ruleBook: new SqlRuleBook(kit),
    leases: new SqlLeases(kit),
    answers: async () => {
      await aside.run((session) => session.query({ text: 'SELECT 1' }));
    },
    clockAhead: async () => {
      const begun = Date.now();
      const { rows } = await aside.run((session) =>
        session.query<{ ms: number }>({ text: 'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms' }),
      );
      // It was read about halfway there and back.
      return Math.round(rows[0]!.ms - (begun + Date.now()) / 2);
    },
    keysFit: () => keysFit(kit),
    pending: () => pending(url, log),
    keepPartitions: () => keepPartitions(database),
    foldRollups: (most) => foldRollups(database, kit.tables.values(), most),
    sweep: () => sweep(kit),
    seedMessages: (seeding, say) => seedMessages(url, kit, seeding, say),
    prune: (retention, goesOn, now = new Date()) => new Pruning(database, goesOn, now).run(retention),
    receiptsAlone: (of) => findReceiptsAlone(kit, of),
    forgetFiles: (hours) => files.forget(hours),
    sweepBlobs: (hours) => blobs.sweep(hours),
    close,
  };
}
