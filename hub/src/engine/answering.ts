import type { Message } from '@fatong/contracts';
import type { Answer } from '../definitions/index.js';
import type { Unit } from '../ports/index.js';
import type { Parts } from './parts.js';

/** Which answer a report is given. Where several types of records ask the same partner, and he answers all of them with one report, it is that of the record that asked: one select for all of them. */
export async function answering(
  { catalogue }: Parts,
  unit: Unit,
  { subscriber, messages }: { readonly subscriber: string; readonly messages: readonly Message[] },
): Promise<(message: Message) => Answer | undefined> {
  const requests = new Map<Message, string>();
  for (const message of messages) {
    const answers = catalogue.answers(subscriber, message.type);
    const [first] = answers;
    if (answers.length > 1 && first?.kind === 'note') requests.set(message, first.read(message.data).request);
  }
  const stating = requests.size === 0 ? new Map<string, string>() : await unit.stating([...new Set(requests.values())].toSorted());
  return (message) => {
    const answers = catalogue.answers(subscriber, message.type);
    const asker = stating.get(requests.get(message) ?? '')?.split(':')[0];
    return answers.find(({ record }) => record.name === asker) ?? answers[0];
  };
}
