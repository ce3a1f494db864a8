/** So many handshakes in a row must fail: a busy machine may spoil one or two. */
const patience = 3;
const usual = 5_000;

/**
 * Shakes hands with a server again and again, and answers why it is taken for dead once it fails to answer three times in a row. What says itself why it does not work (no room on the disk,
 * starting up) is alive. Never answers when the signal comes first.
 *
 * @param {() => Promise<import('../handshake/exchange.mjs').Answer>} shake
 * @param {{signal: AbortSignal, every?: number}} options `every`: ms from one handshake to the next
 * @returns {Promise<string>}
 */
export function untilSilent(shake, { signal, every = usual }) {
  return new Promise((resolve) => {
    let failures = 0;
    let timer;
    const next = () => {
      timer = setTimeout(() => void look(), every);
    };
    const look = async () => {
      const { problem, lives } = await shake();
      if (signal.aborted) return;
      failures = problem && !lives ? failures + 1 : 0;
      if (failures >= patience) resolve(problem);
      else next();
    };
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    next();
  });
}
