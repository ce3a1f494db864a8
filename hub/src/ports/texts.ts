import type { FileType } from '@fatong/contracts/codes';
import type { KeptFile } from './files.js';

/** A page of a file of a record, in clear: fields whose class hides something are never read (`check`). */
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
  /** Pages of files that stand, on which the words stand as they are, the newest file first; `words` are folded and two characters long at least. */
  find(type: string, words: string, most: number): Promise<readonly TextPage[]>;
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
