import type { FoundTrace } from '@fatong/contracts/codes';
import { laterIn } from './jpeg.js';
import { editorsAmong, programsInXmp } from './programs.js';
import { exifIn } from './tiff.js';

const mostChunks = 1_000;

/** Traces of editing in a PNG: texts that are not packed, and EXIF. */
export function pngTraces(head: Buffer): readonly FoundTrace[] {
  const programs: string[] = [];
  const later: FoundTrace[] = [];
  let at = 8;
  for (let n = 0; n < mostChunks && at + 8 <= head.length; n++) {
    const length = head.readUInt32BE(at);
    const type = head.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') break;
    const body = head.subarray(at + 8, at + 8 + length);
    if (type === 'tEXt') programs.push(...softwareIn(body.toString('latin1')));
    if (type === 'iTXt') programs.push(...programsInXmp(body.toString('utf8')), ...softwareIn(body.toString('utf8')));
    const exif = type === 'eXIf' ? exifIn(body) : null;
    programs.push(exif?.software ?? '');
    later.push(...laterIn(exif));
    at += 12 + length;
  }
  return [...editorsAmong(programs), ...later];
}

/** The text that is called Software: its keyword ends with a zero, and what stands between in an iTXt are zeros too. */
function softwareIn(text: string): readonly string[] {
  const [keyword = '', ...rest] = text.split('\0');
  return keyword === 'Software' ? [rest.join(' ')] : [];
}
