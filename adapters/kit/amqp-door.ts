import { sizes } from '@fatong/contracts';
import { uuidv7 } from '@fatong/hub/platform';
import {
  BrokerAway,
  ConsumerIll,
  PublishRefused,
  type Arrival,
  type BatchConsumer,
  type ConsumeOptions,
  type Publication,
} from '@fatong/hub/ports';
import type { Candidate } from './admission.js';
import { doorWay, noSystem, type DoorParts, type DoorRequest, type Passage, type Turned } from './door.js';
import { inSlices } from './large-body.js';
import { maxInMemory } from './limits.js';
import { signedJson } from './signed-json.js';

/** Messages of one partner that are worked on at once. */
const sideBySide = 20;
/** A longer body is refused: it would be in memory whole, since AMQP brings a message in one piece. Over REST it passes by. */
export const maxOverAmqp = sizes.structure;
/** What the door has in hand of a partner: those it works on, and as many that gather meanwhile. */
export const amqpHand = {
  batch: sideBySide,
  bodies: { longest: maxOverAmqp, inHand: 2 * sideBySide * maxOverAmqp },
} as const satisfies Partial<ConsumeOptions>;

export interface AmqpDoorParts extends DoorParts {
  /** Resolves when store and broker are well again and there is room for this system's messages. */
  readonly recovered: (system: string) => Promise<void>;
}

/**
 * The door for signed JSON over AMQP 0-9-1, as REST has it: what a partner published waits on `partner.<system>.in` and is taken in batches; each message is answered with its
 * receipt or a problem on `partner.<system>.answers`, confirmed, before it is acknowledged. Where another door says "come later" this one takes nothing: the queue
 * waits and fills, and the broker refuses what is too much for it with a negative confirm. Of a key messages are taken in their order, others side by side.
 */
export function amqpDoor(parts: AmqpDoorParts): BatchConsumer {
  const way = doorWay('AMQP', parts, maxOverAmqp);
  const readJson = signedJson(way, parts, 'queued');

  async function read(request: DoorRequest): Promise<Candidate | Turned> {
    const system = parts.systems.find(({ folder, protocol }) => folder === request.system && protocol === 'amqp');
    return system ? readJson(request, system) : noSystem(request);
  }

  /**
   * Read one after the other; then each waits for the one before it of its key, and is not begun when that one has to come later. One that has to come later and whose key nobody
   * knows holds up all that follow.
   */
  async function passAll(requests: readonly DoorRequest[]): Promise<Passage[]> {
    const last = new Map<string, Promise<Passage>>();
    const passages: Promise<Passage>[] = [];
    for (const request of requests) {
      const reading = read(request);
      const key = keyOf(await reading.catch(() => undefined));
      const before = key === undefined ? undefined : last.get(key);
      const passage = after(before, () => way.pass(request, () => reading), reading);
      if (key !== undefined) last.set(key, passage);
      passages.push(passage);
      if (key === undefined && isLater(await passage)) break;
    }
    return Promise.all(passages);
  }

  return async (batch) => {
    const system = /(?:^|\.)partner\.([a-z0-9-]+)\.in$/.exec(batch[0]?.queue ?? '')?.[1] ?? '';
    const passages = await passAll(batch.map((arrival) => requestOf(system, arrival)));
    const later = passages.find(isLater);
    if (later) throw new ConsumerIll(`The door of ${system} is closed just now: ${later.code}`, () => parts.recovered(system));
    try {
      await parts.publisher.publish(passages.map((passage, i) => answerOf(system, passage, batch[i]!)));
    } catch (error) {
      // Without its answer a message is not done; when it comes again it gets the same receipt.
      if (!(error instanceof BrokerAway) && !(error instanceof PublishRefused)) throw error;
      throw new ConsumerIll(`The answers to ${system} cannot be published`, () => parts.recovered(system), { cause: error });
    }
  };
}

async function after(
  before: Promise<Passage> | undefined,
  pass: () => Promise<Passage>,
  reading: Promise<Candidate | Turned>,
): Promise<Passage> {
  const earlier = await before;
  if (!earlier || !isLater(earlier)) return pass();
  const read = await reading;
  if ('files' in read) await read.files?.drop();
  return earlier;
}

/** Nothing is wrong with the message: it is taken when we are well, or the hub has caught up. */
const isLater = (passage: Passage): passage is Extract<Passage, { readonly code: unknown }> =>
  'code' in passage && ['unavailable', 'backlog', 'too-many'].includes(passage.code);

/** Undefined: it will be refused, or could not be read, which its passage says. */
function keyOf(read: Candidate | Turned | undefined): string | undefined {
  return !read || 'refused' in read || 'missing' in read.named ? undefined : read.named.key;
}

/** As over HTTP: the message's name is AMQP's `type`, what is signed is the address it would have there. Whatever is no text was never said. */
function requestOf(system: string, { body, isCut, contentType, headers, properties = {} }: Arrival): DoorRequest {
  const message = typeof properties.type === 'string' ? properties.type : '';
  const said = { ...headers, 'content-type': contentType, 'content-encoding': properties.contentEncoding };
  return {
    system,
    message,
    method: 'POST',
    url: `http://localhost/exchange/${system}/${encodeURIComponent(message)}`,
    headers: Object.fromEntries(
      Object.entries(said).flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value]] : [])),
    ),
    body: body.subarray(0, maxInMemory),
    isTooLarge: isCut === true,
    ...(body.length > maxInMemory && { rest: inSlices(body.subarray(maxInMemory)) }),
  };
}

function answerOf(system: string, passage: Passage, { properties }: Arrival): Publication {
  const [type, datacontenttype, said] =
    'taken' in passage
      ? ['receipt', 'application/json', { ...passage.taken, state: 'queued' }]
      : ['problem', 'application/problem+json', passage.problem];
  const asked = properties?.messageId;
  return {
    exchange: 'answers',
    to: system,
    wire: {
      attributes: { id: uuidv7(), source: `/doors/${system}`, type, time: new Date().toISOString(), datacontenttype, partitionkey: system },
      body: Buffer.from(JSON.stringify(said)),
      // Read as UTF-8 a foreign one may have become longer than AMQP lets us write.
      ...(typeof asked === 'string' && Buffer.byteLength(asked) <= 255 && { answers: asked }),
    },
  };
}
