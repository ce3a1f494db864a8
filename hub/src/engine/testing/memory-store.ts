import { hasTime } from '@fatong/contracts/calendar';
import { holds, type Expression } from '@fatong/contracts/expression';
import {
  followedNotice,
  StaleVersion,
  type AddedRows,
  type BodyRow,
  type ClockRow,
  type FailureNote,
  type IdempotencyKey,
  type IndexRow,
  type InvolvementRow,
  type KeptLetter,
  type LetterPrint,
  type LetterSeal,
  type LineRules,
  noRules,
  type OutboxRow,
  type AlikeQuery,
  type RecordKey,
  type RecordPlace,
  type RecordRow,
  type RuleFactRow,
  type RuleRoundRow,
  type RuleSettingRow,
  type ScoreRow,
  type RecordEventRow,
  type TurnRound,
  type TurnRow,
  type Store,
  type Unit,
  type FileRow,
  type FileTaking,
  type KeptFile,
  type UploadLock,
  type Viewer,
} from '../../ports/index.js';

type Added = { [K in keyof AddedRows]: AddedRows[K][] };

/** Rows by `<type>:<id>`, those of a type together. */
class Rows extends Map<string, RecordRow> {
  readonly #byType = new Map<string, Map<string, RecordRow>>();

  override set(key: string, row: RecordRow): this {
    const of = this.#byType.get(row.type) ?? new Map<string, RecordRow>();
    this.#byType.set(row.type, of.set(key, row));
    return super.set(key, row);
  }
  override delete(key: string): boolean {
    this.#byType.get(this.get(key)?.type ?? '')?.delete(key);
    return super.delete(key);
  }
  override clear(): void {
    this.#byType.clear();
    super.clear();
  }
  of(type: string): RecordRow[] {
    return [...(this.#byType.get(type)?.values() ?? [])];
  }
}

/** What a store holds, in memory; for specs. */
export class MemoryTables {
  readonly records = new Rows();
  readonly index = new Map<string, IndexRow>();
  /** What records are found by, as it was said last. */
  readonly keys = new Map<string, readonly RecordKey[]>();
  readonly involvements = new Map<string, readonly InvolvementRow[]>();
  readonly added: Added = {
    message: [],
    body: [],
    delivery: [],
    departure: [],
    event: [],
    state: [],
    outbox: [],
    audit: [],
    ruleFact: [],
    letter: [],
    letterDelivery: [],
    notice: [],
    noticeRead: [],
  };
  readonly clocks = new Map<string, ClockRow>();
  readonly scores = new Map<string, ScoreRow>();
  /** What is asked on each record, by `<type>:<id>`. */
  readonly turns = new Map<string, readonly TurnRow[]>();
  readonly turnRounds = new Map<string, TurnRound>();
  /** By rule and version. */
  readonly ruleSettings = new Map<string, RuleSettingRow>();
  readonly ruleRounds = new Map<string, RuleRoundRow>();
  readonly files = new Map<string, KeptFile>();
  /** Accounts that may be named on records. */
  readonly staff = new Map<string, Viewer>();
  /** How the PDFs and the seals of letters stand, by letter. */
  readonly prints = new Map<string, LetterPrint>();
  readonly seals = new Map<string, LetterSeal>();
  readonly uploadLocks = new Map<string, UploadLock>();
  readonly answers = new Map<string, { digest: string; answer: unknown }>();
  /** Reads of the store by name, to count them. */
  readonly reads: string[] = [];
  readonly inbox = new Set<string>();
  numbers = 0;
  /** Last number of each series of letters. */
  readonly series = new Map<string, number>();
  /** Failure groups that were noted. */
  readonly notes: string[] = [];
  /** Records that accounts follow. */
  readonly followed: { readonly account: string; readonly type: string; readonly recordId: string; readonly since: string }[] = [];
  /** Kinds of notices that accounts have switched off, as `<account> <kind>`. */
  readonly muted = new Set<string>();
  rules: LineRules = noRules;

  of(type: string): RecordRow[] {
    return this.records.of(type);
  }

  /** Records that have any of these secret keys, those that have most of them first. */
  alike({ type, keys, most }: AlikeQuery): readonly string[] {
    const wanted = new Set(keys);
    return this.of(type)
      .map(({ id }) => ({
        id,
        count: (this.keys.get(`${type}:${id}`) ?? []).filter(({ key, isSecret }) => isSecret && wanted.has(key)).length,
      }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count || (a.id < b.id ? 1 : -1))
      .slice(0, most)
      .map(({ id }) => id);
  }

  letters(): readonly KeptLetter[] {
    return this.added.letter.map((row) => ({
      ...row,
      print: this.prints.get(row.id) ?? { state: 'waiting', attempt: 0, cause: null },
      seal: row.seals ? (this.seals.get(row.id) ?? { state: 'waiting' }) : null,
      deliveries: this.added.letterDelivery.filter(({ letterId }) => letterId === row.id),
    }));
  }

  /** Stores rows as they are, e.g. register entries. */
  put(...rows: readonly RecordRow[]): void {
    for (const row of rows) this.records.set(`${row.type}:${row.id}`, row);
  }
}

/** A real unit of work over {@link MemoryTables}: nothing is visible before the commit, guards are checked, a throw leaves nothing. */
export class MemoryStore implements Store {
  constructor(readonly tables = new MemoryTables()) {}

  async transact<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    const unit = new MemoryUnit(this.tables);
    const result = await work(unit);
    unit.commit();
    return result;
  }

  async recovered(): Promise<void> {}
  async close(): Promise<void> {}
}

class MemoryUnit implements Unit {
  readonly #saved = new Rows();
  readonly #writes: (() => void)[] = [];
  readonly #guards = new Map<string, number>();
  readonly #facts: RuleFactRow[] = [];
  readonly #clocks = new Map<string, ClockRow>();
  readonly #stated: OutboxRow[] = [];
  readonly #scores = new Map<string, ScoreRow>();
  readonly #events: RecordEventRow[] = [];
  readonly #series = new Map<string, number>();

  constructor(private readonly tables: MemoryTables) {}

  async rules(): Promise<LineRules> {
    return { ...this.tables.rules, at: new Date().toISOString() };
  }
  async layDown(rules: LineRules): Promise<boolean> {
    if (rules.version !== this.tables.rules.version) return false;
    this.#writes.push(() => void (this.tables.rules = { ...rules, version: rules.version + 1 }));
    return true;
  }
  async claim(subscriber: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const taken = ids.filter((id) => !this.tables.inbox.has(`${subscriber} ${id}`));
    this.#writes.push(() => taken.forEach((id) => this.tables.inbox.add(`${subscriber} ${id}`)));
    return new Set(taken);
  }
  async blocked(): Promise<ReadonlySet<string>> {
    return new Set();
  }
  block(): void {}
  async free(_target: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(keys);
  }
  async underWay(): Promise<number> {
    return 0;
  }

  add<K extends keyof AddedRows>(table: K, row: AddedRows[K]): void {
    if (table === 'ruleFact') return this.#answer(row as RuleFactRow);
    if (table === 'event') this.#events.push(row as RecordEventRow);
    if (table === 'outbox') this.#stated.push(row as OutboxRow);
    this.#writes.push(() => void (this.tables.added[table] as AddedRows[K][]).push(row));
  }

  sealed(row: BodyRow): BodyRow {
    return row;
  }

  async records(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, RecordRow>> {
    this.tables.reads.push(`records ${type}`);
    return new Map(
      ids.flatMap((id) => {
        const saved = this.#saved.get(`${type}:${id}`);
        const row = saved ? asStored(saved) : this.tables.records.get(`${type}:${id}`);
        return row ? [[id, row] as const] : [];
      }),
    );
  }
  async mirrors(type: string, source: string, sourceIds: readonly string[]): Promise<ReadonlyMap<string, RecordRow>> {
    this.tables.reads.push(`mirrors ${type}`);
    const asked = new Set(sourceIds);
    return this.#find(type, ({ mirror }) => (mirror?.source === source && asked.has(mirror.sourceId) ? mirror.sourceId : undefined));
  }
  async lookup(type: string, field: string, values: readonly string[]): Promise<ReadonlyMap<string, RecordRow>> {
    this.tables.reads.push(`lookup ${type} ${field}`);
    return this.#find(type, (row) => (values.includes(row.values[field] as string) ? (row.values[field] as string) : undefined));
  }

  async neighbours(
    type: string,
    { field, values, most, between, where }: Parameters<Unit['neighbours']>[1],
  ): Promise<readonly RecordRow[]> {
    this.tables.reads.push(`neighbours ${type} ${field}`);
    const rows = field === 'id' ? [...new Set(values)].flatMap((id) => this.#now(type, id) ?? []) : this.#all(type);
    const by = Map.groupBy(rows, (row) => (field === 'id' ? row.id : row.values[field]));
    return values.flatMap((value) =>
      (by.get(value) ?? [])
        .filter(({ values: of }) => {
          const day = of[between?.field ?? ''];
          const isBetween = !between || (typeof day === 'string' && day >= between.from && day <= between.until);
          return isBetween && (where === undefined || holds(where, of));
        })
        .sort((a, b) => (a.id < b.id ? 1 : -1))
        .slice(0, most ?? undefined),
    );
  }
  /** A row with what this unit saved. */
  #now(type: string, id: string): RecordRow | undefined {
    return this.#saved.get(`${type}:${id}`) ?? this.tables.records.get(`${type}:${id}`);
  }
  #all(type: string): RecordRow[] {
    return [...new Map([...this.tables.of(type), ...this.#saved.of(type)].map((row) => [row.id, row])).values()];
  }
  async alike(query: AlikeQuery): Promise<readonly RecordRow[]> {
    return this.tables
      .alike(query)
      .flatMap((id) => this.#saved.get(`${query.type}:${id}`) ?? this.tables.records.get(`${query.type}:${id}`) ?? []);
  }
  async lockAlike(what: readonly string[]): Promise<void> {
    this.tables.reads.push(...what.map((one) => `alike ${one}`));
    await Promise.resolve();
  }
  async find(type: string, where: Expression, least = 1): Promise<RecordRow | null> {
    return (
      this.#all(type)
        .filter((row) => holds(where, { ...row.values, id: row.id, state: row.state }))
        .toSorted((a, b) => (a.id < b.id ? 1 : -1))[least - 1] ?? null
    );
  }
  async ruleFacts(rule: string, subjects: readonly string[]): Promise<readonly RuleFactRow[]> {
    return [...this.tables.added.ruleFact, ...this.#facts].filter(
      (row, i, all) => row.rule === rule && subjects.includes(row.subject) && all.findLastIndex((one) => isSame(one, row)) === i,
    );
  }

  async ruleSettings(rules: readonly string[]): Promise<readonly RuleSettingRow[]> {
    return [...this.tables.ruleSettings.values()].filter(({ rule }) => rules.includes(rule)).toSorted((a, b) => a.version - b.version);
  }
  keepRuleSetting(row: RuleSettingRow): void {
    this.#writes.push(() => void this.tables.ruleSettings.set(`${row.rule} ${row.version}`, row));
  }
  async ruleRound(rule: string): Promise<RuleRoundRow | null> {
    return this.tables.ruleRounds.get(rule) ?? null;
  }
  keepRuleRound(row: RuleRoundRow): void {
    this.#writes.push(() => void this.tables.ruleRounds.set(row.rule, row));
  }
  async recordsAfter(type: string, after: string | null, most: number): Promise<readonly string[]> {
    return this.tables
      .of(type)
      .map(({ id }) => id)
      .filter((id) => after === null || id > after)
      .toSorted()
      .slice(0, most);
  }

  async stating(facts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(
      [...this.tables.added.outbox, ...this.#stated].filter(({ id }) => facts.includes(id)).map(({ id, record }) => [id, record]),
    );
  }

  async owners(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    this.tables.reads.push(`owners ${type}`);
    return new Map(
      ids.flatMap((id) => {
        const owner = this.tables.records.get(`${type}:${id}`)?.ownerUnit;
        return owner ? [[id, owner] as const] : [];
      }),
    );
  }
  async followers(of: readonly RecordPlace[]): Promise<ReadonlyMap<string, readonly string[]>> {
    this.tables.reads.push('followers');
    const wanted = new Set(of.map(({ type, recordId }) => `${type}:${recordId}`));
    const told = this.tables.followed.filter((one) => wanted.has(keyOf(one)) && !this.tables.muted.has(`${one.account} ${followedNotice}`));
    return new Map([...Map.groupBy(told, keyOf)].map(([key, rows]) => [key, rows.map(({ account }) => account)]));
  }
  async involved(type: string, id: string): Promise<readonly InvolvementRow[]> {
    return (this.tables.involvements.get(`${type}:${id}`) ?? []).filter(({ done }) => !done);
  }
  async staff(ids: readonly string[]): Promise<ReadonlyMap<string, Viewer>> {
    this.tables.reads.push('staff');
    return new Map(ids.flatMap((id) => (this.tables.staff.has(id) ? [[id, this.tables.staff.get(id)!] as const] : [])));
  }
  async askers(records: readonly string[], facts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const acts = this.tables.added.event.filter(
      ({ kind, recordId, outboxId }) => kind === 'action' && records.includes(recordId) && facts.includes(outboxId ?? ''),
    );
    return new Map(acts.flatMap(({ outboxId, actor }) => (actor.unit === undefined ? [] : [[outboxId!, actor.unit] as const])));
  }

  async clocks(type: string, ids: readonly string[]): Promise<readonly ClockRow[]> {
    return [...new Map([...this.tables.clocks, ...this.#clocks]).values()].filter((row) => row.type === type && ids.includes(row.recordId));
  }
  async dueClocks({ day, at }: { readonly day: string; readonly at: string }, most: number): Promise<readonly ClockRow[]> {
    return [...this.tables.clocks.values()]
      .filter(({ nextOn }) => nextOn !== null && nextOn <= (hasTime(nextOn) ? at : day))
      .toSorted((a, b) => (a.nextOn! < b.nextOn! ? -1 : 1))
      .slice(0, most);
  }
  async touchedClocks(
    { from, to }: { readonly from: string; readonly to: string },
    after: ClockRow | null,
    most: number,
  ): Promise<readonly ClockRow[]> {
    const key = ({ type, recordId, clock }: ClockRow): string => `${type}:${recordId}:${clock}`;
    const touched = [...this.tables.clocks.values()].filter(
      (row) => row.dueOn !== null && (row.isProvisional || (row.startedOn! <= to && row.dueOn >= from)),
    );
    return touched
      .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
      .filter((row) => after === null || key(row) > key(after))
      .slice(0, most);
  }
  keepClock(row: ClockRow): void {
    this.#clocks.set(`${row.type}:${row.recordId}:${row.clock}`, row);
  }
  async scores(type: string, ids: readonly string[]): Promise<readonly ScoreRow[]> {
    return [...new Map([...this.tables.scores, ...this.#scores]).values()].filter((row) => row.type === type && ids.includes(row.recordId));
  }
  async uncounted(type: string, day: string, most: number): Promise<readonly string[]> {
    return this.tables
      .of(type)
      .map(({ id }) => id)
      .filter((id) => this.tables.scores.get(`${type}:${id}`)?.countedOn !== day)
      .toSorted()
      .slice(0, most);
  }
  keepScore(row: ScoreRow): void {
    this.#scores.set(`${row.type}:${row.recordId}`, row);
  }
  keepTurns(type: string, recordId: string, rows: readonly TurnRow[]): void {
    this.#writes.push(() => {
      const known = this.tables.turns.get(`${type}:${recordId}`) ?? [];
      const kept = rows.map((row) => {
        const before = known.find(({ action, address }) => action === row.action && address === row.address);
        return before ? { ...row, since: before.since, askedBy: before.askedBy } : row;
      });
      this.tables.turns.set(`${type}:${recordId}`, kept);
    });
  }
  async doers(type: string, ids: readonly string[], actions: readonly string[]): ReturnType<Unit['doers']> {
    this.tables.reads.push(`doers ${type}`);
    const events = Map.groupBy(
      [...this.tables.added.event, ...this.#events].filter((one) => one.type === type && one.kind === 'action'),
      (one) => one.recordId,
    );
    return ids.flatMap((recordId) =>
      actions.flatMap((action) => {
        const actor = events.get(recordId)?.findLast((one) => one.name === action)?.actor;
        return actor?.kind === 'account' ? [{ recordId, action, account: actor.id }] : [];
      }),
    );
  }
  async turnRound(type: string): Promise<TurnRound | null> {
    return this.tables.turnRounds.get(type) ?? null;
  }
  keepTurnRound(round: TurnRound): void {
    this.#writes.push(() => void this.tables.turnRounds.set(round.type, round));
  }
  save(row: RecordRow): void {
    const key = `${row.type}:${row.id}`;
    if (!this.#guards.has(key)) this.#guards.set(key, row.version);
    this.#saved.set(key, row);
  }
  index(row: IndexRow): void {
    this.#writes.push(() => {
      this.tables.index.set(`${row.type}:${row.recordId}`, row);
      if (row.keys) this.tables.keys.set(`${row.type}:${row.recordId}`, row.keys);
    });
  }
  involve(type: string, recordId: string, rows: readonly InvolvementRow[]): void {
    this.#writes.push(() => void this.tables.involvements.set(`${type}:${recordId}`, rows));
  }
  async number(pattern: string, day: string): Promise<string> {
    return pattern.replace('{yyyymmdd}', day.replaceAll('-', '')).replace('{seq:6}', String(++this.tables.numbers).padStart(6, '0'));
  }
  async yearly(pattern: string, day: string): Promise<string> {
    const series = pattern.replace('{yyyy}', day.slice(0, 4));
    const last = (this.#series.get(series) ?? this.tables.series.get(series) ?? 0) + 1;
    this.#series.set(series, last);
    return series.replace('{seq}', String(last));
  }
  async noteFailure({ group, version }: FailureNote): Promise<boolean> {
    this.tables.notes.push(group);
    return version === 0;
  }
  async settle(): Promise<ReadonlySet<string>> {
    return new Set();
  }

  async copies(type: string, ids: readonly string[]): Promise<readonly string[]> {
    const contents = new Set(ids.map((id) => this.tables.files.get(id)?.address));
    return [...this.tables.files.values()]
      .filter((file) => file.type === type && file.recordId !== null && !ids.includes(file.id) && contents.has(file.address))
      .map(({ recordId }) => recordId!);
  }
  async takeFiles({ files, account, type, recordId, at }: FileTaking): Promise<ReadonlyMap<string, FileRow>> {
    const taken = files.flatMap(({ id, field, until }) => {
      const file = this.tables.files.get(id);
      return file === undefined || file.recordId !== null || file.account !== account || file.type !== type || file.field !== field
        ? []
        : [{ ...file, recordId, takenAt: at, until }];
    });
    this.#writes.push(() => taken.forEach((file) => this.tables.files.set(file.id, file)));
    return new Map(taken.map((file) => [file.id, file]));
  }
  async contents(files: readonly string[]): Promise<ReadonlyMap<string, FileRow>> {
    return new Map(files.flatMap((id) => (this.tables.files.has(id) ? [[id, this.tables.files.get(id)!] as const] : [])));
  }
  endFiles(ids: readonly string[], at: string): void {
    this.#writes.push(() =>
      ids.forEach((id) => {
        const file = this.tables.files.get(id);
        if (file) this.tables.files.set(id, { ...file, endedAt: at });
      }),
    );
  }

  async uploadLock(upload: string, month: string): Promise<UploadLock | null> {
    return this.tables.uploadLocks.get(`${upload} ${month}`) ?? null;
  }
  async lockUpload(lock: UploadLock): Promise<void> {
    this.#writes.push(() => void this.tables.uploadLocks.set(`${lock.upload} ${lock.month}`, lock));
  }
  async unlockUpload(upload: string, month: string): Promise<boolean> {
    this.#writes.push(() => void this.tables.uploadLocks.delete(`${upload} ${month}`));
    return this.tables.uploadLocks.has(`${upload} ${month}`);
  }
  async lettersOf(type: string, recordId: string): Promise<readonly KeptLetter[]> {
    return this.tables.letters().filter((letter) => letter.type === type && letter.recordId === recordId);
  }
  async sealable(most: number): Promise<readonly KeptLetter[]> {
    return this.tables
      .letters()
      .filter(({ seal, print }) => seal?.state === 'waiting' && print.state === 'ready')
      .slice(0, most);
  }
  async askSeal(letter: string, request: string): Promise<boolean> {
    return this.#seal(letter, 'waiting', { state: 'asked', request });
  }
  async askedSeal(request: string): Promise<KeptLetter | null> {
    return this.tables.letters().find(({ seal }) => seal !== null && 'request' in seal && seal.request === request) ?? null;
  }
  async keepSeal(...[letter, seal, pdf]: Parameters<Unit['keepSeal']>): Promise<void> {
    this.#writes.push(() => void this.tables.seals.set(letter, seal));
    if (pdf) this.#writes.push(() => void this.tables.prints.set(letter, { state: 'ready', ...pdf }));
  }
  async printAnew(letter: string): Promise<void> {
    this.#writes.push(() => void this.tables.prints.delete(letter));
  }
  async askSealAgain(letter: string): Promise<boolean> {
    return this.#seal(letter, 'refused', { state: 'waiting' });
  }
  #seal(letter: string, from: LetterSeal['state'], to: LetterSeal): boolean {
    const isSo = this.tables.letters().some(({ id, seal }) => id === letter && seal?.state === from);
    if (isSo) this.#writes.push(() => void this.tables.seals.set(letter, to));
    return isSo;
  }
  async idempotent({ account, route, key, digest }: IdempotencyKey): Promise<{ answer: unknown } | 'conflict' | null> {
    const found = this.tables.answers.get(`${account} ${route} ${key}`);
    return found === undefined ? null : found.digest === digest ? { answer: found.answer } : 'conflict';
  }
  answered({ account, route, key, digest }: IdempotencyKey, answer: unknown): void {
    this.#writes.push(() => void this.tables.answers.set(`${account} ${route} ${key}`, { digest, answer }));
  }

  /** The last word on a fact stands. */
  #answer(row: RuleFactRow): void {
    this.#facts.push(row);
    this.#writes.push(
      () => void this.tables.added.ruleFact.splice(0, Infinity, ...this.tables.added.ruleFact.filter((one) => !isSame(one, row)), row),
    );
  }

  commit(): void {
    for (const [key, guard] of this.#guards) {
      const [type = '', id = ''] = key.split(':');
      if ((this.tables.records.get(key)?.version ?? 0) !== guard) throw new StaleVersion(type, id);
    }
    for (const [key, row] of this.#saved) this.tables.records.set(key, asStored(row));
    for (const [key, row] of this.#clocks) this.tables.clocks.set(key, row);
    for (const [key, row] of this.#scores) this.tables.scores.set(key, row);
    for (const [series, last] of this.#series) this.tables.series.set(series, last);
    for (const write of this.#writes) write();
  }

  #find(type: string, keyOf: (row: RecordRow) => string | undefined): Map<string, RecordRow> {
    const rows = new Map([...this.tables.of(type), ...this.#saved.of(type).map(asStored)].map((row) => [row.id, row] as const));
    return new Map(
      [...rows.values()].flatMap((row) => {
        const key = keyOf(row);
        return key === undefined ? [] : [[key, row] as const];
      }),
    );
  }
}

/** A row that was saved, as it will be stored. */
const asStored = (row: RecordRow): RecordRow => ({ ...row, version: row.version + 1 });
const keyOf = ({ type, recordId }: RecordPlace): string => `${type}:${recordId}`;
const isSame = (a: RuleFactRow, b: RuleFactRow): boolean => a.rule === b.rule && a.subject === b.subject && a.fact === b.fact;
