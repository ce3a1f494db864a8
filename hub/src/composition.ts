import { mappings } from '@fatong/mappings';
import { openAccess, sessionRules, type SessionRules } from './access/index.js';
import { Cursors, noChange, startAnnouncer, watchedStore, type ApiParts, type Announcer } from './api/index.js';
import { areas as declared } from './areas/index.js';
import { claimChecked, connectBroker, partnersUrlOf, sealedLines, virtualHostOf } from './broker/index.js';
import { checkAreas, type Area } from './definitions/index.js';
import { openEngine } from './engine/index.js';
import { followCalendar, type KeptCalendar } from './kept-calendar.js';
import { contracts, hubTopology, known, systemTitles, systems } from './known.js';
import { Printer, faceFiles } from './printing/index.js';
import { Receiver, SheetReader, clamd } from './receiving/index.js';
import { backlogMeasure, restingMeasure } from './measures.js';
import { importing, startPipeline, type Pipeline } from './pipeline/index.js';
import {
  StartRefused,
  every,
  followDemoClock,
  openMetrics,
  readyMeasure,
  watchesOf,
  roomMeasure,
  type DemoClock,
  type HubConfig,
} from './platform/index.js';
import type { Broker, Log, Meter } from './ports/index.js';
import type { OpenStore } from './opening.js';
import { unprintable } from './unprintable.js';
import { forgottenTooSoon } from './upkeep.js';

/** What a hub is made from. */
export interface Given {
  readonly config: HubConfig;
  readonly log: Log;
  /** Opened and at this release's version. */
  readonly store: OpenStore;
  /** Put before every queue's name; for tests. */
  readonly queuePrefix?: string;
  /** Instead of the declared ones; for tests. */
  readonly areas?: readonly Area[];
}

type Change = Parameters<Announcer['note']>[0];

export interface Composed {
  readonly broker: Broker;
  readonly pipeline: Pipeline;
  readonly announcer: Announcer;
  readonly api: ApiParts;
  readonly calendar: KeptCalendar;
  /** Of a demo; production has the real clock alone. */
  readonly demoClock?: DemoClock;
  /** Who hears of changes while the broker cannot tell them. */
  listen(to: (change: Change) => void): void;
}

/** How long a start waits for the broker before it goes on without, ms. */
const patience = 5_000;

