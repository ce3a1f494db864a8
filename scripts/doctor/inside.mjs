import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../fatong/delegate.mjs';
import { lockedNode } from '../install/npm.mjs';
import { answer } from '../process/answer.mjs';
import { Refusal } from '../process/refusal.mjs';
import { buildFolder, root } from '../root.mjs';

/**
 * What only the hub can tell, who may talk to database and broker: configuration, passwords, migrations. Not asked while one of them does not work: it connects to both, and would call well what
 * takes connections and nothing else.
 * @returns {Promise<import('./machine.mjs').Finding[]>}
 */
export async function inside({ env, found }) {
  if (found.some(({ server }) => server !== undefined)) return [];
  const cli = join(buildFolder('start'), 'hub', 'src', 'cli.js');
  if (!existsSync(cli) || !existsSync(lockedNode(root))) return [{ ok: true, sentence: 'Nothing is built yet: the first start does that.' }];
  let variables;
  try {
    variables = environment('check', env);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return []; // no addresses: what there is to say about that is said before
  }
  const { status, stdout, stderr } = await answer([lockedNode(root), cli, 'check'], { env: variables });
  return `${stdout}${stderr}`.split('\n').filter(Boolean).map((sentence) => ({ ok: status === 0, sentence }));
}
