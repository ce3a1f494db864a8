import type { FileType } from '@fatong/contracts/codes';
import type { KeptFile } from './files.js';
import type { SeenType } from './record-index.js';

/** A page of a file of a record. */
export interface TextPage {
  readonly fileId: string;
  readonly recordId: string;
  readonly field: string;
  /** From one; of a docx as its writer broke it. */
  readonly page: number;
  readonly text: string;
}

/** Text of files that stand in records, for the search in it. */
export interface FileTexts {
  /** Files of these fields that stand in a record and were not read yet, the oldest first. */
  waiting(of: readonly { readonly type: string; readonly field: string }[], most: number): Promise<readonly KeptFile[]>;
  /** Keeps what was read, or that nothing could be; a file is read once. */
  keep(file: Pick<KeptFile, 'id' | 'type' | 'field' | 'recordId'>, pages: readonly string[], at: string): Promise<void>;
  /** Pages of files that stand in records a reader sees, on which the words stand as they are, the newest file first; `words` are folded and two characters long at least. */
  find(seen: SeenType, words: string, most: number): Promise<readonly TextPage[]>;
  /** Records a reader sees in whose own texts every two characters of the words stand side by side, the newest first: where, and whether as they are, their values say. */
  findOwn(seen: SeenType, words: string, most: number): Promise<readonly string[]>;
}

/** Takes the text out of a file. */
export interface TextReading {
  /** Its pages in order; none: it has no text that can be read. Never throws for what the file is. */
  pagesOf(kind: FileType, bytes: Buffer): Promise<readonly string[]>;
}

/** Text as it is kept and looked for: one way of writing, without the blanks that lines and layout put between Chinese characters. */
export const tidyText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=[\p{Script=Han}\p{P}]) (?=[\p{Script=Han}\p{P}])/gu, '')
    .trim();

/** Words as they are compared. */
export const foldText = (text: string): string => tidyText(text).toLowerCase();

/** Every two characters that stand side by side: what text is found by. */
export function pairsOf(folded: string): ReadonlySet<string> {
  const letters = [...folded];
  return new Set(letters.slice(1).map((letter, i) => letters[i]! + letter));
}

/** By so many pairs words are looked for: what more they have is compared where they were found. */
const mostPairs = 8;

/** Pairs of words that are looked for, spread over them. */
export function soughtPairs(folded: string): readonly string[] {
  const pairs = [...pairsOf(folded)];
  if (pairs.length <= mostPairs) return pairs;
  return Array.from({ length: mostPairs }, (_, i) => pairs[Math.floor((i * (pairs.length - 1)) / (mostPairs - 1))]!);
}

/** Key of a record by a pair of characters of its own texts; secret, as all such keys are. By their numbers: keys are compared without regard to case and blanks, and two pairs are two. */
export const pairKey = (pair: string): string => `text ${[...pair].map((one) => one.codePointAt(0)!.toString(16)).join('.')}`;
