import { datarefHeader, sealedHeader } from '../platform/index.js';
import {
  ConsumerIll,
  Unsealable,
  type BatchConsumer,
  type BodySeal,
  type Broker,
  type ConsumeOptions,
  type Publication,
  type SealedBody,
} from '../ports/index.js';
import { isReadOutside } from './read-outside.js';

/**
 * A broker through whose own queues no body goes in clear: it is sealed before its message is published, if it does not come sealed, and opened before it is handed over, with
 * its sealed bytes beside it. So a hub stores what the door sealed, and sends what it has stored. The broker's own files and reports hold nothing of it.
 */
export function sealedLines(broker: Broker, seal: BodySeal): Broker {
  const closed = (publication: Publication): Publication => {
    const { attributes, body, headers, sealed = seal.close(attributes.id, 'received', body) } = publication.wire;
    return { ...publication, wire: { attributes, body: sealed.bytes, headers: { ...headers, [sealedHeader]: sealed.stage } } };
  };

  const opening =
    (kind: ConsumeOptions['kind'], consumer: BatchConsumer): BatchConsumer =>
    (batch) =>
      consumer(
        batch.map((arrival) => {
          const { [sealedHeader]: stage, ...headers } = arrival.headers;
          if (typeof stage !== 'string') return arrival;
          // Whatever was written there: it opens only for the message and stage that it was sealed for.
          const sealed: SealedBody = {
            messageId: String(arrival.properties?.messageId),
            stage: stage as SealedBody['stage'],
            bytes: arrival.body,
          };
          const body = opened(sealed, kind);
          return body ? { ...arrival, body, headers, sealed } : arrival;
        }),
      );

  /** Undefined: it was changed or is none of ours; then the message stays as it came, and whoever reads it says so. */
  function opened(sealed: SealedBody, kind: ConsumeOptions['kind']): Buffer | undefined {
    try {
      return seal.open(sealed);
    } catch (error) {
      if (!(error instanceof Unsealable)) throw error;
      // Among the dead is also what partners let expire, who may name any key.
      if (!error.lacksKey || kind === 'dead') return undefined;
      throw new ConsumerIll(
        error.message,
        () => Promise.reject(new Error('This process has to be started again with the key file that has this key')),
        { cause: error },
      );
    }
  }

  return {
    publish: (batch) => broker.publish(batch.map((one) => (isOurs(one) ? closed(one) : one))),
    // What a partner published is sealed at his door; he has no key of ours.
    consume: (options, consumer) => broker.consume(options, options.kind === 'partner' ? consumer : opening(options.kind, consumer)),
    subscribe: (topics, handler) => broker.subscribe(topics, handler),
    state: () => broker.state(),
    depths: () => broker.depths(),
    close: () => broker.close(),
  };
}

/** Nobody else reads it, and its body travels: what is laid apart is sealed there. */
const isOurs = ({ exchange, wire: { headers } }: Publication): boolean =>
  !isReadOutside[exchange] && !(headers && datarefHeader in headers);
