/** Plain lines about what is going on: one when a step begins to take time, one when it is over. */
const began = Number(process.env.FATONG_ENTRY) || Date.now();

const clock = (ms) => `${(ms / 1000).toFixed(1)} s`.padStart(8);

export function say(line) {
  process.stderr.write(`${clock(Date.now() - began)}  ${line}\n`);
}

/** A step that takes this long says that it is still at it. */
const patience = 15_000;

/**
 * Runs a step and says how long it took; says nothing more when it took no time.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} run
 * @param {{log?: string}} [options] `log`: where more can be read meanwhile
 * @returns {Promise<T>}
 */
export async function step(name, run, { log } = {}) {
  const start = Date.now();
  const seconds = () => ((Date.now() - start) / 1000).toFixed(1);
  say(`${name} …`);
  const timer = setInterval(() => say(`${name}: still at it${log ? `; see ${log}` : ''}`), patience);
  try {
    const result = await run();
    if (Date.now() - start > 300) say(`${name}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
