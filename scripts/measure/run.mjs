/**
 * Measures one set on the sources. A set is a file in `sets/` that exports `measure`, which answers what was measured.
 * @typedef {{title: string, size: number, wrong: readonly string[], most: number, manual?: number}} Measured `wrong`: the names of what was judged otherwise; `most`: the share of them that is allowed; `manual`: how many were left to a person
 */

const percent = (share) => `${(share * 100).toFixed(2)} %`;

/** What is printed of a set, and whether its figure is met. @param {Measured} measured */
export function said({ title, size, wrong, most, manual }) {
  const rate = size === 0 ? 1 : wrong.length / size;
  return {
    isMet: size > 0 && rate <= most,
    lines: [
      title,
      `size   ${size}`,
      `wrong  ${wrong.length} (${percent(rate)}, at most ${percent(most)})`,
      ...(manual === undefined ? [] : [`manual ${manual} (${percent(manual / size)})`]),
      ...wrong.slice(0, 20).map((one) => `  ${one}`),
    ],
  };
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const { measure } = await import(`./sets/${process.argv[2]}.mjs`);
  const { lines, isMet } = said(await measure());
  for (const line of lines) console.log(line);
  process.exitCode = isMet ? 0 : 1;
}
