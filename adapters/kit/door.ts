import { languageOf, problem, sizes, type Finding, type Problem, type ProblemCode, type System } from '@fatong/contracts';
import { traced, uuidv7 } from '@fatong/hub/platform';
import { BrokerAway, StoreAway, type Blobs, type Door, type Log, type Publisher } from '@fatong/hub/ports';
import { admit, type Candidate } from './admission.js';
import type { PartnerKeys } from './keys.js';
import { CallerGone, readLarge, type LargeBody, type Read } from './large-body.js';
import { maxBody } from './limits.js';
import { unknownPeer, type Peer } from './peer.js';
import type { Room } from './room.js';
import type { SignedRequest } from './signature.js';
import type { Understanding } from './understanding.js';

/** A request as every door sees it: as over HTTP, whatever brought it. */
export interface DoorRequest extends SignedRequest {
  readonly system: string;
  readonly message: string;
  /** The body is longer than the door takes; `body` holds its beginning. */
  readonly isTooLarge: boolean;
  /** What comes after `body`, where the body is longer than {@link maxInMemory}. Throws {@link CallerGone}. */
  readonly rest?: AsyncIterable<Buffer>;
  /** Whoever is at the other end, where he showed a certificate. */
  readonly peer?: Peer;
}

export interface DoorParts {
  readonly systems: readonly System[];
  readonly keys: PartnerKeys;
  readonly door: Door;
  readonly publisher: Publisher;
  /** Where the content of files goes. */
  readonly blobs: Blobs;
  /** Understands large documents while this thread goes on; absent: they are understood here. */
  readonly aside?: Understanding;
  /** Absent: everything is taken. */
  readonly room?: Room;
  readonly log: Log;
  /** Counts what was taken and what was turned away; measures how long it took, absent: nobody measures. */
  readonly observe?: (name: 'door', seconds: number, labels: Record<string, string>) => void;
  readonly count: (name: 'door_taken' | 'door_repeated' | 'door_refused', labels: Record<string, string>) => void;
}

/** What a sentence about a refusal is made of. */
export interface About {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly findings?: readonly Finding[];
}

/** Why a request is turned away, with what is known of its message by then. */
export interface Turned extends About {
  readonly refused: ProblemCode;
  /** Whose refusal it is, when not that of the system the request names. */
  readonly system?: string;
  readonly type?: string;
  readonly messageId?: string;
  readonly key?: string;
  /** Of a sender who was verified: what it proved itself by is used up, also when the rest is refused. */
  readonly nonce?: Candidate['nonce'];
  /** There are too many just now: the same message is taken later. */
  readonly isCrowd?: true;
  /** What of the body a refusal keeps, where the door read more of it than the request came with. */
  readonly evidence?: Buffer;
  /** Nothing more of the body is read: nothing else can come over this connection. */
  readonly isOver?: true;
}

/** How a request ended: a durable message, or a problem in the caller's language. */
export type Passage =
  | { readonly taken: { readonly receipt: string; readonly type: string }; readonly messageId: string }
  | { readonly problem: Problem; readonly code: ProblemCode; readonly isOver?: true };

export type DoorWay = ReturnType<typeof doorWay>;

