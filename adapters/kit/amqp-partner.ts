import type { PartnerAnswered, PartnerLine } from '@fatong/hub/ports';
import { restEar } from './ear.js';
import { amqpMessage, readAnswer } from './amqp-sending.js';
import { partner, type Post, type PartnerStory } from './partner.js';
import type { Simulator, SimulatorContext } from './simulator.js';
import { versioned } from './versioned.js';

/** How long it waits for an answer before it publishes the same again, ms. */
const patience = 60_000;

/** A simulated partner who publishes signed JSON to our broker and reads there what the door says; it keeps a message until it has its answer. */
export function amqpPartner(system: string, story: PartnerStory, context: SimulatorContext): Simulator {
  const { post, hangUp } = amqpPost(system, context);
  const made = partner(system, story, context, { post, ear: restEar(context) });
  return {
    ...made,
    async stop() {
      const stopped = made.stop();
      await hangUp();
      await stopped;
    },
  };
}

/** Opens a line when there is something to say and none is open. */
function amqpPost(system: string, { key: own, speak }: SimulatorContext): { readonly post: Post; readonly hangUp: () => Promise<void> } {
  const waiting = new Map<string, PromiseWithResolvers<PartnerAnswered>>();
  let line: Promise<PartnerLine> | undefined;

  async function open(): Promise<PartnerLine> {
    if (!speak) throw new Error(`The simulated ${system} has no line to the broker.`);
    const opened = await speak();
    try {
      await opened.hear((answer) => waiting.get(answer.to ?? '')?.resolve(answer));
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  async function hangUp(): Promise<void> {
    const closing = line;
    line = undefined;
    for (const { reject } of waiting.values()) reject(new Error('The line was closed before the answer came'));
    await closing?.then(
      (opened) => opened.close(),
      () => undefined,
    );
  }

  const post: Post = async ({ message, data, spoil }) => {
    const body = spoil === 'bytes' ? Buffer.from('{"AJBH": "坏的', 'utf8') : Buffer.from(JSON.stringify(data));
    const { name, contentType } = versioned(message);
    const mine = await amqpMessage({
      system,
      message: name,
      contentType,
      body,
      key: spoil === 'signature' ? { ...own, secret: 'not-the-secret' } : own,
    });
    const answer = Promise.withResolvers<PartnerAnswered>();
    const timer = setTimeout(() => answer.reject(new Error('The door has not answered yet')), patience);
    waiting.set(mine.id, answer);
    answer.promise.catch(() => undefined); // heard below, unless publishing fails first
    try {
      line ??= open();
      const isTaken = await (await line).publish(mine);
      return isTaken ? readAnswer(await answer.promise) : { status: 429, body: null };
    } catch (error) {
      await hangUp();
      throw error;
    } finally {
      clearTimeout(timer);
      waiting.delete(mine.id);
    }
  };

  return { post, hangUp };
}
