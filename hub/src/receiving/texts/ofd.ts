import { posix } from 'node:path';
import { Archive } from '../sheets/archive.js';
import { rootOf, within } from './markup.js';

/** Pages of an OFD (GB/T 33190): its documents, their pages in order, and of each the text of its layers. */
export async function ofdPages(bytes: Buffer): Promise<readonly string[]> {
  const archive = new Archive(bytes);
  const from = (base: string, location: string): string =>
    location.startsWith('/') ? location.slice(1) : posix.join(posix.dirname(base), location);
  const start = rootOf(await archive.part('OFD.xml'));
  const pages: string[] = [];
  for (const { text } of start === null ? [] : within(start, 'DocRoot')) {
    const path = from('OFD.xml', text.trim());
    const document = rootOf(await archive.part(path));
    for (const pagesOf of document?.children.filter(({ name }) => name === 'Pages') ?? [])
      for (const { attributes } of within(pagesOf, 'Page')) {
        const content = rootOf(await archive.part(from(path, attributes.get('BaseLoc') ?? '')));
        pages.push(content === null ? '' : [...within(content, 'TextObject')].map(lineOf).join('\n'));
      }
  }
  return pages;
}

const lineOf = (object: Parameters<typeof within>[0]): string => [...within(object, 'TextCode')].map(({ text }) => text).join('');
