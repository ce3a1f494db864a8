import { holds, type Expression } from '@fatong/contracts/expression';
import type {
  Neighbouring,
  AddedRows,
  AlikeQuery,
  BodyRow,
  ClockRow,
  FailureNote,
  IdempotencyKey,
  IndexRow,
  InvolvementRow,
  KeptLetter,
  LineRules,
  RecordRow,
  RuleFactRow,
  RecordPlace,
  RuleRoundRow,
  RuleSettingRow,
  ScoreRow,
  TurnRound,
  TurnRow,
  Settlement,
  Stage,
  Unit,
  FileRow,
  FileTaking,
  UploadLock,
  Viewer,
} from '../ports/index.js';
import type { Session } from './connect.js';
import {
  askersOf,
  followersOf,
  askSealAgainOf,
  askSealOf,
  keepSealOf,
  printAnewOf,
  letterAskedBy,
  lettersOf,
  sealableLetters,
  claim,
  clocksOf,
  countUnderWay,
  doersOf,
  dueClocksOf,
  followDeliveries,
  freeKeys,
  recordsAfter,
  involvedIn,
  lockBlocks,
  lockRule,
  nextInSeries,
  noteFailure,
  ownersOf,
  reserveAnswer,
  rowsBy,
  ruleFactsOf,
  ruleSettingsOf,
  settleDeliveries,
  statingOf,
  uncountedIn,
  copiesOf,
  filesByIds,
  takeFiles,
  scoresOf,
  touchedClocks,
  lockAlike,
  lockUpload,
  unlockUpload,
  uploadLockOf,
  turnRoundOf,
} from './dialects/index.js';
import { countFailed } from './failures.js';
import { layDown, rulesOf } from './line-rules.js';
import { answerId, answerPlace, flush, flushMessages } from './flush.js';
import { tableOf, type Kit } from './kit.js';
import type { Numbers } from './numbers.js';
import { Pending } from './pending.js';
import { alikeIds, findOne } from './reading/index.js';
import { isNeighbour, neighboursOf } from './reading/neighbours.js';
import { readClock } from './rows/clock.js';
import { lastDoers } from './rows/doers.js';
import { text } from './rows/read.js';
import { readFile } from './rows/file.js';
import { readAccount, readUnit } from './rows/identity.js';
import { bodySeal } from './rows/message.js';
import { readLetter, storeSeal } from './rows/letter.js';
import { readRecord } from './rows/record.js';
import { readRuleRound, readRuleSetting } from './rows/rule.js';
import { readScore } from './rows/score.js';
import { account, orgUnit } from './schema/access-tables.js';
import { readTurnRound } from './rows/turn.js';
import { readRuleFact } from './rows/timeline.js';
import { settlementRows } from './rows/settlement.js';
import { readUploadLock } from './rows/upload-lock.js';
import { stagesText } from './rows/stages.js';

/** One transaction of the store: see the port. */
export class SqlUnit implements Unit {
  private readonly pending = new Pending();
  private known: Promise<LineRules> | undefined;

  constructor(
    readonly session: Session,
    private readonly kit: Kit,
    private readonly numbers: Numbers,
  ) {}

  /** They cannot change while this transaction lasts: one read is enough. */
  rules(): Promise<LineRules> {
    return (this.known ??= rulesOf(this.session));
  }

  layDown(rules: LineRules, account: string): Promise<boolean> {
    this.known = undefined;
    return layDown(this.session, rules, account);
  }

  async claim(subscriber: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(ids.length === 0 ? [] : await claim(this.session, subscriber, ids));
  }

  async blocked(subscriber: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
    const own = keys.filter((key) => this.pending.blocks.has(`${subscriber}\n${key}`));
    return new Set(keys.length === 0 ? [] : [...(await lockBlocks(this.session, subscriber, keys)), ...own]);
  }

  block(subscriber: string, key: string): void {
    this.pending.blocks.set(`${subscriber}\n${key}`, { subscriber, key });
  }

  async free(target: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(keys.length === 0 ? [] : await freeKeys(this.session, target, keys));
  }

  underWay(target: string, most: number): Promise<number> {
    return countUnderWay(this.session, target, most);
  }

  add<K extends keyof AddedRows>(table: K, row: AddedRows[K]): void {
    (this.pending.added[table] as AddedRows[K][]).push(row);
  }

  sealed(row: BodyRow): BodyRow {
    return { ...row, sealed: bodySeal(this.kit.seal).close(row.messageId, row.stage, row.body) };
  }

