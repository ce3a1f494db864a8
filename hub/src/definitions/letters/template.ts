/** How words of a template look. The page is the standard's (GB/T 9704): face, margins and pitch are nobody's choice. */
export interface Look {
  readonly bold: boolean;
  readonly underlined: boolean;
  /** In points; null: that of the body. */
  readonly size: number | null;
}

/** A piece of a paragraph: words as they stand, or the place of a value. */
export type Piece = Look & ({ readonly text: string } | Mention);

/** `{amount:大写}`: the field, by its name or its Chinese title, and the form it is written in; an empty form is the usual one. */
export interface Mention {
  readonly field: string;
  readonly form: string;
}

export interface Layout {
  readonly align: 'left' | 'both' | 'center' | 'right';
  /** Indents in characters of the body: of the first line beside the rest, of the left and the right edge. */
  readonly first: number;
  readonly left: number;
  readonly right: number;
  /** Begins a new page. */
  readonly breaks: boolean;
}

export interface Paragraph extends Layout {
  readonly pieces: readonly Piece[];
}

/** What a letter says, with places for values; `faults` ends the sentence “its template …”. */
export interface Template {
  readonly paragraphs: readonly Paragraph[];
  readonly faults: readonly string[];
}

/** What it names. */
export const mentionsOf = ({ paragraphs }: Pick<Template, 'paragraphs'>): readonly Mention[] =>
  paragraphs.flatMap(({ pieces }) => pieces.flatMap((piece) => ('field' in piece ? [{ field: piece.field, form: piece.form }] : [])));

/** Braces of either width, as an input method leaves them. */
const place = /[{｛]([^{}｛｝]*)[}｝]/g;

/** The same words with the places of values taken out of them. A place looks as its first character does, however often the word processor cut it. */
export function withPlaces(runs: readonly (Look & { readonly text: string })[]): {
  readonly pieces: readonly Piece[];
  readonly faults: readonly string[];
} {
  const whole = runs.map(({ text }) => text).join('');
  const pieces: Piece[] = [];
  let done = 0;
  for (const found of whole.matchAll(place)) {
    pieces.push(...cut(runs, done, found.index));
    const [field = '', form = ''] = found[1]!.split(/[:：]/).map((part) => part.trim());
    const { bold, underlined, size } = runs[runAt(runs, found.index)]!;
    pieces.push({ field, form, bold, underlined, size });
    done = found.index + found[0].length;
  }
  pieces.push(...cut(runs, done, whole.length));
  const left = pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
  return { pieces, faults: /[{}｛｝]/.test(left) ? [`has a brace without its other half in “${left.slice(0, 30)}”.`] : [] };
}

function cut(runs: readonly (Look & { readonly text: string })[], from: number, to: number): Piece[] {
  let at = 0;
  return runs.flatMap(({ text, ...look }) => {
    const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, text.length)];
    at += text.length;
    return end > begin ? [{ ...look, text: text.slice(begin, end) }] : [];
  });
}

function runAt(runs: readonly { readonly text: string }[], index: number): number {
  let end = 0;
  return runs.findIndex(({ text }) => (end += text.length) > index);
}
