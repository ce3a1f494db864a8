import { connect } from 'node:net';
import { connect as connectSafely } from 'node:tls';

/**
 * What came of a handshake.
 * @typedef {object} Answer
 * @property {string} place `host:port`
 * @property {string} [problem] what is wrong; none when all is well
 * @property {boolean} [lives] it answers and says itself what is wrong (no room, wrong password, starting up): to end it would help nobody
 */

/** How long the farewell of a server is waited for, ms: one that hears none complains in its log. */
const courtesy = 1_000;

/** @param {string} url @param {number} usualPort when the URL names none */
export function placeOf(url, usualPort) {
  const { hostname, port } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || usualPort, place: `${hostname}:${Number(port) || usualPort}` };
}

/**
 * Talks to a server until it is clear how it is, and closes the connection.
 *
 * @param {object} options
 * @param {string} options.url
 * @param {number} options.usualPort
 * @param {boolean} [options.safely] over TLS
 * @param {number} [options.limit] how long it may take, ms
 * @param {Buffer} options.greeting what is said first
 * @param {(chunk: Buffer, say: (bytes: Buffer) => void) => {problem?: string, lives?: boolean} | undefined} options.hear what came, until it answers how it is
 * @param {() => string} options.waitedFor what an end of the patience means
 * @param {Buffer} [options.farewell] said before the connection is closed
 * @returns {Promise<Answer>}
 */
export function exchange({ url, usualPort, safely = false, limit = 5_000, greeting, hear, waitedFor, farewell }) {
  const { host, port, place } = placeOf(url, usualPort);
  return new Promise((resolve) => {
    const socket = safely ? connectSafely({ host, port, servername: host }) : connect({ host, port });
    const timer = setTimeout(() => over({ problem: `${waitedFor()} within ${limit / 1000} s` }), limit);
    let isOver = false;
    const over = (answer) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      resolve({ place, ...answer });
      if (!farewell || !socket.writable) return void socket.destroy();
      socket.write(farewell);
      setTimeout(() => socket.destroy(), courtesy).unref();
    };
    socket.once(safely ? 'secureConnect' : 'connect', () => socket.write(greeting));
    socket.on('data', (chunk) => {
      if (isOver) return void socket.end(); // its farewell
      const answer = hear(chunk, (bytes) => socket.write(bytes));
      if (answer) over(answer);
    });
    socket.on('error', (error) => over({ problem: error.code ?? error.message }));
    socket.once('close', () => over({ problem: 'it closed the connection' }));
  });
}
