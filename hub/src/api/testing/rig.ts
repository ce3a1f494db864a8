import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { daysAhead, moveClock } from '@fatong/contracts/codes';
import { canonical } from '@fatong/contracts/canonical';
import { fieldTable } from '@fatong/mappings';
import { hashPassword, openAccess, mayKnow, rolesIn, scopesOf, type SessionRules } from '../../access/index.js';
import { MemoryIdentities, MemorySignIns } from '../../access/testing/index.js';
import type { Area } from '../../definitions/index.js';
import { openEngine } from '../../engine/index.js';
import { MemoryFiles, MemoryIndex, MemoryLetters, MemoryStore, MemoryTexts, memoryCalendars } from '../../engine/testing/index.js';
import {
  catalog,
  correcting,
  defaultPolicy,
  guardSteering,
  importing,
  operating,
  routesOf,
  steering,
  type RetryResult,
} from '../../pipeline/index.js';
import { memoryCorrections, memoryOperations, type KeptOperation } from '../../pipeline/testing/index.js';
import { openMetrics } from '../../platform/index.js';
import { memoryBlobs } from '../../platform/testing/index.js';
import { Receiver, SheetReader } from '../../receiving/index.js';
import type { Account, CorrectionRow, Log, Printing, Scanner } from '../../ports/index.js';
import { ApiModule, Cursors, LiveFeed, noChange, prepareServer, watchedStore, type ApiParts } from '../index.js';
import { client, type Client } from './client.js';
import { FilteringReader } from './filtering-reader.js';
import { MemoryHolds } from './memory-holds.js';
import { memoryImports, memoryIntake, type MemoryIntake } from './memory-imports.js';
import { MemoryAudit, MemoryMessages } from './memory-messages.js';
import { MemoryNotices } from './memory-notices.js';
import { memoryRuleBook } from './memory-rule-book.js';
import { MemorySystemCards } from './memory-system-cards.js';
import { MemoryFollowing } from './memory-following.js';
import { MemoryViews } from './memory-views.js';
import { MemoryReckoning } from './memory-reckoning.js';
import { password, people as usual, units, type Person } from './people.js';
import { areas as spoken, mappings, systems } from './spoken.js';

const serverKey = Buffer.alloc(32, 7);
/** One hash for all: hashing is slow on purpose. */
const passwordHash = hashPassword(password, serverKey);

export interface Rig {
  readonly url: string;
  readonly parts: ApiParts;
  readonly store: MemoryStore;
  /** Text of files, once a round has read it. */
  readonly texts: MemoryTexts;
  readonly records: FilteringReader;
  readonly messages: MemoryMessages;
  readonly holds: MemoryHolds;
  readonly operations: Map<string, KeptOperation>;
  readonly identities: MemoryIdentities;
  readonly views: MemoryViews;
  readonly systemCards: MemorySystemCards;
  readonly feed: LiveFeed;
  readonly log: { readonly level: string; readonly fields: object; readonly message: string }[];
  /** What it was asked to give up. */
  readonly discards: readonly { readonly ids: readonly string[]; readonly reason: string }[];
  /** What the pipeline was asked to try again. */
  readonly retried: { readonly ids: readonly string[]; readonly confirmed: boolean }[];
  readonly reckoning: MemoryReckoning;
  /** Receipts and what was published of sheets. */
  readonly intake: MemoryIntake;
  /** What officials decided about outgoing messages; after the first, somebody else was faster. */
  readonly decisions: {
    readonly messageId: string;
    readonly decided: string;
    readonly reason: string;
    readonly account: string;
    readonly role: string;
  }[];
  /** Moves the clock of sessions. */
  later(minutes: number): void;
  /** Somebody who is not signed in. */
  nobody(): Client;
  signIn(username: string): Promise<Client>;
  close(): Promise<void>;
}

export interface RigOptions {
  readonly config?: Partial<ApiParts['config']>;
  readonly checks?: ApiParts['checks'];
  readonly rules?: SessionRules;
  /** Not: who has to be identified needs a second factor beside the password, and reads. */
  readonly passwordIdentifies?: boolean;
  /** Instead of the ones that specs speak of, with people of their roles. */
  readonly areas?: readonly Area[];
  readonly people?: readonly Person[];
  /** Instead of one that has no face to print in. */
  readonly printing?: Printing;
  /** Looks through what is uploaded. */
  readonly scanner?: Scanner;
}

