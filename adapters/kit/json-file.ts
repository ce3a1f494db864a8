import { readFileSync } from 'node:fs';
import { StartRefused } from '@fatong/hub/platform';

/**
 * An object in a JSON file that an operator wrote; `what` says for whom it is meant, in the plural.
 * @throws StartRefused with one sentence that quotes nothing of the file.
 */
export function readJsonFile(path: string, what: string): Readonly<Record<string, unknown>> {
  const parsed = parse(read(path, what));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new StartRefused(`The file with ${what}, ${path}, must hold one JSON object.`);
  return parsed as Readonly<Record<string, unknown>>;
}

function read(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    // Missing, a folder, not ours to read: the operator's to put right, so no surprise.
    const { code } = error as NodeJS.ErrnoException;
    throw new StartRefused(`The file with ${what}, ${path}, cannot be read (${code ?? 'unknown reason'}).`, { cause: error });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined; // its words would quote secrets
  }
}
