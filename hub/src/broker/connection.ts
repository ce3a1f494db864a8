import { connect, IllegalOperationError } from 'amqplib';
import type { ChannelModel } from 'amqplib';
import type { BrokerState, Log } from '../ports/index.js';
import { backOff, pause, unlessAborted } from './pause.js';

export interface ConnectionOptions {
  /** Of the broker, or of its nodes. */
  readonly addresses: readonly string[];
  /** What the broker's management shows. */
  readonly name: string;
  readonly log: Log;
  /** Runs on every new connection before anybody gets it: declares the topology. */
  readonly prepare: (model: ChannelModel) => Promise<void>;
  /** Opens the socket; tests give their own. */
  readonly open?: typeof openSocket;
}

/** One connection to the broker that comes back by itself with back-off, at another node where there are several, whatever ends it, until it is closed. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #closing = new AbortController();
  readonly #living: Promise<void>;
  #model: ChannelModel | undefined;
  #arrival = Promise.withResolvers<ChannelModel>();
  #blocked: string | undefined;
  #reason = 'not connected yet';
  /** Which address is next: begun anywhere, so that processes spread over the nodes. */
  #turn = Math.floor(Math.random() * 1000);

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#arrival.promise.catch(ignoreUnheard);
    this.#living = this.#live();
  }

  /** The live connection; waits for the next one while there is none. Rejects only when this connection was closed for good. */
  model(): Promise<ChannelModel> {
    return this.#model ? Promise.resolve(this.#model) : this.#arrival.promise;
  }

  state(): BrokerState {
    if (!this.#model) return { connected: false, blocked: false, reason: this.#reason };
    return this.#blocked === undefined ? { connected: true, blocked: false } : { connected: true, blocked: true, reason: this.#blocked };
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#living;
  }

  async #live(): Promise<void> {
    const { log, name } = this.#options;
    for (let attempt = 0; !this.#closing.signal.aborted; attempt++) {
      try {
        await this.#once(() => {
          attempt = 0;
        });
      } catch (error) {
        this.#reason = reasonOf(error);
      }
      if (this.#closing.signal.aborted) break;
      const wait = backOff(attempt);
      log.warn({ connection: name, reason: this.#reason, wait: Math.round(wait) }, 'Not connected to the broker; trying again');
      await pause(wait, this.#closing.signal);
    }
    this.#reason = 'closed';
    this.#arrival.reject(new Error(`Connection ${name} is closed`));
  }

  #forget(model: ChannelModel): void {
    if (this.#model !== model) return;
    this.#model = undefined;
    this.#blocked = undefined;
    this.#arrival = Promise.withResolvers();
    this.#arrival.promise.catch(ignoreUnheard);
  }

  /** One life of a connection, from opening to its end. */
  async #once(onConnected: () => void): Promise<void> {
    const { addresses, name, log, prepare, open = openSocket } = this.#options;
    const model = await open(addresses[this.#turn++ % addresses.length]!, name);
    this.#blocked = undefined;
    const ended = endOf(model);
    // At once, so that nobody is given a dead connection in the meantime.
    model.on('close', () => this.#forget(model));
    model.on('blocked', (reason: string) => {
      this.#blocked = reason;
      log.warn({ connection: name, reason }, 'The broker blocks publications');
    });
    model.on('unblocked', () => {
      this.#blocked = undefined;
      log.info({ connection: name }, 'The broker takes publications again');
    });
    try {
      await prepare(model);
      onConnected();
      this.#model = model;
      this.#arrival.resolve(model);
      log.info({ connection: name }, 'Connected to the broker');
      this.#reason = (await unlessAborted(ended, this.#closing.signal))?.message ?? 'closed by us';
    } finally {
      this.#forget(model);
      await closeQuietly(model, ended);
    }
  }
}

/** A process whose host is gone is noticed after two missed heartbeats, 10 to 15 s; an URL may say otherwise. One that dies ends its connections itself. */
async function openSocket(url: string, name: string): Promise<ChannelModel> {
  const target = new URL(url);
  if (!target.searchParams.has('heartbeat')) target.searchParams.set('heartbeat', '5');
  return connect(target.href, { timeout: 10_000, noDelay: true, keepAlive: true, clientProperties: { connection_name: name } });
}

/** Resolves when the connection has ended; also keeps its `error` events from killing the process. */
function endOf(model: ChannelModel): Promise<Error> {
  return new Promise((resolve) => {
    let cause: Error | undefined;
    model.on('error', (error: Error) => (cause = error));
    model.on('close', (error?: Error) => resolve(cause ?? error ?? new Error('The broker closed the connection')));
  });
}

async function closeQuietly(model: ChannelModel, ended: Promise<unknown>): Promise<void> {
  const enough = new AbortController();
  try {
    // A peer that is gone never answers the closing handshake; the socket's own end is as good, and two seconds are enough.
    await Promise.race([model.close(), ended, pause(2_000, enough.signal)]);
  } catch (error) {
    // Closed already, which amqplib calls an illegal operation: that is all we want.
    if (!(error instanceof IllegalOperationError)) throw error;
  } finally {
    enough.abort();
  }
}

/** A refused connection to several addresses is an error without a message of its own. */
const reasonOf = (error: unknown): string =>
  error instanceof AggregateError ? error.errors.map(reasonOf).join(', ') : error instanceof Error ? error.message : String(error);

/** Nobody may be waiting when the connection closes for good; whoever is, hears it from the promise itself. */
const ignoreUnheard = (): void => undefined;
