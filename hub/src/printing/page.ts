/** Points of a millimetre. */
const mm = 72 / 25.4;

/** The page of official documents (GB/T 9704—2012, 5.2): A4, its margins, 22 lines of 28 characters of 3号 (16 points). */
export const page = {
  width: 210 * mm,
  height: 297 * mm,
  top: 37 * mm,
  left: 28 * mm,
  right: 26 * mm,
  bottom: 35 * mm,
  /** Of the body. */
  size: 16,
  lines: 22,
  characters: 28,
  /** 4号, the foot of the number 7 mm below the text. */
  number: { size: 14, below: 7 * mm },
  /** Of what stands below that. */
  small: 9,
} as const;

/** The text's own part of the page (版心). */
export const core = { width: page.width - page.left - page.right, height: page.height - page.top - page.bottom } as const;
/** From line to line, and from character to character: 28 of them fill the line. */
export const pitch = core.height / page.lines;
export const step = core.width / page.characters;

/** A line of larger words takes as much as they need. */
export const heightOf = (size: number): number => Math.max(pitch, size * 1.35);
/** Where its words stand within it: the middle of a Chinese character lies 0.38 of its size above its foot. */
export const baselineOf = (size: number): number => heightOf(size) / 2 + size * 0.38;
