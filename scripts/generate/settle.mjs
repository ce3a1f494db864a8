import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What every generator ends with: writes the files that differ, or with `--check` on the command line names them and
 * fails.
 * @param {string} root
 * @param {{file: string, text: string}[]} files
 */
export function settle(root, files, isCheck = process.argv.includes('--check')) {
  for (const { file, text } of files) {
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    console.log(isCheck ? `${file} is not up to date: run \`npm run generate\`` : `wrote ${file}`);
    if (isCheck) process.exitCode = 1;
    else writeFileSync(path, text);
  }
}
