import { format, type Fault } from '../formats.js';

const shape = /^[0-9A-F]{64}$/i;

export function digestFault(text: string): Fault | undefined {
  if (shape.test(text)) return undefined;
  return {
    code: 'format',
    words: ['摘要应为 64 位十六进制数（SM3）。', 'A digest has 64 hexadecimal digits (SM3).'],
  };
}

/** Format name for `Type.String({format: digest})`: an SM3 digest, of content, or of a number that several partners hide by the same key. */
export const digest = format('digest', digestFault);

/** A digest of the right form for seeds and simulators, which is of nothing: the same serial, the same digest. */
export function makeDigest(serial: string): string {
  let state = 0x811c9dc5;
  let text = '';
  while (text.length < 64) {
    for (const letter of `${serial}:${text.length}`) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
    text += state.toString(16).padStart(8, '0').toUpperCase();
  }
  return text;
}
