import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file in which something stands that must not, and how often. */
export interface Trace {
  readonly file: string;
  readonly what: string;
  readonly times: number;
}

/** Where any of these words stands in clear below a folder: as bytes of UTF-8, or as Erlang writes bytes that it takes for numbers. */
export function tracesIn(folder: string, words: Readonly<Record<string, string>>): Trace[] {
  const spellings = Object.entries(words).flatMap(([what, word]) =>
    [Buffer.from(word), Buffer.from([...Buffer.from(word)].join(','))].map((bytes) => ({ what, bytes })),
  );
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = content(path);
      return spellings
        .map(({ what, bytes }) => ({ file: relative(folder, path), what, times: timesIn(text, bytes) }))
        .filter(({ times }) => times > 0);
    });
}

/** Servers at work take files away while we look. */
function content(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function timesIn(text: Buffer, word: Buffer): number {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) times++;
  return times;
}
