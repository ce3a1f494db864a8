import { existsSync } from 'node:fs';
import { openSync, type Font } from 'fontkit';

/**
 * Where Debian puts faces a letter may be printed in, the best first: FangSong (仿宋) as the standard wants it, where somebody installed it; then BabelStone Han, a
 * Song face with the rare characters of names, which the start installs; then what covers the most, and what the tests have.
 */
const usual = [
  '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf',
  '/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf',
  '/usr/share/fonts/truetype/hanazono/HanaMinA.ttf',
  '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf',
  '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc',
];

/** Files of faces, separated by colons, as `FATONG_LETTER_FONTS` says them; those usual on Debian come after them. */
export const faceFiles = (said: string): readonly string[] => [
  ...new Set([...said.split(':').filter((file) => file !== ''), ...usual.filter((file) => existsSync(file))]),
];

/** Faces in the order they are asked: a character is drawn in the first that has it. */
export class Faces {
  readonly fonts: readonly Font[];
  private readonly found = new Map<number, number>();

  constructor(files: readonly string[]) {
    this.fonts = files.map((file) => {
      const opened = openSync(file);
      return 'fonts' in opened ? opened.fonts[0]! : opened;
    });
  }

  /** The place of the first face that has it; -1: none has. */
  of(character: number): number {
    let place = this.found.get(character);
    if (place === undefined) {
      place = this.fonts.findIndex((font) => font.hasGlyphForCodePoint(character));
      this.found.set(character, place);
    }
    return place;
  }

  /** How wide it is in that face, in points. */
  width(character: number, face: number, size: number): number {
    const font = this.fonts[face]!;
    return (font.glyphForCodePoint(character).advanceWidth / font.unitsPerEm) * size;
  }
}
