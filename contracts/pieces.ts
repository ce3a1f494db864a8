import type { Label } from './label.js';

/**
 * What a large document is cut into while it passes, so that nobody holds all of it: its structure, which an ordinary reader reads in the end, and the
 * texts too long to stand in it. The place of such a text is left empty: whoever takes it puts something short there.
 */
export type Piece =
  | { readonly kind: 'structure'; readonly text: string }
  /** A text begins; `path`: the names of the fields around it, numbers in lists. */
  | { readonly kind: 'begin'; readonly path: readonly string[] }
  /** Part of it, as it is meant: escapes and references replaced. */
  | { readonly kind: 'content'; readonly text: string }
  | { readonly kind: 'end' };

/** Adds structure to what was said last: a document of a million elements is no million pieces. */
export function joined(pieces: Piece[], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === 'structure') pieces[pieces.length - 1] = { kind: 'structure', text: last.text + text };
  else pieces.push({ kind: 'structure', text });
}

export interface Scanner {
  /** The next part of the document. Throws {@link Unscannable}; what it lets pass may still be refused by the ordinary reader. */
  scan(text: string): readonly Piece[];
  /** No more comes. */
  end(): readonly Piece[];
  /** How a short text is written in the place of a long one. */
  write(text: string): string;
}

export interface ScannerOptions {
  /** Longer texts are taken out where `takes` says so, else they stay structure. */
  readonly longest: number;
  readonly maxDepth: number;
  readonly takes: (path: readonly string[]) => boolean;
}

export class Unscannable extends Error {
  override readonly name = 'Unscannable';
  /** `code`: as the ordinary reader calls it. */
  constructor(
    readonly code: string,
    readonly words: Label,
  ) {
    super(words[1]);
  }
}
