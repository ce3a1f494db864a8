import type { Label } from '@fatong/contracts';
import type { Expression } from '@fatong/contracts/expression';
import type { BodyRow, DeliveryRow, MessageRow, OutboxRow } from './messages.js';
import type { ClockRow } from './clocks.js';
import type { FileRow, FileTaking } from './files.js';
import type { RecordPlace } from './following.js';
import type { KeptLetter, LetterDeliveryRow, LetterPdf, LetterRow, LetterSeal } from './letters.js';
import type { RuleRoundRow, RuleSettingRow } from './rule-book.js';
import type { ScoreRow } from './scores.js';
import type { TurnRound, TurnRow } from './turns.js';
import type { Viewer } from './identity.js';
import type { LineRules } from './rules.js';
import type { AlikeQuery, IndexRow, InvolvementRow, RecordEventRow, RecordRow, StateRow } from './records.js';

/** The database cannot be reached or refuses for its own reasons: nothing was decided, try again when {@link Store.recovered} resolves. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway';

  constructor(
    message: string,
    options?: ErrorOptions,
    /** It answers: only this work did not get through, since a statement took too long or others were always faster. Alone again and again, the work is to blame. */
    readonly answers = false,
  ) {
    super(message, options);
  }
}

/** A guarded write found another version: somebody was faster. */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion';
  constructor(
    readonly type: string,
    readonly id: string,
  ) {
    super(`${type} ${id} was changed by somebody else`);
  }
}

/** A unique field (a business key) has this value in another record already. */
export class NotUnique extends Error {
  override readonly name = 'NotUnique';
  constructor(
    readonly type: string,
    /** Field name, or `number`. */
    readonly field: string,
  ) {
    super(`another ${type} has this ${field} already`);
  }
}

/** Rows that are only ever added; written at commit, one statement a table, in this order. */
export interface AddedRows {
  message: MessageRow;
  body: BodyRow;
  delivery: DeliveryRow;
  departure: DepartureRow;
  event: RecordEventRow;
  state: StateRow;
  outbox: OutboxRow;
  audit: AuditRow;
  ruleFact: RuleFactRow;
  letter: LetterRow;
  letterDelivery: LetterDeliveryRow;
  notice: NoticeRow;
  noticeRead: NoticeReadRow;
}

/** What people are told (通知), put where they look: `address` names a role at a place; the same notice may stand at several. */
export interface NoticeRow {
  /** UUIDv7, the same at every address. */
  readonly id: string;
  readonly address: string;
  readonly at: string;
  readonly type: string;
  readonly recordId: string;
  /** Of the definition. */
  readonly name: string;
  /** As said then; no personal value. */
  readonly words: Label;
  /** Account whose act it tells of: not told itself. */
  readonly by: string | null;
}

/** One person has read it; a second mark of the same changes nothing. */
export interface NoticeReadRow {
  readonly account: string;
  readonly noticeId: string;
  /** When the notice was written: the mark goes with it. */
  readonly noticeAt: string;
  readonly at: string;
}

/**
 * Outgoing deliveries that one process publishes right after its commit. They are stored as `sent`; while it lives nobody else sends them, and when it dies
 * before {@link Flow.departed} they are taken back.
 */
export interface DepartureRow {
  readonly id: string;
  /** `attempt` as stored with the delivery: the one under way. */
  readonly deliveries: readonly { readonly id: string; readonly attempt: number }[];
}

/** A fact a rule has answered with a proposal: the same is proposed again only after the rule itself has taken the proposal back. */
export interface RuleFactRow {
  readonly rule: string;
  /** Id of the record the rule is about. */
  readonly subject: string;
  readonly fact: string;
  /** Id of the proposal. */
  readonly proposal: string;
  readonly at: string;
}

export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly account: string;
  readonly unit: string | null;
  readonly address: string | null;
  readonly act: string;
  readonly object: string;
  readonly outcome: 'done' | 'refused';
  /** No personal value: codes, field names, purpose. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * One transaction. Reads run at once; writes gather in memory and are flushed set-wise before the commit. Locks are taken in one order:
 * inbox, block (by key), records (by type, id).
 */
