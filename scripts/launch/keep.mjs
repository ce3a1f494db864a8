import { untilRoom } from '../servers/room.mjs';
import { supervise } from './supervise.mjs';

/**
 * Starts a private server and keeps it running, judged by handshakes: one that died or does not answer comes again on its addresses, which are answered here, as soon as its disk has the room.
 *
 * @template {{child: import('node:child_process').ChildProcess, stop: (how?: {graceMs?: number}) => Promise<unknown>}} Server
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.folder where its data lie
 * @param {() => Promise<Server>} options.start
 * @param {(server: Server) => Promise<import('../handshake/exchange.mjs').Answer>} options.shake
 * @param {(death: object) => void} options.onDeath
 * @param {(sentence: string) => void} options.say
 * @param {AbortSignal} options.signal gives up waiting for room
 * @param {number} [options.every] ms from one handshake to the next
 * @returns {Promise<{server: Server, stop: () => Promise<void>}>}
 */
export async function keepServer({ name, folder, start, shake, onDeath, say, signal, every }) {
  let first;
  const kept = await supervise({
    name,
    start: async () => {
      if (first) await untilRoom(folder, { waiting: (sentence) => say(`${name} waits: ${sentence}`), signal });
      const server = await start();
      first ??= server;
      return server;
    },
    shake: () => shake(first),
    every,
    onDeath,
  });
  return { server: first, stop: kept.stop };
}
