import { say } from '../process/progress.mjs';
import { identify, readState, writeState } from './state.mjs';

/** Codes of a disk that has no room; everything else is a surprise. */
const full = new Set(['ENOSPC', 'EDQUOT']);
const again = 5_000;

/**
 * Keeps `state.json` true: who runs, under which addresses. What a full disk does not take is written when it does: a start that ended here for want of room would leave its servers without
 * anybody who starts them again.
 * @param {string} data
 * @param {{write?: typeof writeState, every?: number}} [options]
 */
export function record(data, { write = writeState, every = again } = {}) {
  let state = readState(data);
  let timer;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    try {
      write(data, state);
    } catch (error) {
      if (!full.has(error.code)) throw error;
      timer = setTimeout(save, every).unref();
    }
  };
  const change = (part) => {
    const isTold = timer !== undefined;
    state = { ...state, ...part };
    save();
    if (timer !== undefined && !isTold) say(`The disk of ${data} is full: what runs is written down as soon as there is room`);
  };
  const [entry] = state.launcher;
  change({ launcher: entry.pid === process.pid ? [entry] : [entry, identify('launcher', process.pid)] });
  return {
    state,
    child: (name, pid) => change({ children: [...state.children.filter((child) => child.name !== name), identify(name, pid)] }),
    ports: (ports) => change({ ports }),
    ready: (urls) => change({ urls, ready: true }),
    stopped: () => change({ launcher: [], children: [], ready: false }),
  };
}
