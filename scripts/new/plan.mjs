/** What a generator means to write, decided wholly before the first byte is written. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Refusal } from '../process/refusal.mjs';

const templates = join(import.meta.dirname, 'templates');
const suffix = '.tpl';

/**
 * The files of some template folders. `__name__` in paths and texts becomes the value of `name`; a line that begins with
 * `#<variant> ` (or `#<variant>+<variant> `) is kept, without this mark, for those variants only.
 * @param {string[]} folders below `templates/`
 * @param {Record<string, string>} values
 * @param {string} [variant]
 * @returns {Map<string, string>} text by path
 */
export function filled(folders, values, variant = '') {
  const fill = (text) => text.replace(/__(\w+?)__/g, (mark, name) => {
    if (!Object.hasOwn(values, name)) throw new Error(`A template names ${mark}, for which there is no value`);
    return values[name];
  });
  const chosen = (text) => text.split('\n').flatMap((line) => {
    const [, mark, rest] = /^#((?:rest|soap|amqp)(?:\+(?:rest|soap|amqp))*) (.*)$/.exec(line) ?? [];
    return mark === undefined ? [line] : mark.split('+').includes(variant) ? [rest] : [];
  }).join('\n');
  return new Map(folders.flatMap((folder) => {
    const top = join(templates, folder);
    return readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
      .map((file) => [fill(relative(top, file).slice(0, -suffix.length)), fill(chosen(readFileSync(file, 'utf8')))]);
  }));
}

/** A change to a file that is there. */
export function edited(root, file, steps) {
  let text = readFileSync(join(root, file), 'utf8');
  for (const { what, step } of steps) {
    const next = step(text);
    if (next === undefined) throw new Refusal(`${file} has no place where this command could add ${what}: add it by hand as its neighbours stand there, or bring the file into their form.`);
    text = next;
  }
  return text;
}

/**
 * Writes new files and changed ones, all or none.
 * @param {string} root
 * @param {{made: Map<string, string>, changed: Map<string, string>}} plan
 * @throws Refusal when a new file is there already, or one to be changed has changes nobody committed
 */
export function write(root, { made, changed }) {
  const there = [...made.keys()].filter((file) => existsSync(join(root, file)));
  if (there.length > 0) throw new Refusal(`Nothing is overwritten, and ${there.slice(0, 3).join(', ')}${there.length > 3 ? ` and ${there.length - 3} more are` : there.length > 1 ? ' are' : ' is'} there already: take another name.`);
  const dirty = uncommitted(root, [...changed.keys()]);
  if (dirty.length > 0) throw new Refusal(`${dirty.join(' and ')} ${dirty.length > 1 ? 'have' : 'has'} changes that are not committed, and this command would add to ${dirty.length > 1 ? 'them' : 'it'}: commit or stash them first, so that both can be told apart.`);
  for (const [file, text] of made) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: 'wx' });
  }
  for (const [file, text] of changed) writeFileSync(join(root, file), text);
}

/** What git calls changed among some files; nothing where the checkout is no repository of its own. */
function uncommitted(root, files) {
  if (!existsSync(join(root, '.git'))) return [];
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--', ...files], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter(Boolean).map((line) => line.slice(3)) : [];
}
