import type { FoundTrace } from '@fatong/contracts/codes';
import type { Outline } from '../outline.js';
import { editorsAmong, programsInXmp } from './programs.js';

/** Line ends and blanks behind the last byte that is signed are nothing. */
const slack = 16;

/** Traces of editing in a PDF: programs that work pictures over, and what was appended after the last signature. */
export function pdfTraces(head: Buffer, outline: Outline): readonly FoundTrace[] {
  const { bytes, from } = outline.tail();
  const [beginning, end] = [head.toString('latin1'), bytes.toString('latin1')];
  const xmp = [head, bytes].map((part) => part.toString('utf8'));
  return [
    ...editorsAmong([...programsIn(beginning), ...programsIn(end), ...xmp.flatMap(programsInXmp)]),
    ...appendedAfter(beginning, { text: end, from }, outline.size),
  ];
}

function programsIn(text: string): readonly string[] {
  const said = [...text.matchAll(/\/(?:Producer|Creator)\s*\(([^()]{1,200})\)/g)];
  return said.slice(0, 50).map(([, name]) => (name!.startsWith('þÿ') ? wide(name!) : name!));
}

/** UTF-16 as PDF writes it, high byte first. */
function wide(text: string): string {
  const bytes = Buffer.from(text.slice(2), 'latin1');
  return bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le');
}

/** A signature covers two spans of bytes; the last one reaches to the end of the file unless something came behind it. What is added to check it by later (DSS) is no edit. */
function appendedAfter(head: string, tail: { readonly text: string; readonly from: number }, size: number): readonly FoundTrace[] {
  const spans = [...head.matchAll(range), ...tail.text.matchAll(range)].map(([, from, length]) => Number(from) + Number(length));
  const covered = spans.filter((end) => end <= size).reduce((last, end) => Math.max(last, end), 0);
  if (covered === 0 || size - covered <= slack || covered < tail.from) return [];
  const behind = tail.text.slice(covered - tail.from);
  return /\/DSS\b|\/DocTimeStamp\b/.test(behind) || behind.trim() === ''
    ? []
    : [{ trace: 'appended', says: `签名覆盖至第 ${covered} 字节，文件共 ${size} 字节` }];
}
const range = /\/ByteRange\s*\[\s*\d{1,12}\s+\d{1,12}\s+(\d{1,12})\s+(\d{1,12})\s*\]/g;
