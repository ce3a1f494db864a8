import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder; every command works from any current folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What is built, a folder for each command, so that `npm test` never touches what a running start uses. */
export const buildFolder = (name) => join(root, '.build', name);

/** The data folder of a start: FATONG_DATA, a relative one seen from the repository. */
export const dataFolder = (env) => resolve(root, env.FATONG_DATA || '.fatong');