/** What all doors share, whatever they speak: from a read request to a receipt, or to a refusal with its evidence. `read` is the protocol's own. */
export function doorWay(protocol: 'REST' | 'SOAP' | 'AMQP' | 'SFTP' | 'TABLE', parts: DoorParts, longest: number = maxBody) {
  /** Large bodies that are being read, by system. */
  const large = new Map<string, number>();
  const labelOf = (system: string): string => (parts.systems.some(({ folder }) => folder === system) ? system : 'unknown');

  /** Measured and traced; what a partner has begun goes on here. */
  function pass(request: DoorRequest, read: () => Promise<Candidate | Turned> | Candidate | Turned): Promise<Passage> {
    const system = labelOf(request.system);
    const began = performance.now();
    return traced(
      `${protocol} door ${system}`,
      {
        kind: 'server',
        parent: traceOf(request).traceparent,
        attributes: { 'fatong.system': system, 'http.request.method': request.method },
      },
      async (span) => {
        const passage = await within(request, read);
        const outcome = 'taken' in passage ? 'taken' : 'refused';
        span.set(
          'taken' in passage
            ? { 'fatong.type': passage.taken.type, 'fatong.message': passage.messageId }
            : { 'fatong.problem': passage.code },
        );
        if ('problem' in passage && passage.problem.status >= 500) span.failed();
        parts.observe?.('door', (performance.now() - began) / 1000, { system, protocol, outcome });
        return passage;
      },
    );
  }

  async function within(request: DoorRequest, read: () => Promise<Candidate | Turned> | Candidate | Turned): Promise<Passage> {
    try {
      const stranger = protocol === 'REST' || protocol === 'SOAP' ? unknownPeer(request, parts.keys) : undefined;
      const candidate = stranger ?? unreadable(request, longest) ?? (await read());
      if ('refused' in candidate) return candidate.isCrowd ? crowded(request, candidate) : await refuse(request, candidate);
      try {
        return await enter(request, candidate);
      } finally {
        await candidate.files?.drop();
      }
    } catch (error) {
      return away(request, error);
    }
  }

  async function enter(request: DoorRequest, candidate: Candidate): Promise<Passage> {
    const { system, contract, nonce, evidence } = candidate;
    const known = { type: contract.type, ...(nonce && { nonce }), ...(evidence && { evidence }) };
    // Written as JSON it may be longer than it came.
    if (candidate.bytes.length > sizes.structure)
      return refuse(request, { ...known, refused: 'structure-too-large', params: { bytes: sizes.structure } });
    const full = noRoom(system.folder);
    if (full) return crowded(request, full);
    const admission = await admit(candidate, parts);
    if (!admission.ok) return refuse(request, { ...known, ...admission, refused: admission.problem });
    if (!admission.again) parts.room?.took(system.folder);
    parts.count(admission.again ? 'door_repeated' : 'door_taken', { system: system.folder, type: contract.type });
    return { taken: { receipt: admission.receipt, type: contract.type }, messageId: admission.messageId };
  }

  /** The hub does not keep up with this system: it comes later. */
  function noRoom(system: string): Turned | undefined {
    const waiting = parts.room?.full(system);
    return waiting === undefined ? undefined : { refused: 'backlog', isCrowd: true, system, params: { waiting, seconds: comeBack } };
  }

  /** Reads a large body of a sender who may send and makes something of it: not when he has to come later anyway, and only so many at once, since each holds disk, memory and connection. */
  async function readBody<T>(system: string, body: LargeBody, make: (read: Read) => Promise<T>): Promise<T | Turned> {
    const full = noRoom(system);
    if (full) return full;
    const underWay = large.get(system) ?? 0;
    if (underWay >= largeAtOnce) return { refused: 'too-many', isCrowd: true, system, params: { seconds: comeBack } };
    large.set(system, underWay + 1);
    try {
      const read = await readLarge(body, parts.blobs);
      return 'refused' in read ? read : await make(read);
    } finally {
      large.set(system, large.get(system)! - 1);
    }
  }

  /** No evidence is kept, since nothing is wrong with the message and there is enough to write. */
  function crowded(request: DoorRequest, turned: Turned): Passage {
    parts.count('door_refused', { system: labelOf(turned.system ?? request.system), problem: turned.refused });
    return turnedAway(request, turned.refused, turned);
  }

  /** Evidence first, then the answer: a refusal whose evidence could not be kept is answered by {@link away}. */
  async function refuse(request: DoorRequest, turned: Turned): Promise<Passage> {
    const { refused, system = request.system, type, messageId, key, findings, nonce, evidence = request.body, isOver } = turned;
    const passage = { ...turnedAway(request, refused, turned), ...(isOver && { isOver }) };
    await parts.door.refuse({
      id: uuidv7(),
      at: new Date().toISOString(),
      system,
      door: `${protocol} ${request.method} ${pathOf(request.url)}`.slice(0, 200),
      status: passage.problem.status,
      problem: refused,
      ...(type && { type }),
      ...(messageId && { messageId }),
      ...(key && { key }),
      paths: (findings ?? []).map(({ pointer }) => pointer),
      body: evidence,
      ...(nonce && { nonce }),
    });
    // Whoever asks may write anything into the address.
    parts.count('door_refused', { system: labelOf(system), problem: refused });
    return passage;
  }

  /** Our own store or broker is away: nothing was promised. Anything else is our defect, told by a number only. */
  function away(request: DoorRequest, error: unknown): ReturnType<typeof turnedAway> {
    if (error instanceof CallerGone) return turnedAway(request, 'unavailable');
    if (!(error instanceof StoreAway) && !(error instanceof BrokerAway)) {
      const id = uuidv7();
      parts.log.error({ id, system: request.system, error: error instanceof Error ? error.stack : String(error) }, 'the door failed');
      return turnedAway(request, 'unexpected', { params: { id } });
    }
    parts.log.warn({ system: request.system, cause: error.message }, 'nothing taken: our own store or broker is away');
    return turnedAway(request, 'unavailable');
  }

  return { pass, away, readBody };
}

/** A request for a system that is none, or none of this door: kept as a refusal of nobody, one name, whatever strangers ask for. */
export const noSystem = ({ system, message }: DoorRequest): Turned => ({
  refused: 'message-unknown',
  system: 'unknown',
  params: { message: message === '' ? system : `${system}.${message}` },
});

/** As it came, still percent-encoded: names that no store could keep stay readable. */
const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]*/, '').split('?')[0] ?? '';

/** A body nobody reads: too long, or compressed, which would let few bytes grow to many. */
function unreadable({ isTooLarge, headers }: DoorRequest, longest: number): Turned | undefined {
  if (isTooLarge) return { refused: 'body-too-large', params: { bytes: longest } };
  const isPlain = (headers['content-encoding'] ?? 'identity').toLowerCase() === 'identity';
  return isPlain ? undefined : { refused: 'media-type', params: { expected: 'Content-Encoding: identity' } };
}

/** Large bodies of one system that a process reads at once. */
const largeAtOnce = 4;
/** When a system with too much waiting may come again, s. */
const comeBack = 15;

const headersOf: { readonly [C in ProblemCode]?: Readonly<Record<string, string>> } = {
  /** Seconds. */
  unavailable: { 'retry-after': '5' },
  backlog: { 'retry-after': String(comeBack) },
  'too-many': { 'retry-after': String(comeBack) },
  /** The rest of the body is not read: nothing else can come over this connection. */
  'body-too-large': { connection: 'close' },
};
/** What the head of an answer says beside the problem. */
export const problemHeaders = (code: ProblemCode): Readonly<Record<string, string>> => headersOf[code] ?? {};

/** A problem for the caller, without evidence. */
export const turnedAway = (
  request: DoorRequest,
  code: ProblemCode,
  about: About = {},
): { readonly problem: Problem; readonly code: ProblemCode } => ({
  code,
  problem: problem(code, languageOf(request.headers['accept-language']), about),
});

export const traceOf = ({ headers: { traceparent } }: DoorRequest): { readonly traceparent?: string } =>
  traceparent !== undefined && /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(traceparent) ? { traceparent } : {};
