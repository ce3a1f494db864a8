import { connect } from 'node:net';

/**
 * Whether somebody listens where a URL points, or one of several, separated by commas.
 * @param {string} url
 * @param {number} usualPort when the URL names none
 * @returns {Promise<{place: string, problem?: string}>} `host:port`, and why not
 */
export async function reach(url, usualPort) {
  let found;
  for (const one of url.split(',')) {
    found = await reachOne(one.trim(), usualPort);
    if (!found.problem) break;
  }
  return found;
}

async function reachOne(url, usualPort) {
  const { hostname, port: named } = new URL(url);
  const port = Number(named) || usualPort;
  const problem = await new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port, timeout: 10_000 });
    const close = (answer) => { socket.destroy(); resolve(answer); };
    socket.once('connect', () => close(undefined)).once('timeout', () => close('no answer in 10 s')).once('error', (error) => close(error.code ?? error.message));
  });
  return { place: `${hostname}:${port}`, problem };
}
