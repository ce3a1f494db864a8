import type { FoundTrace } from '@fatong/contracts/codes';
import { editorsAmong, plain, programsInXmp } from './programs.js';
import { exifIn, type Exif } from './tiff.js';

const exifName = Buffer.from('Exif\0\0', 'latin1');
const xmpName = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
/** Segments that are looked at; a picture has some dozens. */
const mostSegments = 400;
/** A shrunken picture is rounded, and cameras make thumbnails of 160 × 120 with bars: only another shape altogether is told. */
const shapeDiffers = 0.2;
/** Phones write what they took a moment later. */
const laterSeconds = 60;

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Read {
  readonly size: Size | null;
  readonly exif: Exif | null;
  readonly programs: readonly string[];
}

/** The segments before the picture itself, one after the other, within what is there. */
function segments(bytes: Buffer): Read {
  let at = 2;
  let size: Size | null = null;
  let exif: Exif | null = null;
  const programs: string[] = [];
  for (let n = 0; n < mostSegments && at + 4 <= bytes.length && bytes[at] === 0xff; n++) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    // The picture begins, or nothing can be made of it.
    if (marker === 0xda || marker === 0xd9 || length < 2) break;
    const body = bytes.subarray(at + 4, at + 2 + length);
    if (isFrame(marker) && body.length >= 5) size = { height: body.readUInt16BE(1), width: body.readUInt16BE(3) };
    if (marker === 0xe1 && body.subarray(0, exifName.length).equals(exifName)) exif ??= exifIn(body.subarray(exifName.length));
    if (marker === 0xe1 && body.subarray(0, xmpName.length).equals(xmpName)) programs.push(...programsInXmp(body.toString('utf8')));
    at += 2 + length;
  }
  return { size, exif, programs };
}

/** The frame header, of whatever kind of JPEG; not the tables that have numbers between. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Traces of editing in a JPEG: its program, its moments, its thumbnail. */
export function jpegTraces(head: Buffer): readonly FoundTrace[] {
  const { size, exif, programs } = segments(head);
  return [...editorsAmong([exif?.software ?? '', ...programs]), ...laterIn(exif), ...thumbnailUnlike(size, exif)];
}

const moment = (text: string | null | undefined): number => {
  const said = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(text ?? '');
  return said ? Date.parse(`${said[1]}-${said[2]}-${said[3]}T${said[4]}Z`) : Number.NaN;
};

export function laterIn(exif: Exif | null): readonly FoundTrace[] {
  const [taken, changed] = [moment(exif?.takenAt), moment(exif?.changedAt)];
  return changed - taken > laterSeconds * 1000
    ? [{ trace: 'changedLater', says: plain(`拍摄 ${exif!.takenAt}，修改 ${exif!.changedAt}`) }]
    : [];
}

function thumbnailUnlike(size: Size | null, exif: Exif | null): readonly FoundTrace[] {
  const small = exif?.thumbnail ? segments(exif.thumbnail).size : null;
  if (!size || !small || [size, small].some(({ width, height }) => width === 0 || height === 0)) return [];
  const shape = ({ width, height }: Size): number => Math.max(width, height) / Math.min(width, height);
  return Math.abs(shape(size) / shape(small) - 1) > shapeDiffers
    ? [{ trace: 'thumbnail', says: `图片 ${size.width}×${size.height}，缩略图 ${small.width}×${small.height}` }]
    : [];
}
