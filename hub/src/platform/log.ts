import { pino, type DestinationStream } from 'pino';
import type { Log } from '../ports/index.js';

/** Keys whose values may name or describe a person, or open a door. Compared without case, `_` and `-`. */
const denied = new Set(
  ['name', 'names', 'username', 'fullname', 'person', 'password', 'passwordhash', 'secret', 'token', 'cookie', 'setcookie', 'authorization', 'csrf', 'idnumber', 'residentid', 'licence', 'phone', 'mobile', 'email', 'address', 'bank', 'body', 'data', 'form', 'values', 'changes', 'title', 'reason', 'facts', 'complainant', 'lawyer', 'applicant', 'parameters', 'sql', 'technical']
);

const deepest = 6;

/** JSON lines on standard output. Whatever stands under a denied key leaves as `***`. */
export function openLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: (): string => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }), log: (fields: object) => scrubbed(fields, deepest) as Record<string, unknown> },
  };
  const out = destination === undefined ? pino(options) : pino(options, destination);
  return {
    info: (fields, message) => out.info(fields, message),
    warn: (fields, message) => out.warn(fields, message),
    error: (fields, message) => out.error(fields, message),
  };
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
    stack: error.stack?.split('\n').slice(1, 12).map((line) => line.trim()),
    ...(error.cause instanceof Error && depth > 0 ? { cause: described(error.cause, depth - 1) } : {}),
  };
}
