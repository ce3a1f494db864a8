import { IllegalOperationError } from 'amqplib';
import type { Channel, ChannelModel, ConfirmChannel } from 'amqplib';

/** Channels whose errors kill no process: amqplib emits `error` on them, which is fatal where nobody listens. */
export async function openChannel(model: ChannelModel): Promise<Channel> {
  return guarded(await model.createChannel());
}

export async function openConfirmChannel(model: ChannelModel): Promise<ConfirmChannel> {
  return guarded(await model.createConfirmChannel());
}

/** The error that closed this channel, if an error did. */
export const endOf = (channel: Channel): Error | undefined => ends.get(channel)?.cause;

/** No more can be sent on it. */
export const isEnded = (channel: Channel): boolean => ends.get(channel)?.isClosed ?? false;

/** Closes it; what it had not acknowledged returns to its queue. Closed already is good too. */
export async function closeChannel(channel: Channel): Promise<void> {
  const end = ends.get(channel);
  if (!end || end.isClosed) return;
  const closed = new Promise<void>((resolve) => channel.once('close', resolve));
  try {
    // When the connection dies meanwhile, amqplib answers no close() any more; the event still comes.
    await Promise.race([channel.close(), closed]);
  } catch (error) {
    if (!(error instanceof IllegalOperationError)) throw error;
  }
}

/** Did the broker say that what we named is not there? */
export const isNotFound = (error: unknown): boolean => hasCode(error, 404);
/** Did the broker say that what we declared is there with other properties? */
export const isPreconditionFailed = (error: unknown): error is Error => hasCode(error, 406);

const hasCode = (error: unknown, code: number): boolean => error instanceof Error && 'code' in error && error.code === code;

const ends = new WeakMap<Channel, { isClosed: boolean; cause?: Error }>();

function guarded<C extends Channel>(channel: C): C {
  const end: { isClosed: boolean; cause?: Error } = { isClosed: false };
  ends.set(channel, end);
  channel.on('error', (error: Error) => (end.cause = error));
  channel.on('close', () => (end.isClosed = true));
  return channel;
}
