import type { Writable } from 'node:stream';
import type { ChannelModel } from 'amqplib';

/** Called before frames are written: all of this turn of the event loop leave in one system call, where amqplib makes one for each message. */
export type Cork = () => void;

export function corkOf(model: ChannelModel): Cork {
  const { stream } = model.connection as unknown as { readonly stream?: Writable };
  let isCorked = false;
  return () => {
    if (isCorked || !stream) return;
    isCorked = true;
    stream.cork();
    // amqplib hands its buffers on in the immediates of this turn: the next turn's come after them.
    setImmediate(() =>
      setImmediate(() => {
        isCorked = false;
        stream.uncork();
      }),
    );
  };
}
