/** What a generator means to write, decided wholly before the first byte is written. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { format } from '../check/format.mjs';
import { Refusal } from '../process/refusal.mjs';

const templates = join(import.meta.dirname, 'templates');
const suffix = '.tpl';

/**
 * The files of some template folders. `__name__` in paths and texts becomes the value of `name`; a line that begins with
 * `#<variant> ` (or `#<variant>+<variant> `) is kept, without this mark, for those variants only.
 * @param {string[]} folders below `templates/`
 * @param {Record<string, string>} values
 * @param {string[]} [variants]
 * @returns {Map<string, string>} text by path
 */
export function filled(folders, values, variants = []) {
  const fill = (text) =>
    text.replace(/__(\w+?)__/g, (mark, name) => {
      if (!Object.hasOwn(values, name)) throw new Error(`A template names ${mark}, for which there is no value`);
      return values[name];
    });
  const chosen = (text) =>
    text
      .split('\n')
      .flatMap((line) => {
        const [, mark, rest] = /^#([a-z]+(?:\+[a-z]+)*) (.*)$/.exec(line) ?? [];
        return mark === undefined ? [line] : mark.split('+').some((variant) => variants.includes(variant)) ? [rest] : [];
      })
      .join('\n');
  return new Map(
    folders.flatMap((folder) => {
      const top = join(templates, folder);
      return readdirSync(top, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [fill(relative(top, file).slice(0, -suffix.length)), fill(chosen(readFileSync(file, 'utf8')))]);
    }),
  );
}

/**
 * Writes new files, all or none. No file that somebody wrote is changed: what must know of them is generated.
 * @param {string} root
 * @param {Map<string, string>} made text by path
 * @returns {string[]} their paths, sorted and indented, to be said
 * @throws Refusal when one of them is there already
 */
export function write(root, made) {
  const there = [...made.keys()].filter((file) => existsSync(join(root, file)));
  const more = there.length > 3 ? ` and ${there.length - 3} more are` : there.length > 1 ? ' are' : ' is';
  if (there.length > 0)
    throw new Refusal(`Nothing is overwritten, and ${there.slice(0, 3).join(', ')}${more} there already: take another name.`);
  for (const [file, text] of made) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: 'wx' });
  }
  // A title may be longer or shorter than the template's own words, and so break a line elsewhere.
  if (existsSync(join(root, 'biome.json')))
    format(
      root,
      [...made.keys()].filter((file) => file.endsWith('.ts')),
    );
  return [...made.keys()].sort().map((file) => `  ${file}`);
}
