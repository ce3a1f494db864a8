import { exchange } from './exchange.mjs';

const version = 196_608; // protocol 3.0
/** What a server says while it starts, recovers or stops. */
const cannotConnectNow = '57P03';

/**
 * Whether PostgreSQL takes a connection: a process for it is there, and either asks for the password or says why not. The listening alone tells nothing, the kernel does that for a dead server too.
 * @param {string} url
 * @param {{limit?: number}} [options]
 * @returns {Promise<import('./exchange.mjs').Answer>}
 */
export function shakePostgres(url, { limit } = {}) {
  const { username, pathname } = new URL(url);
  const words = Buffer.from(
    [
      'user',
      decodeURIComponent(username),
      'database',
      decodeURIComponent(pathname.slice(1)),
      'application_name',
      'Fatong handshake',
      '',
      '',
    ].join('\0'),
  );
  const greeting = Buffer.alloc(8);
  greeting.writeUInt32BE(8 + words.length, 0);
  greeting.writeUInt32BE(version, 4);
  let came = Buffer.alloc(0);
  return exchange({
    url,
    usualPort: 5432,
    limit,
    greeting: Buffer.concat([greeting, words]),
    waitedFor: () => 'it said nothing', // no farewell: where it asked for a password it would write down that it heard another word
    hear(chunk) {
      came = Buffer.concat([came, chunk]);
      if (came.length < 5 || came.length < 1 + came.readUInt32BE(1)) return undefined;
      const fields = came.toString('utf8', 5, 1 + came.readUInt32BE(1)).split('\0');
      const field = (name) => fields.find((text) => text.startsWith(name))?.slice(1);
      // Any other refusal comes from a server that is well; the hub's own check says what it means.
      return came[0] === 0x45 && field('C') === cannotConnectNow ? { problem: field('M'), lives: true } : {};
    },
  });
}