/** Whose neighbours, and how far. */
export interface Neighbouring {
  /** `id`: these records themselves. */
  readonly field: string;
  readonly values: readonly string[];
  readonly fields: readonly string[];
  readonly most: number | null;
  /** Only those whose date field lies between these days, both included. */
  readonly between?: { readonly field: string; readonly from: string; readonly until: string };
  /** Only those of which this holds; what it reads are `fields`. */
  readonly where?: Expression;
}

export interface Unit {
  /** What operators have laid down, as it stands until the end of this transaction: who changes it waits for us. To be read before anything else is locked. */
  rules(): Promise<LineRules>;
  /** Lays it down anew, when nobody has since `version` was read; then waits for every transaction that goes by the old rules. False: somebody was faster. */
  layDown(rules: LineRules, account: string): Promise<boolean>;

  /** Of these ids those this subscriber had not taken before; they are taken now (row of `inbox`). */
  claim(subscriber: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Of these keys those with an open block of this subscriber; the block rows are locked in key order. */
  blocked(subscriber: string, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Blocks a key until its last delivery is settled. */
  block(subscriber: string, key: string): void;

  /** Of these keys those of which nothing is on its way to this target yet: what is unsettled goes first. */
  free(target: string, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** How many deliveries to this target are sent and not settled, counted up to `most`. */
  underWay(target: string, most: number): Promise<number>;

  add<K extends keyof AddedRows>(table: K, row: AddedRows[K]): void;
  /** This body with what will be stored of it: to be sent as the same sealed bytes. */
  sealed(row: BodyRow): BodyRow;

  /** Records by id, locked for update; absent ones are missing. */
  records(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, RecordRow>>;
  /** Mirrors, and records of ours that reports opened, by source id, locked for update. */
  mirrors(type: string, source: string, sourceIds: readonly string[]): Promise<ReadonlyMap<string, RecordRow>>;
  /** Register entries by a unique business field (a lawyer by licence), read without lock. */
  lookup(type: string, field: string, values: readonly string[]): Promise<ReadonlyMap<string, RecordRow>>;
  /** Records whose indexed field, a clear one or a personal one that may be filtered by, holds any of these values, newest first, at most `most` a value (null: all), with what this unit saved; read without lock and only the fields named: never to be saved. */
  neighbours(type: string, about: Neighbouring): Promise<readonly RecordRow[]>;
  /** Records that have any of these secret keys as they are stored, those that have most of them first; read without lock: never to be saved. */
  alike(query: AlikeQuery): Promise<readonly RecordRow[]>;
  /** Nobody else who is to lock one of these goes on until the end of this transaction; in their order. */
  lockAlike(what: readonly string[]): Promise<void>;
  /** One record of the type that fulfils a condition as a list takes it, newest first, with what this unit saved: the last of so many; null: there are not so many. Read without lock. */
  find(type: string, where: Expression, least?: number): Promise<Pick<RecordRow, 'id' | 'number'> | null>;
  /** What this rule has answered about these subjects, in this unit too. */
  ruleFacts(rule: string, subjects: readonly string[]): Promise<readonly RuleFactRow[]>;
  /** How these rules were laid down to go, in the order of their versions; with `lock` nobody else lays one down until the end of this transaction. */
  ruleSettings(rules: readonly string[], lock?: 'lock'): Promise<readonly RuleSettingRow[]>;
  /** Writes what was laid down, or how it was decided; the last word within the unit wins. */
  keepRuleSetting(row: RuleSettingRow): void;
  /** How far a daily rule has come, locked: whoever else looks waits; null: it never looked. */
  ruleRound(rule: string): Promise<RuleRoundRow | null>;
  keepRuleRound(row: RuleRoundRow): void;
  /** Ids of records of a type in their order, after one of them, at most `most`; read without lock. */
  recordsAfter(type: string, after: string | null, most: number): Promise<readonly string[]>;
  /** Records that stated facts, by the fact's id: `<type>:<id>`; those long forgotten are missing. */
  stating(facts: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Owner units of register entries or records, by id; those without one are missing. Read without lock. */
  owners(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Who is involved in a record now. Read without lock. */
  involved(type: string, id: string): Promise<readonly Pick<InvolvementRow, 'who' | 'role'>[]>;
  /** Accounts by id, each with his unit; absent ones are missing. Read without lock. */
  staff(ids: readonly string[]): Promise<ReadonlyMap<string, Viewer>>;
  /** Units whose acts on these records stated facts, by the fact's id. */
  askers(records: readonly string[], facts: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Accounts that follow these records and want to be told of it, by `<type>:<id>`; those that nobody follows are missing. Read without lock. */
  followers(of: readonly RecordPlace[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Clocks of these records, with what this unit keeps; the records are locked already. */
  clocks(type: string, ids: readonly string[]): Promise<readonly ClockRow[]>;
  /** Clocks about which something is to be done by this day, by this instant where they count hours, the longest due first, at most `most`; read without lock. */
  dueClocks(now: { readonly day: string; readonly at: string }, most: number): Promise<readonly ClockRow[]>;
  /** Clocks in the order of their key after this one that are provisional or run through these days, at most `most`; read without lock. */
  touchedClocks(days: { readonly from: string; readonly to: string }, after: ClockRow | null, most: number): Promise<readonly ClockRow[]>;
  /** Writes a clock; the last word on it within the unit wins. */
  keepClock(row: ClockRow): void;
  /** Scores of these records, with what this unit keeps. Read without lock: whoever counts has locked the records. */
  scores(type: string, ids: readonly string[]): Promise<readonly ScoreRow[]>;
  /** Ids of records of a type whose score was not counted on this day, in their order, at most `most`; read without lock. */
  uncounted(type: string, day: string, most: number): Promise<readonly string[]>;
  /** Writes the score of a record; the last word on it within the unit wins. */
  keepScore(row: ScoreRow): void;
  /** Everything that is asked on a record from now on; what was asked before at the same address keeps since when and by whom. The last word on a record within the unit wins. */
  keepTurns(type: string, recordId: string, rows: readonly TurnRow[]): void;
  /** Accounts that did these actions on these records last, with what this unit adds; those done by the machine or never are missing. Read without lock. */
  doers(
    type: string,
    ids: readonly string[],
    actions: readonly string[],
  ): Promise<readonly { readonly recordId: string; readonly action: string; readonly account: string }[]>;
  /** How far the turns of a type were kept; null: it was never begun. */
  turnRound(type: string): Promise<TurnRound | null>;
  keepTurnRound(round: TurnRound): void;
  /** Inserts (version 0) or updates guarded by the version first saved; the stored version is one higher than the one last saved. What this unit saved it reads as it will be stored, so that a record that is changed again counts on. The last save of a record within the unit wins. {@link StaleVersion} when the guard fails. */
  save(row: RecordRow): void;
  index(row: IndexRow): void;
  /** Involvements of a record after the change: others end (`done`), new ones begin. */
  involve(type: string, recordId: string, rows: readonly InvolvementRow[]): void;
  /** Next number of a pattern such as `LC{yyyymmdd}{seq:6}` for a legal date, from a block taken outside the transaction. */
  number(pattern: string, day: string): Promise<string>;
  /** Next number of a pattern such as `沪司罚决〔{yyyy}〕{seq}号` in the year of a legal date, without a gap: whoever else wants one waits for the end of this transaction. */
  yearly(pattern: string, day: string): Promise<string>;

  /** Whose a failure group is and what is known of it; false when somebody noted something else since `version`, or there is no such group. */
  noteFailure(note: FailureNote): Promise<boolean>;
  /** Changes deliveries and their messages' state together, at once. Answers the ids of those that were changed; the others were in none of the states of `from`. */
  settle(changes: readonly Settlement[]): Promise<ReadonlySet<string>>;
  /** Records of the type that hold the content of one of these files too, some of them; read without lock. */
  copies(type: string, files: readonly string[]): Promise<readonly string[]>;
  /** Takes uploads for a record, at once and for good: those of this account, for this type and field, that no act has taken before. Others are missing. */
  takeFiles(taking: FileTaking): Promise<ReadonlyMap<string, FileRow>>;
  /** Where the content of these files lies, of those that there are. */
  contents(files: readonly string[]): Promise<ReadonlyMap<string, Pick<FileRow, 'address' | 'size' | 'kind' | 'content'>>>;
  /** These files of records stand no more since this instant. */
  endFiles(ids: readonly string[], at: string): void;
  /** The lock of a month in a ledger of reports; null: it is open. Until the end of this unit nobody locks it or takes that back; `alone`: nobody else even asks. */
  uploadLock(upload: string, month: string, alone?: 'alone'): Promise<UploadLock | null>;
  /** At once, after it was asked for alone. */
  lockUpload(lock: UploadLock): Promise<void>;
  /** At once. False: it is open. */
  unlockUpload(upload: string, month: string): Promise<boolean>;
  /** Letters of a record, in the order they were issued; how they were delivered is left out. */
  lettersOf(type: string, recordId: string): Promise<readonly KeptLetter[]>;
  /** Letters that are to be sealed, have their PDF and were not asked for; read without lock, at most `most`. */
  sealable(most: number): Promise<readonly KeptLetter[]>;
  /** Its seal is asked for by this request, at once; false: it is already. */
  askSeal(letter: string, request: string): Promise<boolean>;
  /** The letter whose seal was asked for by this request, locked; null: none. */
  askedSeal(request: string): Promise<KeptLetter | null>;
  /** At once; `pdf`: the sealed one is its PDF from now on. */
  keepSeal(letter: string, seal: Extract<LetterSeal, { readonly content: unknown }>, pdf?: LetterPdf): Promise<void>;
  /** Its PDF is made anew, since it has no place for a seal and was not asked for. */
  printAnew(letter: string): Promise<void>;
  /** It is asked for anew, at once, after it was refused; false: it was not. */
  askSealAgain(letter: string): Promise<boolean>;
  /** Idempotency: the stored answer of (account, route, key), or null after reserving it. Another digest → `conflict`. */
  idempotent(key: IdempotencyKey): Promise<{ answer: unknown } | 'conflict' | null>;
  answered(key: IdempotencyKey, answer: unknown): void;
}

/** A month of a ledger of reports that is done: what stood in it then. */
export interface UploadLock {
  readonly upload: string;
  /** `2026-03`. */
  readonly month: string;
  /** UTC instant. */
  readonly at: string;
  readonly account: string;
  /** Records in it, and the SM3 of what the ledger says of them. */
  readonly total: number;
  readonly digest: string;
}

export interface IdempotencyKey {
  readonly account: string;
  readonly route: string;
  readonly key: string;
  /** SM3 of the body. */
  readonly digest: string;
}

export interface FailureNote {
  readonly group: string;
  /** Account. */
  readonly owner: string | null;
  readonly note: string | null;
  readonly by: string;
  readonly version: number;
}

export interface Settlement {
  readonly deliveryId: string;
  readonly state: import('./messages.js').DeliveryState;
  /** Only when the delivery is in one of these states (else it is left alone). */
  readonly from?: readonly import('./messages.js').DeliveryState[];
  readonly dueAt?: string;
  readonly attempt?: number;
  readonly cause?: import('./messages.js').Cause | null;
  /** Appended to those of the message. */
  readonly stages?: readonly import('./messages.js').Stage[];
  /** Record the message touched, when it is known only now. */
  readonly record?: string;
}

export interface Store {
  /** One transaction; after a deadlock, a serialisation failure or two first reports of one mirror at once `work` runs again, so it must change nothing outside the unit. Throws {@link StoreAway}, {@link StaleVersion}, {@link NotUnique}, or what `work` throws (rolled back). */
  transact<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
  /** Resolves when a query succeeds again. */
  recovered(): Promise<void>;
  close(): Promise<void>;
}
