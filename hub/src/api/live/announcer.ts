import { uuidv7, wireOf } from '../../platform/index.js';
import { BrokerAway, type Log, type Publisher } from '../../ports/index.js';
import { changeTopic, isNothing, joined, noChange, type Change } from './change.js';

/** Changes are gathered for so long before they are told, ms. */
const gathering = 250;

export interface Announcer {
  /** Something was committed by this process. */
  note(change: Change): void;
  /** Tells what is gathered and ends. */
  stop(): Promise<void>;
}

/** Tells all processes what this one changed: a few notices a second, whatever the load. While the broker is away, only this one learns it. */
export function startAnnouncer({ broker, log, here }: { broker: Publisher; log: Log; here: (change: Change) => void }): Announcer {
  let gathered = noChange;
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const tell = async (change: Change): Promise<void> => {
    const id = uuidv7();
    const wire = wireOf({
      id,
      source: '/hub',
      type: changeTopic,
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      partitionkey: id,
      data: change,
    });
    try {
      await broker.publish([{ exchange: 'events', to: changeTopic, wire }]);
    } catch (error) {
      if (!(error instanceof BrokerAway)) log.warn({ error }, 'A notice of changes could not be published');
      here(change);
    }
  };
  const flush = (): void => {
    timer = undefined;
    const change = gathered;
    gathered = noChange;
    if (!isNothing(change)) last = last.then(() => tell(change));
  };
  return {
    note(change) {
      gathered = joined(gathered, change);
      timer ??= setTimeout(flush, gathering);
    },
    async stop() {
      clearTimeout(timer);
      flush();
      await last;
    },
  };
}
