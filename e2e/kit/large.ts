import { createHash } from 'node:crypto';
import { request as ask } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { demoKeys, sign } from '@fatong/adapters/kit';
import type { Sent } from './partner.js';
import type { RunningSystem } from './system.js';

/** A report with one text of so many bytes at a place nobody agreed on, said in parts and never held. */
export interface LargeReport {
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly bytes: number;
}

const piece = Buffer.from('QUJD'.repeat(16_384));

function* partsOf({ data, field, bytes }: LargeReport): Generator<Buffer> {
  yield Buffer.from(`${JSON.stringify(data).slice(0, -1)},"${field}":"`);
  for (let left = bytes; left > 0; left -= piece.length) yield left < piece.length ? piece.subarray(0, left) : piece;
  yield Buffer.from('"}');
}

/** What may go wrong on the way: another byte than was signed, or a pause after so many bytes until something is done. */
export interface OnTheWay {
  readonly isSpoiled?: boolean;
  readonly after?: { readonly bytes: number; readonly act: () => Promise<void> };
}

async function* coming(report: LargeReport, after: OnTheWay['after']): AsyncGenerator<Buffer> {
  let [sent, isDue] = [0, after !== undefined];
  for (const part of partsOf(report)) {
    yield part;
    sent += part.length;
    if (!isDue || sent < after!.bytes) continue;
    isDue = false;
    await after!.act();
  }
}

/** Sends it to the doors as the outside system would. */
export async function sendLarge(
  system: RunningSystem,
  folder: string,
  report: LargeReport,
  { isSpoiled = false, after }: OnTheWay = {},
): Promise<Sent> {
  const url = `${system.adapters.url}/exchange/${folder}/${report.message}`;
  const hash = createHash('sha256');
  let length = 0;
  for (const part of partsOf(report)) {
    hash.update(part);
    length += part.length;
  }
  const digest = `sha-256=:${(isSpoiled ? createHash('sha256').update('another').digest() : hash.digest()).toString('base64')}:`;
  const headers = await sign(
    { method: 'POST', url, headers: { 'content-type': 'application/json', 'accept-language': 'en' }, body: Buffer.alloc(0) },
    demoKeys.of(folder)[0]!,
    new Date(),
    digest,
  );
  return new Promise((resolve, reject) => {
    const asking = ask(url, { method: 'POST', headers: { ...headers, 'content-length': length } }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => {
          text += part;
        })
        .on('error', reject)
        .on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Sent['body'] }));
    });
    pipeline(Readable.from(coming(report, after), { objectMode: false }), asking).catch(reject);
  });
}
