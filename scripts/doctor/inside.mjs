import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../fatong/delegate.mjs';
import { lockedNode } from '../install/npm.mjs';
import { answer } from '../process/answer.mjs';
import { Refusal } from '../process/refusal.mjs';
import { buildFolder, root } from '../root.mjs';

/**
 * What only the hub can tell, who may talk to database and broker: definitions, configuration, passwords, migrations. Not asked while one of them does not work: it connects to both, and would call
 * well what takes connections and nothing else. Where nothing runs and no addresses are given, the definitions alone: they may be why nothing runs.
 * @returns {Promise<import('./machine.mjs').Finding[]>}
 */
export async function inside({ env, found = [], folder = buildFolder('start') }) {
  if (found.some(({ server }) => server !== undefined)) return [];
  const cli = join(folder, 'hub', 'src', 'cli.js');
  if (!existsSync(cli) || !existsSync(lockedNode(root)))
    return [{ ok: true, sentence: 'Nothing is built yet: the first start does that.' }];
  const variables = addresses(env);
  const { status, stdout, stderr } = await answer([lockedNode(root), cli, variables ? 'check' : 'definitions'], { env: variables ?? env });
  return `${stdout}${stderr}`
    .split('\n')
    .filter(Boolean)
    .map((sentence) => ({ ok: status === 0, sentence }));
}

function addresses(env) {
  try {
    return environment('check', env);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined; // what there is to say about that is said before
  }
}