/** The API over real engine and access, with stores in memory; listens on a free port. */
export async function startRig({
  config,
  checks = {},
  rules,
  passwordIdentifies = true,
  areas = spoken,
  people = usual,
  printing = faceless,
  scanner,
}: RigOptions = {}): Promise<Rig> {
  let minutes = 0;
  const clock = (): string => new Date(Date.now() + minutes * 60_000).toISOString();
  const lines: Rig['log'] = [];
  const noting = (level: string) => (fields: object, message: string) => void lines.push({ level, fields, message });
  const log: Log = { info: noting('info'), warn: noting('warn'), error: noting('error') };

  const store = new MemoryStore();
  const hash = await passwordHash;
  const accounts = people.map(
    (one): Account => ({
      passwordHash: hash,
      surface: 'admin',
      person: null,
      disabled: false,
      id: `id-${one.username}`,
      name: one.username,
      ...one,
    }),
  );
  const identities = new MemoryIdentities(accounts, units);
  for (const account of accounts)
    store.tables.staff.set(account.id, { account, unit: units.find(({ id }) => id === account.unit) ?? null });
  const records = new FilteringReader(store.tables);
  const messages = new MemoryMessages();
  const holds = new MemoryHolds();
  const views = new MemoryViews();
  const systemCards = new MemorySystemCards();
  const blobs = memoryBlobs();
  const reckoning = new MemoryReckoning();
  const imports = memoryImports();
  const intake = memoryIntake();
  const retried: Rig['retried'][number][] = [];
  const kept = {
    operations: new Map<string, KeptOperation>(),
    corrections: new Map<string, CorrectionRow>(),
    deaths: new Map<string, number>(),
    added: { message: messages.rows },
  };
  const operations = memoryOperations({ state: () => kept, on: () => kept });
  const corrections = memoryCorrections({ state: () => kept, on: () => kept });
  const discards: Rig['discards'][number][] = [];
  const decisions: Rig['decisions'][number][] = [];
  const feeds: LiveFeed[] = [];
  const watched = watchedStore(store, { changed: (change) => feeds.forEach((feed) => feed.tell(change)), stated: () => undefined });
  const access = openAccess({
    areas,
    identities,
    signIns: new MemorySignIns(clock),
    store: watched,
    serverKey,
    surfaces: ['portal', 'admin'],
    clock,
    passwordIdentifies,
    ...(rules && { rules }),
  });
  const calendars = memoryCalendars();
  const engine = openEngine({ areas, store: watched, records, rights: { rolesIn, scopesOf, mayKnow }, systems: {}, log });

  const known = catalog({
    contracts: [...canonical, ...systems.flatMap(({ contracts }) => contracts)],
    routes: routesOf(mappings),
    subscribers: (type) => engine.acting.subscribers(type),
  });
  const texts = new MemoryTexts(store.tables, records, areas);
  const parts: ApiParts = {
    config: { surface: 'both', mode: 'test', metricsToken: '', staticFolder: '', proxies: 0, filing: '', tiles: '', ...config },
    log,
    metrics: openMetrics(),
    known: {
      areas,
      systems,
      canonical,
      partnersHost: 'partners',
      lineage: ({ type }) => mappings.filter(({ from }) => from.type === type).flatMap(fieldTable),
    },
    access,
    engine,
    store: watched,
    records,
    index: new MemoryIndex(store.tables, records, areas),
    messages,
    operations,
    corrections,
    holds,
    reckoning,
    identities,
    views,
    following: new MemoryFollowing(store.tables, records),
    systemCards,
    letters: new MemoryLetters(store.tables),
    files: new MemoryFiles(store.tables),
    texts,
    blobs,
    receiving: new Receiver({ blobs, ...(scanner && { scanner }) }),
    sheets: new SheetReader(),
    imports,
    importing: importing({ imports, door: intake, publisher: intake, log }),
    ruleBook: memoryRuleBook(store.tables),
    calendars,
    calendar: { refresh: () => calendars.years() },
    printing,
    checks,
    cursors: new Cursors(serverKey),
    demoClock: {
      ahead: daysAhead,
      move(days) {
        moveClock(days);
        feeds.forEach((feed) => feed.tell({ ...noChange, clock: true }));
      },
    },
    audit: new MemoryAudit(store.tables.added.audit),
    notices: new MemoryNotices(store.tables, records),
    pipeline: {
      catalog: known,
      correcting: correcting({ corrections, operations, catalog: known, flow: flowOf(messages) }),
      describe: () => [],
      wake: () => undefined,
      operating: operating({
        operations,
        plan:
          async ({ kind, orders: { reason, confirmed } }, ids) =>
          async () => {
            if (kind === 'discard') discards.push({ ids, reason: reason ?? '' });
            else retried.push({ ids, confirmed });
            return new Map();
          },
      }),
      planDiscards: async (ids, _by, reason) => async () => {
        discards.push({ ids, reason });
        return { discarded: ids.length, refused: [] };
      },
      planDecision:
        async ({ delivery, decided, reason, by: { account, role } }) =>
        async () => {
          decisions.push({ messageId: delivery.messageId, decided, reason, account, role });
          return decisions.length > 1 ? ['已由他人先行处理。', 'Somebody else was faster.'] : null;
        },
      steering: steering({
        catalog: { contract: (type) => systems.flatMap(({ contracts }) => contracts).find((one) => one.type === type) },
        systems: systems.map(({ folder }) => folder),
        flow: { heed: async () => 0 },
        policy: defaultPolicy,
      }),
      guards: guardSteering({ systems, flow: { heed: async () => 0 } }),
      planRetries:
        async (ids, _by, { confirmed }) =>
        async (): Promise<RetryResult> => {
          retried.push({ ids, confirmed });
          return { retried: ids.length, refused: [] };
        },
    },
    guarding: { hasten: async (system) => store.tables.rules.circuits.some((one) => one.system === system && one.probe === null) },
    broker: {
      state: () => ({ connected: false, blocked: false, reason: 'no broker in this test' }),
      depths: async () => [],
      subscribe: async () => ({ stop: async () => undefined }),
    },
  };

  const app = await NestFactory.create<NestExpressApplication>(ApiModule.of(parts), {
    bodyParser: false,
    logger: false,
    forceCloseConnections: true,
  });
  prepareServer(app, parts);
  const server = await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const feed = app.get(LiveFeed);
  feeds.push(feed);
  return {
    url,
    parts,
    store,
    texts,
    records,
    messages,
    holds,
    operations: kept.operations,
    reckoning,
    intake,
    identities,
    views,
    systemCards,
    feed,
    retried,
    discards,
    decisions,
    log: lines,
    later: (more) => void (minutes += more),
    nobody: () => client(url),
    async signIn(username) {
      const one = client(url);
      const answer = await one.post('/api/session', { username, password });
      if (answer.status !== 201) throw new Error(`${username} cannot sign in: ${answer.status}`);
      return one;
    },
    async close() {
      feed.close();
      await app.close();
    },
  };
}

const faceless: Printing = {
  pdf: async () => ({ cause: ['没有可用的字体。', 'There is no face.'] }),
  docx: () => new Uint8Array(),
  turn: async () => 0,
};

/** As the store has it, of what {@link MemoryMessages} keeps. */
const flowOf = (messages: MemoryMessages): Parameters<typeof correcting>[0]['flow'] => ({
  messages: async (ids) => new Map(messages.rows.filter(({ id }) => ids.includes(id)).map((row) => [row.id, row])),
  deliveries: async (ids) =>
    Map.groupBy(
      messages.waiting.filter(({ messageId }) => ids.includes(messageId)),
      ({ messageId }) => messageId,
    ),
  lastBodies: async (of, ...stages) =>
    new Map(
      messages.kept
        .filter(({ messageId, stage }) => stages.includes(stage) && of.some(({ id }) => id === messageId))
        .map((row) => [row.messageId, row]),
    ),
});
