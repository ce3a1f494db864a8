import { copyFileSync, existsSync, readdirSync, rmSync, statSync, truncateSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const largest = 10 * 1024 * 1024;

/** The log of one program: it writes there itself, so the log goes on when the launcher is killed. */
export const logFile = (data, name) => join(data, 'logs', `${name}.log`);

/**
 * Puts logs that grew too large aside as `.log.1`. The programs hold them open to append, so they are copied and emptied. Where the disk has no
 * room for the copy the log stays as it is until there is.
 * @param {string} data
 * @param {typeof copyFileSync} [copy]
 */
export function rotateLogs(data, copy = copyFileSync) {
  const folder = join(data, 'logs');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.log'))) {
    const file = join(folder, name);
    if (statSync(file).size < largest) continue;
    try {
      copy(file, `${file}.1`);
      truncateSync(file);
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
      rmSync(`${file}.1`, { force: true }); // half a copy
    }
  }
}

/**
 * Rotates now and then.
 * @returns {() => Promise<void>} ends that
 */
export function keepLogsSmall(data) {
  rotateLogs(data);
  const timer = setInterval(() => rotateLogs(data), 10_000);
  return async () => clearInterval(timer);
}

/** @returns {string} the last line that says something, for a sentence about a program that failed */
export function lastLine(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return lines.at(-1)?.slice(0, 500) ?? '';
}

/** @returns {number} bytes a log has, to read later what came after them */
export const lengthOf = (file) => (existsSync(file) ? statSync(file).size : 0);

/**
 * What a program that could not start said at last: its plain sentences, each once; where it said none, the last entry of its log.
 * @param {string} file
 * @param {number} [from] bytes of earlier starts; a log that was put aside meanwhile is read whole
 * @returns {string}
 */
export function lastWords(file, from = 0) {
  const lines = existsSync(file)
    ? readFileSync(file)
        .subarray(lengthOf(file) < from ? 0 : from)
        .toString('utf8')
        .trimEnd()
        .split('\n')
    : [];
  const sentences = lines
    .slice(lines.findLastIndex((line) => line.startsWith('{')) + 1)
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return sentences.length === 0 ? lastLine(file) : [...new Set(sentences)].slice(-5).join(' ').slice(0, 1000);
}