/** Joins the parts: each gets the ports it asks for and knows no other. Starts the workers, consumes nothing yet. Areas that contradict themselves, and a memory too short, are refused before anything begins. */
export async function compose({ config, log, store: open, queuePrefix, areas = declared }: Given): Promise<Composed> {
  const faults = [...checkAreas(areas), ...forgottenTooSoon(config, systems)];
  if (faults.length > 0) throw new StartRefused(faults.join('\n'));
  const demoClock = config.mode === 'production' ? undefined : followDemoClock({ data: config.data, log });
  for (const sentence of unprintable(areas, config.letterFonts)) log.warn({}, sentence);
  if (config.mode === 'production' && config.clamd === '')
    log.warn({}, 'Uploads are not looked through for viruses: FATONG_CLAMD is not set');
  const metrics = openMetrics();
  const broker = claimChecked(
    sealedLines(
      await connectBroker({
        url: config.amqpUrl,
        partnersUrl: config.amqpPartnersUrl,
        topology: hubTopology(queuePrefix),
        log,
        name: 'hub',
        patience,
      }),
      open.bodySeal,
    ),
    open.blobs,
  );
  const { connected, reason } = broker.state();
  if (!connected) log.warn({ cause: reason }, 'The broker is away: people are served, messages wait until it is back');

  let here: (change: Change) => void = () => undefined;
  const announcer = startAnnouncer({ broker, log, here: (change) => here(change) });
  let wake = (): void => undefined;
  const store = watchedStore(open.store, { changed: (change) => announcer.note(change), stated: () => wake() });

  const access = openAccess({
    areas,
    identities: open.identities,
    signIns: open.signIns,
    store,
    serverKey: open.secret('passwords'),
    surfaces: config.surface === 'both' ? ['portal', 'admin'] : [config.surface],
    rules: rulesOf(config),
    passwordIdentifies: config.mode !== 'production',
  });
  const calendar = await followCalendar({ calendars: open.calendars, log });
  const receiving = new Receiver({ blobs: open.blobs, ...(config.clamd !== '' && { scanner: clamd(config.clamd) }) });
  const printing = new Printer({ letters: open.letters, blobs: open.blobs, files: () => faceFiles(config.letterFonts), log });
  const engine = openEngine({
    areas,
    store,
    records: open.records,
    rights: access.rights,
    systems: systemTitles,
    log,
    calendar: calendar.current,
    bringing: { blobs: open.blobs, receiving, files: open.files },
    sealing: printing,
    address: config.address,
  });
  const pipeline = startPipeline({
    broker,
    store,
    flow: open.flow,
    operations: open.operations,
    gatherings: open.gatherings,
    corrections: open.corrections,
    acting: engine.acting,
    asking: open.asking,
    mappings,
    canonical: contracts,
    systems,
    log,
    meter: metrics,
    partnersChanged: () => here({ messages: true, failures: false, records: [], systems: true }),
  });
  wake = () => pipeline.wake();

  const api: ApiParts = {
    config,
    log,
    metrics,
    known: { ...known, areas, partnersHost: virtualHostOf(config.amqpPartnersUrl || partnersUrlOf(config.amqpUrl)) },
    access,
    engine,
    pipeline,
    store,
    broker,
    guarding: open.guarding,
    systemCards: open.systemCards,
    records: open.records,
    index: open.index,
    messages: open.messages,
    operations: open.operations,
    corrections: open.corrections,
    holds: open.holds,
    reckoning: open.reckoning,
    audit: open.audit,
    notices: open.notices,
    identities: open.identities,
    views: open.views,
    following: open.following,
    letters: open.letters,
    files: open.files,
    texts: open.texts,
    blobs: open.blobs,
    receiving,
    sheets: new SheetReader(),
    imports: open.imports,
    importing: importing({ imports: open.imports, door: open.door, publisher: broker, log }),
    ruleBook: open.ruleBook,
    calendars: open.calendars,
    calendar,
    printing,
    cursors: new Cursors(open.secret('cursors')),
    ...(demoClock && { demoClock }),
    watches: watchesOf({ folder: config.data, broker: () => broker.state(), clockAhead: () => open.clockAhead() }),
    checks: {
      broker: () => Promise.resolve(broker.state().connected ? true : (broker.state().reason ?? 'not connected')),
      database: () => open.answers().then(() => true as const),
      migrations: every(60_000, async () =>
        (await open.pending()).length === 0 ? true : 'the database is not at the version of this release',
      ),
    },
  };
  demoClock?.whenMoved(() => here({ ...noChange, clock: true }));
  metrics.before(() => measureQueues(broker, metrics));
  metrics.before(
    backlogMeasure({
      reader: open.messages,
      types: new Set(systems.flatMap(({ contracts: own }) => own.map(({ type }) => type))),
      systems: new Set(systems.map(({ folder }) => folder)),
      meter: metrics,
      log,
    }),
  );
  metrics.before(restingMeasure({ resting: () => open.leases.resting(), meter: metrics, log }));
  metrics.before(readyMeasure(api.checks, metrics));
  metrics.before(roomMeasure({ folder: config.data, state: () => broker.state(), meter: metrics, log }));
  return { broker, pipeline, announcer, api, calendar, ...(demoClock && { demoClock }), listen: (to) => void (here = to) };
}

const rulesOf = ({ adminSessionMinutes, portalSessionMinutes }: HubConfig): SessionRules => ({
  ...sessionRules,
  idleMinutes: { admin: adminSessionMinutes, portal: portalSessionMinutes },
});

async function measureQueues(broker: Broker, meter: Meter): Promise<void> {
  if (!broker.state().connected) return;
  for (const { queue, messages, consumers } of await broker.depths()) {
    meter.gauge('fatong_queue_messages', messages, { queue });
    meter.gauge('fatong_queue_consumers', consumers, { queue });
  }
}
