/** The thread that `aside` speaks with: understands one document after another. */
import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { systems } from '@fatong/contracts/systems';
import type { Heard, Told } from './aside.js';
import type { LayDown } from './files.js';
import { understanding } from './understanding.js';

if (!parentPort) throw new Error('This is a thread of the doors and runs nowhere else.');
const port = parentPort;
const understand = understanding(systems);
const told = on(port, 'message') as AsyncIterableIterator<[Told]>;
const say = (heard: Heard): void => port.postMessage(heard);

const layDown: LayDown = async (content) => {
  say({ content });
  const {
    value: [answer],
  } = (await told.next()) as { value: [Told] };
  if (!('laid' in answer) || !answer.laid) throw new Error('The content was not laid down.');
  return answer.laid;
};

for (let next = await told.next(); next.done !== true; next = await told.next()) {
  const [asked] = next.value;
  if (!('document' in asked)) throw new Error('A document was due.');
  try {
    say({ understood: await understand(asked.document, layDown) });
  } catch (error) {
    say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
