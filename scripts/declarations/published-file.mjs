import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../process/refusal.mjs';
import { root } from '../root.mjs';

/** Where the promises stand that were published, below the repository. */
export const publishedFile = 'contracts/published.json';
export const publishedPath = join(root, publishedFile);

/** @returns {object | undefined} contracts by type as they were published; nothing was published yet */
export function readPublished(path = publishedPath) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Refusal(
      `${publishedFile} is no JSON (${error.message}): take it from the last release, it is written by \`npm run publish:contracts\` alone.`,
      { cause: error },
    );
  }
}
