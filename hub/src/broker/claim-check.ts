import { sizes } from '@fatong/contracts';
import { datarefHeader } from '../platform/index.js';
import {
  BlobGone,
  BrokerAway,
  ConsumerIll,
  StoreAway,
  type Arrival,
  type BatchConsumer,
  type Blobs,
  type Broker,
  type Publication,
} from '../ports/index.js';

const urn = 'urn:fatong:blob:';
const sizeHeader = 'x-fatong-size';

/** Bytes of the body that a message only refers to. */
export function sizeApart(headers: Readonly<Record<string, unknown>>): number {
  const size = headers[sizeHeader];
  return typeof size === 'number' && size > 0 && size <= sizes.structure ? size : 0;
}

/**
 * A broker through whose queues no large body goes: it is laid into the blob store before its message is published, which carries the claim only, and
 * fetched before its message is handed over. Whoever publishes and consumes knows nothing of it.
 */
export function claimChecked(broker: Broker, blobs: Blobs): Broker {
  let preparing: Promise<void> | undefined;

  /** In the order of calls, also while the bodies of an earlier one are laid down. */
  function publish(batch: readonly Publication[]): Promise<void> {
    if (!preparing && !batch.some(isLarge)) return broker.publish(batch);
    const prepared = (preparing ?? Promise.resolve()).then(() => Promise.all(batch.map(light)));
    const mine: Promise<void> = prepared
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => {
        if (preparing === mine) preparing = undefined;
      });
    preparing = mine;
    return prepared.then((all) => broker.publish(all));
  }

  async function light(publication: Publication): Promise<Publication> {
    if (!isLarge(publication)) return publication;
    const { attributes, body, headers } = publication.wire;
    try {
      const writing = await blobs.begin();
      // In parts: sealing 4 MB at once takes a tenth of a second, in which this thread answers nobody else.
      for (let at = 0; at < body.length; at += sizes.wire) await writing.write(body.subarray(at, at + sizes.wire));
      const written = await writing.end();
      await written.keep();
      await blobs.claim(attributes.id, [written.address]);
      return {
        ...publication,
        wire: {
          attributes,
          body: Buffer.alloc(0),
          headers: { ...headers, [datarefHeader]: urn + written.address, [sizeHeader]: body.length },
        },
      };
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      throw new BrokerAway(`A large body could not be laid down: ${error.message}`, { cause: error });
    }
  }

  async function whole(arrival: Arrival): Promise<Arrival> {
    const { [datarefHeader]: ref, [sizeHeader]: _, ...headers } = arrival.headers;
    if (typeof ref !== 'string') return arrival;
    const body = await fetched(ref.slice(urn.length));
    return body ? { ...arrival, body, headers } : arrival;
  }

  /** Undefined: it is gone, or more than there may be; then the message stays as it came, and whoever reads it says so. */
  async function fetched(address: string): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    let size = 0;
    try {
      for await (const part of blobs.read(address)) {
        size += part.length;
        if (size > sizes.structure) return undefined;
        parts.push(part);
      }
      return Buffer.concat(parts);
    } catch (error) {
      if (error instanceof BlobGone) return undefined;
      if (!(error instanceof StoreAway)) throw error;
      throw new ConsumerIll('the blob store is away', () => blobs.answers(), { cause: error });
    }
  }

  const fetching =
    (consumer: BatchConsumer): BatchConsumer =>
    async (batch) =>
      consumer(batch.some(({ headers }) => datarefHeader in headers) ? await Promise.all(batch.map(whole)) : batch);

  return {
    publish,
    // What a partner published claims nothing of ours, whatever it says.
    consume: (options, consumer) => broker.consume(options, options.kind === 'partner' ? consumer : fetching(consumer)),
    subscribe: (topics, handler) => broker.subscribe(topics, handler),
    state: () => broker.state(),
    depths: () => broker.depths(),
    close: () => broker.close(),
  };
}

/** What partners read themselves travels whole: they have no access to the store. */
const isLarge = ({ exchange, wire }: Publication): boolean => exchange !== 'answers' && wire.body.length > sizes.wire;
