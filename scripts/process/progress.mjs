/** Plain lines about what is going on: one when a step begins to take time, one when it is over. */
const began = Number(process.env.FATONG_ENTRY) || Date.now();

const clock = (ms) => `${(ms / 1000).toFixed(1)} s`.padStart(8);

export function say(line) {
  process.stderr.write(`${clock(Date.now() - began)}  ${line}\n`);
}

/**
 * Runs a step and says how long it took; says nothing more when it took no time.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} step
 * @returns {Promise<T>}
 */
export async function step(name, run) {
  const start = Date.now();
  say(`${name} …`);
  const result = await run();
  if (Date.now() - start > 300) say(`${name}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
