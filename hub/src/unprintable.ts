import type { Area, LetterType } from './definitions/index.js';
import { Faces, faceFiles } from './printing/index.js';

/** Letters whose own words this machine has no face for, one sentence each; nothing is opened where no area issues letters. It stops nobody: a face may be installed at any time. */
export function unprintable(areas: readonly Area[], said: string): readonly string[] {
  const letters = areas.flatMap(({ records }) =>
    records.flatMap((record) => Object.values(record.letters).map((letter) => ({ record, letter }))),
  );
  if (letters.length === 0) return [];
  const files = faceFiles(said);
  if (files.length === 0)
    return ['There is no face to print letters in: install fonts-babelstone-han, or name font files in FATONG_LETTER_FONTS.'];
  const faces = opened(files);
  if (!(faces instanceof Faces)) return [faces];
  return letters.flatMap(({ record, letter }) => {
    const missing = [...new Set(wordsOf(letter))].filter((character) => faces.of(character.codePointAt(0)!) === -1);
    return missing.length === 0
      ? []
      : [
          `No face has these characters of the letter ${letter.name} of ${record.name}: ${missing.map((one) => `${one} (U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`).join(', ')}.`,
        ];
  });
}

function opened(files: readonly string[]): Faces | string {
  try {
    return new Faces(files);
  } catch (error) {
    return `A face of FATONG_LETTER_FONTS cannot be opened: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** What it says whatever the record: its template and its number. */
const wordsOf = ({ template, number }: LetterType): string =>
  number.replaceAll(/\{\w+\}/g, '') +
  template.paragraphs.flatMap(({ pieces }) => pieces.map((piece) => ('text' in piece ? piece.text.replaceAll('\n', '') : ''))).join('');
