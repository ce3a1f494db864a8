import { setTimeout as pause } from 'node:timers/promises';
import { amqpMessage, brokerUser, demoKeys } from '@fatong/adapters/kit';
import { partnersUrlOf, speakAsPartner } from '@fatong/hub/broker';
import type { PartnerLine, PartnerMessage } from '@fatong/hub/ports';
import { given } from './given.js';
import { saidOf, source, type Said } from './world.js';

/** How far a flood is. */
export interface Flooding {
  /** The broker has it. */
  readonly sent: number;
  /** Negative confirms. */
  readonly refused: number;
  /** Messages with a receipt, and with a problem. */
  readonly receipts: number;
  readonly problems: number;
}

const key = demoKeys.newest(source)!;
/** How long it waits when the broker said no, ms. */
const comeBack = 50;

/**
 * SIMULATED notary offices: a partner with a user of its own at the broker, who publishes all it has as fast as it is let, of a key one after the other; what is refused it publishes
 * again, and every twentieth twice, as one does who is not sure.
 */
export function floodingOffice(said: readonly Said[]): { flood(): Promise<void>; progress(): Flooding; close(): Promise<void> } {
  const [receipts, problems] = [new Set<string>(), new Set<string>()];
  let [sent, refused] = [0, 0];
  let line: PartnerLine | undefined;

  async function flood(): Promise<void> {
    const open = await speakAsPartner(partnersUrlOf(given('AMQP_URL')), brokerUser(source, key), given('QUEUE_PREFIX'));
    line = open;
    await open.hear(({ to = '', contentType }) => void (contentType === 'application/json' ? receipts : problems).add(to));
    await Promise.all(
      [...Map.groupBy(said, (one) => one.key).values()].map(async (of) => {
        for (const one of of) {
          const message = await signed(one);
          await insist(open, message);
          if (one.number % 20 === 0) await insist(open, message);
          sent++;
        }
      }),
    );
  }

  async function insist(open: PartnerLine, message: PartnerMessage): Promise<void> {
    while (!(await open.publish(message))) {
      refused++;
      await pause(comeBack);
    }
  }

  return { flood, progress: () => ({ sent, refused, receipts: receipts.size, problems: problems.size }), close: async () => line?.close() };
}

function signed(said: Said): Promise<PartnerMessage> {
  const { of, data } = saidOf(said);
  return amqpMessage({
    system: source,
    message: of.message,
    body: Buffer.from(JSON.stringify(data)),
    key,
    id: `${said.key} ${said.number}`,
  });
}
