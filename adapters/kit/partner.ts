import type { StoryReport } from '@fatong/contracts/story';
import { restEar, type Ear, type Heard } from './ear.js';
import type { Register } from './register.js';
import { sign, type Signing } from './signature.js';
import type { Mood, PartnerAnswer, PartnerRequest, Simulator, SimulatorContext, SimulatorState } from './simulator.js';
import { nameOf, versioned } from './versioned.js';

/** A message the simulated partner means to send, on purpose right or wrong. */
export interface Intent {
  /** Its name, or with its version: `complaint.v2`. */
  readonly message: string;
  readonly data: unknown;
  /** How it is spoiled on purpose; absent = as it should be. */
  readonly spoil?: 'signature' | 'bytes';
}

/** What a story has the partner say. */
export const intentOf = ({ contract, data }: StoryReport): Intent => ({ message: nameOf(contract), data });

/** What is the partner's own in a simulator: everything else (signing, sending, moods, counting, trying again) is the same for all. */
export interface PartnerStory {
  /** What the partner says next by itself; nothing when it has nothing to say. */
  next(): Intent | null;
  /** What it has, where it says so. */
  readonly register?: Register;
  /** It was made to say something: its own records follow. */
  said?(intent: Intent): void;
  /** A call of ours with a new request id, verified and as JSON: the answer, and what to say later, in order. */
  handle(path: string, data: unknown, requestId: string): { readonly answer: PartnerAnswer; readonly later?: readonly Intent[] };
}

/** How a partner sends a message to our doors: the answer's status as HTTP says it, and what it said. */
export type Post = (intent: Intent) => Promise<{ readonly status: number; readonly body: unknown }>;

/** Remembered request ids and messages waiting to be sent: bounded, since a simulator runs for weeks. */
const remembered = 20_000;
const usualSlowness = 3_000;
/** Ticks a second of a partner that says little by itself: what it owes (receipts) does not wait for that. */
const owedRate = 10;

/** `signing`: how it knows us, where not by our key. */
export const restPartner = (system: string, story: PartnerStory, context: SimulatorContext, signing?: Signing): Simulator =>
  partner(system, story, context, { post: restPost(system, context), ear: restEar({ ourKey: signing ?? context.ourKey }) });

/** Signed JSON. */
const restPost =
  (system: string, { doors, key: own }: SimulatorContext): Post =>
  async ({ message, data, spoil }) => {
    const { name, contentType } = versioned(message);
    const url = `${doors}/exchange/${system}/${name}`;
    const body = spoil === 'bytes' ? Buffer.from('{"AJBH": "坏的', 'utf8') : Buffer.from(JSON.stringify(data));
    const key = spoil === 'signature' ? { ...own, secret: 'not-the-secret' } : own;
    const headers = await sign({ method: 'POST', url, headers: { 'content-type': contentType }, body }, key);
    const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body), signal: AbortSignal.timeout(10_000) });
    return { status: response.status, body: await response.json() };
  };

/** How a simulated partner speaks and hears. */
export interface Speech {
  readonly post: Post;
  readonly ear: Ear;
}

