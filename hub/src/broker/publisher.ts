import type { ConfirmChannel, Message, Options } from 'amqplib';
import { toHeaders, toOneHeader } from '@fatong/contracts';
import { BrokerAway, PublishRefused } from '../ports/index.js';
import type { Log, Publication, Publisher } from '../ports/index.js';
import { closeChannel, endOf, openConfirmChannel } from './channel.js';
import type { Connection } from './connection.js';
import { corkOf, type Cork } from './cork.js';
import { backOff, pause } from './pause.js';
import { isReadOutside } from './read-outside.js';
import { router } from './route.js';
import type { Route } from './route.js';
import type { Topology } from './topology.js';
import { WaitingCall } from './waiting-call.js';

/** A channel with what is unconfirmed on it. */
interface Wire {
  readonly channel: ConfirmChannel;
  readonly cork: Cork;
  inFlight: number;
  /** The socket takes more. */
  isFlowing: boolean;
}

export interface PublisherOptions {
  readonly connection: Pick<Connection, 'model' | 'state'>;
  readonly topology: Topology;
  readonly log: Log;
  /** Called when a queue of the topology turned out to be missing on the broker. */
  readonly onUnroutable: () => void;
}

/** Publishes in order through one confirm channel, as many as the window allows at a time. */
export class WindowedPublisher implements Publisher {
  readonly #options: PublisherOptions;
  readonly #route: (publication: Publication) => Route;
  readonly #closing = new AbortController();
  /** Calls not wholly sent yet, oldest first. */
  readonly #unsent = new Set<WaitingCall>();
  /** Calls not settled yet. */
  readonly #open = new Set<WaitingCall>();
  #wire: Wire | undefined;
  #isOpening = false;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#route = router(options.topology);
  }

  publish(batch: readonly Publication[]): Promise<void> {
    if (this.#closing.signal.aborted) return Promise.reject(new BrokerAway('The broker connection was closed by us'));
    if (batch.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const routes = batch.map(this.#route);
      const call = new WaitingCall({
        batch,
        routes,
        timeout: this.#options.topology.numbers.confirmTimeout,
        onTimeout: () => this.#giveUp(call),
        onSettled: () => this.#forget(call),
        resolve,
        reject,
      });
      this.#open.add(call);
      this.#unsent.add(call);
      this.#pump();
    });
  }

  close(): void {
    this.#closing.abort();
    for (const call of this.#open) call.reject(new BrokerAway('The broker connection was closed by us before the broker confirmed'));
  }

  #forget(call: WaitingCall): void {
    this.#open.delete(call);
    this.#unsent.delete(call);
  }

  #pump(): void {
    if (this.#unsent.size === 0) return;
    const wire = this.#wire;
    if (!wire) return this.#openWire();
    const { window } = this.#options.topology.numbers;
    wire.cork();
    for (const call of this.#unsent) {
      while (!call.isWhollySent) {
        if (wire.inFlight >= window || !wire.isFlowing) return;
        this.#send(wire, call);
      }
      this.#unsent.delete(call);
    }
  }

  #send(wire: Wire, call: WaitingCall): void {
    const { publication, route } = call.takeNext();
    wire.inFlight++;
    try {
      wire.isFlowing = wire.channel.publish(
        route.exchange,
        route.routingKey,
        publication.wire.body,
        propertiesOf(publication, route),
        (error: unknown) => {
          wire.inFlight--;
          if (error)
            call.reject(new BrokerAway(`The broker did not take a message for ${nameOf(route)}`, { cause: endOf(wire.channel) ?? error }));
          else call.confirmOne();
          if (wire === this.#wire) this.#pump();
        },
      );
    } catch (error) {
      // amqplib refuses to encode it (headers above 64 KB, no Buffer): no retry would help. A closed channel throws here too.
      wire.inFlight--;
      if (wire === this.#wire && !(error instanceof Error && error.name === 'IllegalOperationError'))
        call.reject(new PublishRefused(`A message for ${nameOf(route)} cannot be encoded`, { cause: error }));
      else call.reject(new BrokerAway('The connection was lost while publishing', { cause: error }));
    }
  }

  #openWire(): void {
    if (this.#isOpening) return;
    this.#isOpening = true;
    void this.#openUntilDone().finally(() => {
      this.#isOpening = false;
      this.#pump();
    });
  }

  async #openUntilDone(): Promise<void> {
    for (let attempt = 0; !this.#closing.signal.aborted && this.#unsent.size > 0; attempt++) {
      try {
        const model = await this.#options.connection.model();
        const channel = await openConfirmChannel(model);
        this.#use({ channel, cork: corkOf(model), inFlight: 0, isFlowing: true });
        return;
      } catch (error) {
        if (this.#closing.signal.aborted) return;
        this.#options.log.warn({ reason: String(error) }, 'No channel for publishing; trying again');
        await pause(backOff(attempt), this.#closing.signal);
      }
    }
  }

  #use(wire: Wire): void {
    this.#wire = wire;
    wire.channel.on('drain', () => {
      wire.isFlowing = true;
      if (wire === this.#wire) this.#pump();
    });
    wire.channel.on('return', (message: Message) => this.#refuse(message));
    // amqplib has told every unconfirmed publication of the end by now; what was not sent yet goes over the next channel.
    wire.channel.on('close', () => {
      if (wire !== this.#wire) return;
      this.#wire = undefined;
      this.#pump();
    });
  }

  /** The broker returned a message: no queue is bound where it should have gone. */
  #refuse({ fields, properties }: Message): void {
    const route = { exchange: fields.exchange, routingKey: fields.routingKey };
    for (const call of this.#open)
      if (call.hasSent(route, properties.messageId))
        call.reject(new PublishRefused(`No queue takes what is published to ${nameOf(route)} (message ${String(properties.messageId)})`));
    this.#options.onUnroutable();
  }

  /** Nothing of this call was confirmed for too long. */
  #giveUp(call: WaitingCall): void {
    const { connected, blocked, reason } = this.#options.connection.state();
    const why = !connected ? `not connected: ${reason}` : blocked ? `publications are blocked: ${reason}` : 'the connection is up';
    call.reject(new BrokerAway(`The broker did not confirm in ${this.#options.topology.numbers.confirmTimeout} ms (${why})`));
    if (call.hasUnconfirmed) this.#retireWire();
  }

  /** A confirm that never comes would hold its place in the window for ever: what follows goes over a new channel. */
  #retireWire(): void {
    const wire = this.#wire;
    if (!wire) return;
    this.#wire = undefined;
    // Others may still be waiting for confirms on it; they get as long as anybody.
    void pause(this.#options.topology.numbers.confirmTimeout, this.#closing.signal)
      .then(() => closeChannel(wire.channel))
      .catch((error: unknown) => this.#options.log.info({ reason: String(error) }, 'A retired publishing channel was closed already'));
    this.#pump();
  }
}

const nameOf = ({ exchange, routingKey }: Pick<Route, 'exchange' | 'routingKey'>): string =>
  `exchange ${exchange}, routing key ${routingKey || '(none)'}`;

function propertiesOf({ exchange, wire: { attributes, headers, answers } }: Publication, { mandatory }: Route): Options.Publish {
  const said = isReadOutside[exchange] ? toHeaders(attributes) : toOneHeader(attributes);
  return {
    persistent: true,
    mandatory,
    messageId: attributes.id,
    ...(answers !== undefined && { correlationId: answers }),
    contentType: attributes.datacontenttype,
    headers: headers ? { ...said, ...headers } : said,
  };
}
