import { exchange } from './exchange.mjs';
import { content, longText, method, methods, read, reasonOf, short, table } from './words.mjs';

/** A queue of its own, on the broker's disk like all of ours; forgotten when nobody shook hands for ten minutes. */
const queue = 'fatong.handshake';
const declared = table({ 'x-queue-type': 'quorum', 'x-max-length': 1, 'x-expires': 600_000 });
const [durable, nothing, persistentBody] = [Buffer.from([2]), Buffer.from([0]), Buffer.from('?')];
const properties = table({
  product: 'Fatong',
  connection_name: 'Fatong handshake',
  capabilities: { 'connection.blocked': true, 'basic.nack': true, publisher_confirms: true, authentication_failure_close: true },
});

/**
 * Whether RabbitMQ keeps what it is given: connects, publishes a message to a quorum queue and waits until it is confirmed. Nothing less tells: after a full disk the process that writes the
 * journal of these queues was dead for good, while connections, passive declarations and every health check of the management went on answering.
 * @param {string} urls one address, or those of a cluster's nodes: one that answers will do
 * @param {{limit?: number}} [options]
 * @returns {Promise<import('./exchange.mjs').Answer>}
 */
export async function shakeRabbitmq(urls, options = {}) {
  let answer;
  for (const url of urls.split(',')) {
    answer = await shake(url.trim(), options);
    if (!answer.problem) break;
  }
  return answer;
}

function shake(url, { limit }) {
  const { username, password, pathname, protocol } = new URL(url);
  const vhost = pathname === '' ? '/' : decodeURIComponent(pathname.slice(1));
  const login = longText(`\0${decodeURIComponent(username)}\0${decodeURIComponent(password)}`);
  let [rest, waiting] = [Buffer.alloc(0), 'it did not begin to speak AMQP'];

  const steps = {
    [methods.start]: () => ['it did not let the user in', method(0, methods.startOk, properties, short('PLAIN'), login, short('en_US'))],
    // Its own limits, and no heartbeat: the connection is over before one is due.
    [methods.tune]: ({ args }) => [
      'it did not open the virtual host',
      method(0, methods.tuneOk, args.subarray(0, 6), Buffer.from([0, 0])),
      method(0, methods.open, short(vhost), short(''), nothing),
    ],
    [methods.openOk]: () => ['it opened no channel', method(1, methods.channelOpen, short(''))],
    [methods.channelOpenOk]: () => ['it did not promise to confirm', method(1, methods.select, nothing)],
    [methods.selectOk]: () => ['it declared no queue', method(1, methods.declare, Buffer.from([0, 0]), short(queue), durable, declared)],
    [methods.declareOk]: () => [
      'it confirmed no message',
      method(1, methods.publish, Buffer.from([0, 0]), short(''), short(queue), nothing),
      content(1, persistentBody),
    ],
  };
  const ends = {
    [methods.ack]: () => ({}),
    [methods.nack]: () => ({ problem: 'it takes connections, but keeps no message' }),
    [methods.blocked]: ({ args }) => ({ problem: `it takes no messages: ${args.toString('utf8', 1)}`, lives: true }),
    [methods.close]: ({ args }) => ({ problem: refused(reasonOf(args), vhost), lives: true }),
    [methods.channelClose]: ({ args }) => (reasonOf(args).code === accessRefused ? {} : { problem: reasonOf(args).text }), // who may declare nothing else learns no more
  };

  return exchange({
    url,
    usualPort: protocol === 'amqps:' ? 5671 : 5672,
    safely: protocol === 'amqps:',
    limit,
    greeting: Buffer.from('AMQP\0\0\x09\x01', 'latin1'),
    waitedFor: () => waiting,
    farewell: method(0, methods.close, Buffer.from([0, 200]), short('well'), Buffer.alloc(4)),
    hear(chunk, say) {
      const came = read(Buffer.concat([rest, chunk]));
      rest = came.rest;
      for (const one of came.methods) {
        if (ends[one.name]) return ends[one.name](one);
        const [next, ...words] = steps[one.name]?.(one) ?? [waiting];
        waiting = next;
        for (const word of words) say(word);
      }
      return undefined;
    },
  });
}

const [accessRefused, notAllowed] = [403, 530];

function refused({ code, text }, vhost) {
  if (code === accessRefused && /login/i.test(text)) return 'it refuses the user or the password';
  if ([accessRefused, notAllowed].includes(code)) return `it has no virtual host "${vhost}", or the user may not enter`;
  return text;
}
