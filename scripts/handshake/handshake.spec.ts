import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shakePostgres } from './postgres.mjs';
import { shakeRabbitmq } from './rabbitmq.mjs';
import { method, methods, read, short } from './words.mjs';

let end: () => void = () => undefined;
// Patience ends when the server has heard the word it is silent to, never while a busy machine is still on the way there.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  end();
});

const limit = 5_000;
const outlast = (): void => void vi.advanceTimersByTime(limit);

/** A server that does with each connection what is given, and its port. */
async function listening(serve: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined); // the handshake is over and has hung up
    serve(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  end = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return (server.address() as AddressInfo).port;
}

const nothing = Buffer.alloc(1);
const code = (number: number): Buffer => Buffer.from([number >> 8, number & 0xff]);

/** What RabbitMQ answers to each word when all is well, up to the publication. */
const usual: Record<string, Buffer> = {
  [methods.startOk]: method(0, methods.tune, Buffer.alloc(8)),
  [methods.open]: method(0, methods.openOk, nothing),
  [methods.channelOpen]: method(1, methods.channelOpenOk, Buffer.alloc(4)),
  [methods.select]: method(1, methods.selectOk),
  [methods.declare]: method(1, methods.declareOk, short('q'), Buffer.alloc(8)),
  [methods.publish]: method(1, methods.ack, Buffer.alloc(9)),
};

const rabbitmq = (different: Record<string, Buffer> = {}): Promise<number> =>
  listening((socket) => {
    let [rest, isGreeted] = [Buffer.alloc(0), false];
    socket.on('data', (chunk: Buffer) => {
      if (!isGreeted) {
        isGreeted = true;
        return void socket.write(method(0, methods.start, Buffer.from([0, 9]), Buffer.alloc(12)));
      }
      const came = read(Buffer.concat([rest, chunk]));
      rest = came.rest;
      for (const { name } of came.methods) {
        const answer = different[name] ?? usual[name];
        if (answer?.length) socket.write(answer);
        else if (answer) outlast();
      }
    });
  });

const silence = Buffer.alloc(0);
const shaken = async (different?: Record<string, Buffer>): Promise<object> => {
  const { place, ...answer } = await shakeRabbitmq(`amqp://a:b@127.0.0.1:${await rabbitmq(different)}`, { limit });
  expect(place).toMatch(/^127\.0\.0\.1:\d+$/);
  return answer;
};

describe('A handshake with RabbitMQ', () => {
  it('is well when a message was confirmed', async () => expect(await shaken()).toEqual({}));

  it.each([
    [
      'takes connections and declares queues, but keeps no message, as after a full disk',
      { [methods.publish]: method(1, methods.nack, Buffer.alloc(9)) },
      { problem: 'it takes connections, but keeps no message' },
    ],
    ['never confirms', { [methods.publish]: silence }, { problem: 'it confirmed no message within 5 s' }],
    ['opens no virtual host', { [methods.open]: silence }, { problem: 'it did not open the virtual host within 5 s' }],
  ])('takes for dead one that %s', async (_, different, answer) => expect(await shaken(different)).toEqual(answer));

  it.each([
    [
      'takes no messages for want of room',
      { [methods.publish]: method(0, methods.blocked, short('low on disk')) },
      'it takes no messages: low on disk',
    ],
    [
      'refuses the password',
      { [methods.startOk]: method(0, methods.close, code(403), short('ACCESS_REFUSED - Login was refused'), Buffer.alloc(4)) },
      'it refuses the user or the password',
    ],
    [
      'has no such virtual host',
      { [methods.open]: method(0, methods.close, code(530), short('NOT_ALLOWED - vhost / not found'), Buffer.alloc(4)) },
      'it has no virtual host "/", or the user may not enter',
    ],
  ])('takes for living one that %s', async (_, different, problem) => expect(await shaken(different)).toEqual({ problem, lives: true }));

  it('leaves it at the connection where the user may declare nothing', async () => {
    expect(
      await shaken({
        [methods.declare]: method(1, methods.channelClose, code(403), short('ACCESS_REFUSED - access to queue'), Buffer.alloc(4)),
      }),
    ).toEqual({});
  });

  it('of a cluster is well when one node is', async () => {
    expect(await shakeRabbitmq(`amqp://a:b@127.0.0.1:1,amqp://a:b@127.0.0.1:${await rabbitmq()}`)).not.toHaveProperty('problem');
  });

  it('takes for dead one whose process stands still although its port is open, and one that is not there', async () => {
    const port = await listening((socket) => socket.once('data', outlast));
    expect(await shakeRabbitmq(`amqp://a:b@127.0.0.1:${port}`, { limit })).toEqual({
      place: `127.0.0.1:${port}`,
      problem: 'it did not begin to speak AMQP within 5 s',
    });
    expect(await shakeRabbitmq('amqp://a:b@127.0.0.1:1')).toEqual({ place: '127.0.0.1:1', problem: 'ECONNREFUSED' });
  });
});

describe('A handshake with PostgreSQL', () => {
  const said = (type: string, text: string): Buffer => {
    const bytes = Buffer.from(`${type}0000${text}`);
    bytes.writeUInt32BE(bytes.length - 1, 1);
    return bytes;
  };
  const postgres = async (answer?: Buffer): Promise<object> => {
    const port = await listening((socket) => socket.once('data', () => (answer ? socket.write(answer) : outlast())));
    return shakePostgres(`postgres://a:b@127.0.0.1:${port}/c`, { limit });
  };

  it('is well when it asks for the password, or refuses for a reason of the asker', async () => {
    expect(await postgres(said('R', '\0\0\0\x0aSCRAM-SHA-256\0\0'))).not.toHaveProperty('problem');
    expect(await postgres(said('E', 'SFATAL\0C28000\0Mno entry for this host\0\0'))).not.toHaveProperty('problem');
  });

  it('takes for living one that is starting, and for dead one whose port is open and that says nothing', async () => {
    expect(await postgres(said('E', 'SFATAL\0C57P03\0Mthe database system is starting up\0\0'))).toMatchObject({
      problem: 'the database system is starting up',
      lives: true,
    });
    expect(await postgres()).toMatchObject({ problem: 'it said nothing within 5 s' });
  });
});