  records(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, RecordRow>> {
    return this.load(type, { column: 'id', values: ids, lock: true }, (row) => row.id);
  }

  mirrors(type: string, source: string, sourceIds: readonly string[]): Promise<ReadonlyMap<string, RecordRow>> {
    return this.load(type, { column: 'source_id', values: sourceIds, lock: true, also: { source } }, (row) =>
      row.mirror?.source === source ? row.mirror.sourceId : undefined,
    );
  }

  lookup(type: string, field: string, values: readonly string[]): Promise<ReadonlyMap<string, RecordRow>> {
    const stored = tableOf(this.kit, type).fields.find(({ name }) => name === field);
    const place = stored?.sealed ? stored.blind.at(-1) : stored?.places.at(-1);
    if (!stored || !place) throw new Error(`${type} cannot be looked up by ${field}`);
    const keys = stored.sealed ? values.map((value) => this.kit.hashes.blindIndex(value)) : values;
    return this.load(type, { column: place.column, values: keys, lock: false }, (row) => row.values[field] as string | undefined);
  }

  async neighbours(type: string, about: Neighbouring): Promise<readonly RecordRow[]> {
    const saved = new Map([...this.pending.saved(type).values()].map(({ row }) => [row.id, row] as const));
    const found = await neighboursOf(this.session, this.kit, type, about);
    const own = [...saved.values()].filter((row) => isNeighbour(about, row));
    return [...own, ...found.filter(({ id }) => !saved.has(id))].sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  async alike(query: AlikeQuery): Promise<readonly RecordRow[]> {
    const ids = await alikeIds(this.session, query, this.kit);
    const found = await this.load(query.type, { column: 'id', values: ids, lock: false }, (row) => row.id);
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async lockAlike(what: readonly string[]): Promise<void> {
    for (const one of what) await lockAlike(this.session, one);
  }

  async find(type: string, where: Expression, least = 1): Promise<Pick<RecordRow, 'id' | 'number'> | null> {
    const saved = this.pending.saved(type);
    const own = [...saved.values()].filter(({ row }) => holds(where, { ...row.values, id: row.id, state: row.state }));
    const rest = least - own.length;
    return rest <= 0 ? own[least - 1]!.row : findOne(this.session, this.kit, { type, where, without: [...saved.keys()], before: rest - 1 });
  }

  async ruleFacts(rule: string, subjects: readonly string[]): Promise<readonly RuleFactRow[]> {
    const own = this.pending.added.ruleFact.filter((row) => row.rule === rule && subjects.includes(row.subject));
    const stored = (await ruleFactsOf(this.session, rule, subjects)).map(readRuleFact);
    return [...stored.filter((row) => !own.some(({ subject, fact }) => subject === row.subject && fact === row.fact)), ...own];
  }

  async ruleSettings(rules: readonly string[], lock?: 'lock'): Promise<readonly RuleSettingRow[]> {
    if (lock) for (const rule of rules) await lockRule(this.session, rule);
    return (await ruleSettingsOf(this.session, rules)).map(readRuleSetting);
  }

  keepRuleSetting(row: RuleSettingRow): void {
    this.pending.ruleSettings.set(`${row.rule} ${row.version}`, row);
  }

  async ruleRound(rule: string): Promise<RuleRoundRow | null> {
    return readRuleRound(await lockRule(this.session, rule));
  }

  keepRuleRound(row: RuleRoundRow): void {
    this.pending.ruleRounds.set(row.rule, row);
  }

  recordsAfter(type: string, after: string | null, most: number): Promise<readonly string[]> {
    return recordsAfter(this.session, tableOf(this.kit, type).table, after, most);
  }

  async stating(facts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const ids = facts.filter((id) => isUuid.test(id)); // a partner may say anything
    const own = this.pending.added.outbox.filter(({ id }) => ids.includes(id)).map(({ id, record }) => [id, record] as const);
    return new Map([...(ids.length === 0 ? [] : await statingOf(this.session, ids)), ...own]);
  }

  async owners(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(ids.length === 0 ? [] : await ownersOf(this.session, type, ids));
  }

  async involved(type: string, id: string): Promise<readonly Pick<InvolvementRow, 'who' | 'role'>[]> {
    return this.pending.involvements.get(`${type}:${id}`)?.rows ?? (await involvedIn(this.session, type, id));
  }

  async staff(ids: readonly string[]): Promise<ReadonlyMap<string, Viewer>> {
    const by = (column: 'id', values: readonly string[]) => ({ column, values, lock: false });
    const accounts = (await rowsBy(this.session, account, by('id', ids))).map((row) => readAccount(row, this.kit.seal));
    const units = (await rowsBy(this.session, orgUnit, by('id', [...new Set(accounts.map(({ unit }) => unit))]))).map(readUnit);
    return new Map(accounts.map((one) => [one.id, { account: one, unit: units.find(({ id }) => id === one.unit) ?? null }]));
  }

  async askers(records: readonly string[], facts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(facts.length === 0 ? [] : await askersOf(this.session, records, facts));
  }

  async followers(of: readonly RecordPlace[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return of.length === 0 ? new Map() : followersOf(this.session, of);
  }

  async clocks(type: string, ids: readonly string[]): Promise<readonly ClockRow[]> {
    const kept = [...this.pending.clocks.values()].filter((row) => row.type === type && ids.includes(row.recordId));
    const stored = ids.length === 0 ? [] : (await clocksOf(this.session, type, ids)).map(readClock);
    return [...kept, ...stored.filter((row) => !this.pending.clocks.has(clockKey(row)))];
  }

  async dueClocks(now: { readonly day: string; readonly at: string }, most: number): Promise<readonly ClockRow[]> {
    return (await dueClocksOf(this.session, now, most)).map(readClock);
  }

  async touchedClocks(
    days: { readonly from: string; readonly to: string },
    after: ClockRow | null,
    most: number,
  ): Promise<readonly ClockRow[]> {
    return (await touchedClocks(this.session, { ...days, after: after && [after.type, after.recordId, after.clock], most })).map(readClock);
  }

  keepClock(row: ClockRow): void {
    this.pending.clocks.set(clockKey(row), row);
  }

  async scores(type: string, ids: readonly string[]): Promise<readonly ScoreRow[]> {
    const kept = [...this.pending.scores.values()].filter((row) => row.type === type && ids.includes(row.recordId));
    const stored = ids.length === 0 ? [] : (await scoresOf(this.session, type, ids)).map(readScore);
    return [...kept, ...stored.filter(({ recordId }) => !kept.some((row) => row.recordId === recordId))];
  }

  uncounted(type: string, day: string, most: number): Promise<readonly string[]> {
    return uncountedIn(this.session, tableOf(this.kit, type).table, { type, day, most });
  }

  keepScore(row: ScoreRow): void {
    this.pending.scores.set(`${row.type}:${row.recordId}`, row);
  }

  keepTurns(type: string, recordId: string, rows: readonly TurnRow[]): void {
    this.pending.turns.set(`${type}:${recordId}`, { type, recordId, rows });
  }

  async doers(type: string, ids: readonly string[], actions: readonly string[]): ReturnType<Unit['doers']> {
    const stored = ids.length === 0 ? [] : await doersOf(this.session, type, ids, actions);
    return lastDoers(
      this.pending.added.event.filter((event) => event.type === type),
      ids,
      actions,
      stored.map((row) => ({ recordId: text(row, 'record_id'), action: text(row, 'name'), account: text(row, 'actor_id') })),
    );
  }

  async turnRound(type: string): Promise<TurnRound | null> {
    const row = await turnRoundOf(this.session, type);
    return this.pending.turnRounds.get(type) ?? (row ? readTurnRound(row) : null);
  }

  keepTurnRound(round: TurnRound): void {
    this.pending.turnRounds.set(round.type, round);
  }

  save(row: RecordRow): void {
    this.pending.save(row);
  }

  index(row: IndexRow): void {
    this.pending.keepIndex(row);
  }

  involve(type: string, recordId: string, rows: readonly InvolvementRow[]): void {
    this.pending.involvements.set(`${type}:${recordId}`, { type, recordId, rows });
  }

  number(pattern: string, day: string): Promise<string> {
    return this.numbers.next(pattern, day);
  }

  async yearly(pattern: string, day: string): Promise<string> {
    const series = pattern.replace('{yyyy}', day.slice(0, 4));
    return series.replace('{seq}', String(await nextInSeries(this.session, series)));
  }

  async settle(changes: readonly Settlement[]): Promise<ReadonlySet<string>> {
    if (changes.length === 0) return new Set();
    await this.flushMessages();
    const changed = await settleDeliveries(this.session, settlementRows(changes, this.kit.seal));
    await countFailed(
      this.session,
      changed.map((row) => ({ ...row })),
    );
    const byId = new Map(changes.map((change) => [change.deliveryId, change]));
    const messages = new Map<string, { id: string; at: string; stages: readonly Stage[]; record: string | null }>();
    for (const { id, message_id, message_at } of changed) {
      const { stages = [], record = null } = byId.get(id) ?? {};
      const before = messages.get(message_id);
      messages.set(message_id, {
        id: message_id,
        at: message_at,
        stages: [...(before?.stages ?? []), ...stages],
        record: record ?? before?.record ?? null,
      });
    }
    if (messages.size > 0)
      await followDeliveries(
        this.session,
        [...messages.values()].map((row) => ({ ...row, stages: row.stages.length > 0 ? stagesText(row.stages) : null })),
      );
    return new Set(changed.map(({ id }) => id));
  }

  copies(type: string, files: readonly string[]): Promise<readonly string[]> {
    return copiesOf(this.session, type, files);
  }

  async takeFiles(taking: FileTaking): Promise<ReadonlyMap<string, FileRow>> {
    return new Map(
      taking.files.length === 0
        ? []
        : (await takeFiles(this.session, taking)).map((row) => readFile(row, this.kit.seal)).map((file) => [file.id, file]),
    );
  }

  async contents(files: readonly string[]): Promise<ReadonlyMap<string, FileRow>> {
    const rows = files.length === 0 ? [] : await filesByIds(this.session, files);
    return new Map(rows.map((row) => readFile(row, this.kit.seal)).map((file) => [file.id, file]));
  }

  endFiles(ids: readonly string[], at: string): void {
    for (const id of ids) this.pending.endedFiles.set(id, at);
  }

  noteFailure(note: FailureNote): Promise<boolean> {
    return noteFailure(this.session, note);
  }

  async uploadLock(upload: string, month: string, alone?: 'alone'): Promise<UploadLock | null> {
    const row = await uploadLockOf(this.session, upload, month, alone !== undefined);
    return row ? readUploadLock(row) : null;
  }

  lockUpload(lock: UploadLock): Promise<void> {
    return lockUpload(this.session, lock);
  }

  unlockUpload(upload: string, month: string): Promise<boolean> {
    return unlockUpload(this.session, upload, month);
  }

  async lettersOf(type: string, recordId: string): Promise<readonly KeptLetter[]> {
    return (await lettersOf(this.session, type, recordId)).map((row) => readLetter(row, [], this.kit.seal));
  }

  async sealable(most: number): Promise<readonly KeptLetter[]> {
    return (await sealableLetters(this.session, most)).map((row) => readLetter(row, [], this.kit.seal));
  }

  askSeal(letter: string, request: string): Promise<boolean> {
    return askSealOf(this.session, letter, request);
  }

  async askedSeal(request: string): Promise<KeptLetter | null> {
    const row = isUuid.test(request) ? await letterAskedBy(this.session, request) : undefined;
    return row === undefined ? null : readLetter(row, [], this.kit.seal);
  }

  keepSeal(...[letter, { state, content }, pdf]: Parameters<Unit['keepSeal']>): Promise<void> {
    return keepSealOf(this.session, letter, { state, seal: storeSeal(letter, content, this.kit.seal), pdf: pdf ?? null });
  }

  printAnew(letter: string): Promise<void> {
    return printAnewOf(this.session, letter);
  }

  askSealAgain(letter: string): Promise<boolean> {
    return askSealAgainOf(this.session, letter);
  }

  async idempotent({ account, route, key, digest }: IdempotencyKey): Promise<{ answer: unknown } | 'conflict' | null> {
    const found = await reserveAnswer(this.session, account, route, key, digest);
    if (found === null) return null;
    if (found.digest !== digest) return 'conflict';
    return found.answer === null ? null : { answer: this.kit.seal.openJson(answerPlace, answerId(account, route, key), found.answer) };
  }

  answered({ account, route, key }: IdempotencyKey, answer: unknown): void {
    this.pending.answers.push({ account, route, key, answer });
  }

  /** Writes messages, bodies and deliveries gathered so far, so that statements about deliveries see them. */
  flushMessages(): Promise<void> {
    return flushMessages(this.session, this.pending, this.kit);
  }

  flush(): Promise<void> {
    return flush(this.session, this.pending, this.kit);
  }

  /** What was saved in this unit goes before what is stored. */
  private async load(
    type: string,
    by: Parameters<typeof rowsBy>[2],
    keyOf: (row: RecordRow) => string | undefined,
  ): Promise<ReadonlyMap<string, RecordRow>> {
    const stored = tableOf(this.kit, type);
    const saved = this.pending.saved(type);
    const wanted = new Set(by.values);
    const found =
      by.values.length === 0 ? [] : (await rowsBy(this.session, stored.table, by)).map((row) => readRecord(stored, row, this.kit.seal));
    const rows = new Map<string, RecordRow>();
    for (const row of [
      ...found.map((one) => (saved.get(one.id) ? asStored(saved.get(one.id)!.row) : one)),
      ...[...saved.values()].map(({ row: one }) => asStored(one)),
    ]) {
      const key = keyOf(row);
      if (key !== undefined && (found.some(({ id }) => id === row.id) || wanted.has(key))) rows.set(key, row);
    }
    return rows;
  }
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A row that was saved, as it will be stored. */
const asStored = (row: RecordRow): RecordRow => ({ ...row, version: row.version + 1 });

const clockKey = ({ type, recordId, clock }: Pick<ClockRow, 'type' | 'recordId' | 'clock'>): string => `${type}:${recordId}:${clock}`;
