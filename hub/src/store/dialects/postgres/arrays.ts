import type { ColumnKind } from '../../schema/table.js';
import type { StoredValue } from '../dialect.js';

/** Characters that need no quotes in an array literal; everything else is quoted, whatever its kind, so that no value can become two. */
const plain = /^[0-9A-Za-z:.+-]+$/;
const nul = /\0/g;
/** What JSON writes otherwise than an array literal does. */
const unlikeJson = /[\u0000-\u001F\uD800-\uDFFF]/;
const special = /["\\]/g;

/** One column of many rows as the text of an array: several times faster than the driver's own. NUL, which PostgreSQL cannot keep, becomes U+FFFD. */
export function arrayLiteral(kind: ColumnKind, values: readonly (StoredValue | undefined)[]): string {
  const isBare = kind !== 'text';
  let literal = '{';
  for (let i = 0; i < values.length; i++) {
    if (i > 0) literal += ',';
    const value = values[i];
    if (value === null || value === undefined) literal += 'NULL';
    else if (typeof value === 'string') literal += isBare && plain.test(value) ? value : quoted(value);
    else if (typeof value === 'object') throw new TypeError(`A column of kind ${kind} was given an object`);
    else literal += String(value);
  }
  return `${literal}}`;
}

/** One value beside arrays; the same of what PostgreSQL cannot keep. */
export function oneValue(kind: ColumnKind, value: StoredValue | undefined): StoredValue {
  if (typeof value === 'string') return value.replace(nul, '\uFFFD');
  if (typeof value === 'object' && value !== null && kind !== 'bytes') throw new TypeError(`A column of kind ${kind} was given an object`);
  return value ?? null;
}

/** As JSON quotes, which the engine does natively, wherever that is the same. */
const quoted = (text: string): string =>
  unlikeJson.test(text) ? `"${text.replace(special, '\\$&').replace(nul, '\uFFFD')}"` : JSON.stringify(text);

/** Bytes of many rows as one value with offsets: they travel in binary, not as hexadecimal text inside an array. */
export interface Packed {
  readonly bytes: Buffer;
  /** 1-based; of a null nothing is read. */
  readonly offsets: string;
  /** −1 for null. */
  readonly lengths: string;
}

export function packed(values: readonly (StoredValue | undefined)[]): Packed {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  const lengths: number[] = [];
  let at = 1;
  for (const value of values) {
    const bytes = Buffer.isBuffer(value) ? value : null;
    offsets.push(at);
    lengths.push(bytes ? bytes.length : -1);
    if (bytes) parts.push(bytes);
    at += bytes?.length ?? 0;
  }
  return { bytes: Buffer.concat(parts), offsets: `{${offsets.join()}}`, lengths: `{${lengths.join()}}` };
}
