import { join } from 'node:path';
import { diskPlace } from './disk.js';
import type { BlobPlace } from './place.js';
import { s3Place } from './s3.js';

/** Where content lies, as the installation says: nothing for a folder of its own data, the path of a folder all processes share, or the URL of a bucket. */
export function placeOf(said: string, dataDir: string): BlobPlace {
  if (/^https?:\/\//.test(said)) return s3Place(said, join(dataDir, 'spool'));
  return diskPlace(said === '' ? join(dataDir, 'blobs') : said);
}