export function partner(system: string, story: PartnerStory, context: SimulatorContext, { post, ear }: Speech): Simulator {
  let mood: Mood = 'well';
  let isQuiet = false;
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();
  let isSending = false;
  const ticks = Math.max(context.rate, owedRate);
  /** What it may say by itself by now: one at 1. */
  let mayBegin = 0;
  const waiting: Intent[] = [];
  const answers = new Map<string, PartnerAnswer>();
  /** Of each of our messages, by its name. */
  const by: Record<string, { requests: number; effects: number }> = {};
  const of = (path: string) => (by[path.slice(path.lastIndexOf('/') + 1)] ??= { requests: 0, effects: 0 });
  const counts = { sent: 0, accepted: 0, refused: 0, faultsSent: 0, effects: 0, requests: 0, asked: 0 };

  /** One tick: what waits goes first; a door that is away gets the same message again at the next tick. */
  async function tick(): Promise<void> {
    const intent = waiting[0] ?? ofItself();
    if (!intent) return;
    if (waiting.length === 0) waiting.push(intent);
    try {
      const { status } = await post(intent);
      if (status >= 500 || status === 429) return;
      counts.sent++;
      if (intent.spoil) counts.faultsSent++;
      if (status < 300) counts.accepted++;
      else counts.refused++;
    } catch (error) {
      context.log({ system, cause: error instanceof Error ? error.message : String(error) }, 'the doors do not answer; trying again');
      return;
    }
    waiting.shift();
  }

  function ofItself(): Intent | null {
    mayBegin = Math.min(mayBegin + context.rate / ticks, 1);
    if (mayBegin < 1 || isQuiet) return null;
    mayBegin = 0;
    return story.next();
  }

  async function receive(request: PartnerRequest): Promise<PartnerAnswer | 'silence' | 'hang-up'> {
    const heard = await ear.hear(request);
    const isQuestion = 'path' in heard && heard.method === 'GET' && heard.path.startsWith('/receipts/');
    const isReckoning = story.register !== undefined && request.path.startsWith('/in-step/');
    if (!isQuestion && !isReckoning && request.method !== 'GET') {
      counts.requests++;
      of(request.path).requests++;
    }
    if (mood === 'down') return 'hang-up';
    if (mood === 'silent') return 'silence';
    const say = (answer: PartnerAnswer): PartnerAnswer => ear.say(answer, request);
    if (mood === 'failing') return say({ status: 503, body: { error: 'maintenance' } });
    if ('answer' in heard) return say(heard.answer);
    if (isQuestion) return say(known(decodeURIComponent(heard.path.slice('/receipts/'.length))));
    if (isReckoning)
      return story.register.answer(
        request.method,
        new URL(request.url),
        request.body,
        (intents) => void waiting.push(...intents.slice(0, remembered)),
      );
    if (mood === 'refusing') return say({ status: 422, body: { error: 'refused', message: '模拟拒收' } });
    if (mood === 'slow') await new Promise((resolve) => setTimeout(resolve, context.slowness ?? usualSlowness));
    const answer = once(heard);
    return mood === 'cutting' ? 'hang-up' : say(answer);
  }

  /** What it has of one of our requests: what had an effect, and what never came. */
  function known(requestId: string): PartnerAnswer {
    counts.asked++;
    const answer = answers.get(requestId);
    return answer
      ? { status: 200, body: { ...(answer.body as object), request: requestId, state: 'taken' } }
      : { status: 404, body: { request: requestId, state: 'absent' } };
  }

  /** The partner deduplicates by our request id: the same request has one effect and the same answer. */
  function once({ path, requestId, data }: Heard): PartnerAnswer {
    const known = answers.get(requestId);
    if (known) return known;
    const said = data();
    if (said === undefined) return { status: 400, body: { error: 'json' } };
    const { answer, later } = story.handle(path, said, requestId);
    if (answer.status < 300) {
      counts.effects++;
      of(path).effects++;
      answers.set(requestId, answer);
      if (answers.size > remembered) answers.delete(answers.keys().next().value ?? '');
      if (later && waiting.length < remembered) waiting.push(...later);
    }
    return answer;
  }

  return {
    start() {
      // A tick that takes longer than the interval is not followed by a queue of others.
      timer ??= setInterval(() => {
        if (isSending) return;
        isSending = true;
        sending = tick().finally(() => {
          isSending = false;
        });
      }, 1000 / ticks);
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await sending;
    },
    receive,
    send: (message, data) => {
      story.said?.({ message, data });
      return post({ message, data });
    },
    keep: (message, data) => story.said?.({ message, data }),
    setQuiet(is) {
      isQuiet = is;
    },
    setMood(next) {
      mood = next;
    },
    state: (): SimulatorState => ({ simulated: true, mood, ...counts, by }),
  };
}
