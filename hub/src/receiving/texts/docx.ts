import type { XmlElement } from '@fatong/contracts/xml';
import { Archive } from '../sheets/archive.js';
import { rootOf } from './markup.js';

/** Pages of a docx, as whoever wrote it broke them or as his program last laid them out; a paragraph is a line. */
export async function docxPages(bytes: Buffer): Promise<readonly string[]> {
  const root = rootOf(await new Archive(bytes).part('word/document.xml'));
  const pages = [''];
  const say = (text: string): void => void (pages[pages.length - 1] += text);
  const walk = (element: XmlElement): void => {
    if (element.name === 't') return say(element.text);
    if (element.name === 'tab') return say(' ');
    if (element.name === 'lastRenderedPageBreak' || (element.name === 'br' && isPage(element))) return void pages.push('');
    if (element.name === 'br') return say('\n');
    // What was struck out is no text of it any more.
    if (element.name === 'del') return;
    for (const child of element.children) walk(child);
    if (element.name === 'p') say('\n');
  };
  if (root !== null) walk(root);
  return pages;
}

const isPage = ({ attributes }: XmlElement): boolean => [...attributes].some(([name, value]) => name.endsWith('type') && value === 'page');
