import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import type { Log } from '../ports/index.js';

/** Keys whose values may name or describe a person, or open a door. Compared without case, `_` and `-`. */
const denied = new Set([
  'name',
  'names',
  'username',
  'fullname',
  'person',
  'password',
  'passwordhash',
  'secret',
  'token',
  'cookie',
  'setcookie',
  'authorization',
  'csrf',
  'idnumber',
  'residentid',
  'licence',
  'phone',
  'mobile',
  'email',
  'address',
  'bank',
  'body',
  'data',
  'form',
  'values',
  'changes',
  'title',
  'reason',
  'facts',
  'complainant',
  'lawyer',
  'applicant',
  'parameters',
  'sql',
  'technical',
]);

const deepest = 6;

/** Bytes of lines that may wait for whoever reads standard output. */
const mostWaiting = 8 * 1024 * 1024;

/** JSON lines on standard output, which nobody waits for: of those that are not read in time some megabytes are kept, and the rest are counted. Whatever stands under a denied key leaves as `***`. */
export function openLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: (): string => `,"time":"${new Date().toISOString()}"`,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: object) => scrubbed(fields, deepest) as Record<string, unknown>,
    },
  };
  const out = destination === undefined ? standardOutput(options) : pino(options, destination);
  return {
    info: (fields, message) => out.info(fields, message),
    warn: (fields, message) => out.warn(fields, message),
    error: (fields, message) => out.error(fields, message),
  };
}

/** A hub whose log nobody reads, or for which its disk has no room, works on: it neither waits for it nor keeps it all, and says afterwards how much is missing. */
function standardOutput(options: LoggerOptions): Logger {
  const stream = pino.destination({ dest: 1, sync: false, maxLength: mostWaiting });
  let isFailing = false;
  stream.on('error', () => void (isFailing = true)); // what was not written is tried again with the next line; unheard, the error would end the process
  stream.on('write', () => void (isFailing = false));
  const flush = stream.flushSync.bind(stream);
  stream.flushSync = () => (isFailing ? undefined : flush()); // called as the process ends, and would wait for room for ever
  const out = pino(options, stream);
  let dropped = 0;
  stream.on('drop', () => void dropped++);
  stream.on('drain', () => {
    if (dropped === 0) return;
    const lines = dropped;
    dropped = 0;
    out.warn({ lines }, 'Lines of this log are missing: they were not read in time');
  });
  return out;
}

function scrubbed(value: unknown, depth: number): unknown {
  if (value instanceof Error) return described(value, depth);
  if (Buffer.isBuffer(value)) return `${value.length} bytes`;
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.map((item) => scrubbed(item, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, isDenied(key) ? '***' : scrubbed(part, depth - 1)]));
}

const isDenied = (key: string): boolean => denied.has(key.toLowerCase().replaceAll(/[_-]/g, ''));

/** An error's class, code, words and place; never its other properties, where drivers put parameters and rows. */
function described(error: Error, depth: number): object {
  return {
    class: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    message: error.message,
    stack: error.stack
      ?.split('\n')
      .slice(1, 12)
      .map((line) => line.trim()),
    ...(error.cause instanceof Error && depth > 0 ? { cause: described(error.cause, depth - 1) } : {}),
  };
}
