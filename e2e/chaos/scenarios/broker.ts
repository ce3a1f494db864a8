import { until } from '../../kit/until.js';
import type { Scenario, Stage } from '../play.js';

const stillness = 2_000;

export const broker: readonly Scenario[] = [
  {
    name: 'broker-restarted',
    what: 'RabbitMQ is stopped in order and started again, twice',
    lasts: 12,
    async trouble({ servers, at }) {
      for (const share of [0.25, 0.65]) {
        await at(share);
        await servers.rabbitmq.stop();
        await servers.rabbitmq.start();
      }
      return { restarts: 2 };
    },
  },
  {
    name: 'memory-alarm',
    what: 'RabbitMQ blocks everybody who publishes, by a memory alarm, until nothing moves any more; then it is over',
    async trouble(stage) {
      await stage.at(0.25);
      const began = performance.now();
      stage.servers.rabbitmq.control(['set_vm_memory_high_watermark', 'absolute', '1MB']);
      await still(stage);
      stage.servers.rabbitmq.control(['set_vm_memory_high_watermark', 'absolute', '1GB']);
      return { alarm_s: Math.round((performance.now() - began) / 100) / 10 };
    },
  },
];

/** No sender was answered with a receipt for a while. */
async function still({ sending }: Stage): Promise<void> {
  let [last, since] = [sending.progress(), performance.now()];
  await until(
    'nothing moves any more',
    () => {
      const now = sending.progress();
      if (now !== last) [last, since] = [now, performance.now()];
      return now >= sending.total || performance.now() - since > stillness;
    },
    120_000,
  );
}
