import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { StoreAway } from '@fatong/hub/ports';
import { aside, type Heard, type Told } from './aside.js';
import { filing, filingOffice, pdf } from './testing/index.js';
import { understanding, type Document } from './understanding.js';

/** A thread that understands nothing before it is let, and may die of what it is told. */
class TestThread extends EventEmitter {
  readonly told: Told[] = [];
  isEnded = false;

  postMessage(told: Told): void {
    this.told.push(told);
  }

  unref(): void {
    this.emit('unref');
  }

  say(heard: Heard): void {
    this.emit('message', heard);
  }

  terminate(): Promise<number> {
    this.isEnded = true;
    this.emit('exit', 1);
    return Promise.resolve(1);
  }
}

const document = (system: string, AH = 'A-1'): Document => ({
  system,
  form: 'json',
  type: filing.type,
  text: JSON.stringify({ AH, BBH: 1 }),
  isWhole: true,
  taken: new Map(),
});
const systemOf = (told: Told | undefined): string | undefined => (told && 'document' in told ? told.document.system : undefined);
const noFile = (): Promise<never> => Promise.reject(new Error('This document has no file.'));
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
const refusal = { understood: { refused: 'body-malformed' } } as const;

function newAside() {
  const threads: TestThread[] = [];
  const made = aside(() => {
    threads.push(new TestThread());
    return threads.at(-1)! as unknown as ReturnType<NonNullable<Parameters<typeof aside>[0]>>;
  });
  return { ...made, threads };
}

describe('documents that are understood aside', () => {
  it('go one at a time, and a system with many holds up no other by more than one', async () => {
    const { understand, threads } = newAside();
    const all = ['court', 'court', 'court', 'notary'].map((system) => understand(document(system), noFile));
    await settled();
    const [thread] = threads;
    expect(thread!.told.map(systemOf)).toEqual(['court']);
    for (const _ of all) {
      thread!.say(refusal);
      await settled();
    }
    expect(thread!.told.map(systemOf)).toEqual(['court', 'court', 'notary', 'court']);
    expect(await Promise.all(all)).toEqual(Array(4).fill(refusal.understood));
    expect(threads).toHaveLength(1);
  });

  it('have their files laid down by whoever asked, and fail as that fails, without harm to the next', async () => {
    const { understand, threads } = newAside();
    const laid: Uint8Array[] = [];
    const first = understand(document('filing-office'), (content) =>
      Promise.resolve({ address: `at ${laid.push(content)}`, size: content.length }),
    );
    await settled();
    threads[0]!.say({ content: pdf(20) });
    await settled();
    expect([laid, threads[0]!.told.at(-1)]).toEqual([[pdf(20)], { laid: { address: 'at 1', size: 20 } }]);
    threads[0]!.say(refusal);
    expect(await first).toEqual(refusal.understood);
    const second = understand(document('filing-office'), () => Promise.reject(new StoreAway('the disk is full')));
    await settled();
    threads[0]!.say({ content: pdf(20) });
    await settled();
    expect(threads[0]!.told.at(-1)).toEqual({ laid: null });
    threads[0]!.say({ failed: 'The content was not laid down.' });
    await expect(second).rejects.toBeInstanceOf(StoreAway);
    const third = understand(document('filing-office'), noFile);
    await settled();
    threads[0]!.say(refusal);
    expect(await third).toEqual(refusal.understood);
  });

  it('fail alone when the thread dies of them: the next has another', async () => {
    const { understand, threads } = newAside();
    const [poison, next] = [understand(document('court'), noFile), understand(document('court'), noFile)];
    await settled();
    threads[0]!.emit('error', new Error('out of memory'));
    await expect(poison).rejects.toThrow('out of memory');
    await settled();
    threads[1]!.say(refusal);
    expect(await next).toEqual(refusal.understood);
  });

  it('fail when the doors stop, those that wait and those that come, and the thread ends', async () => {
    const { understand, stop, threads } = newAside();
    const both = [understand(document('court'), noFile), understand(document('court'), noFile)];
    const ended = Promise.allSettled(both);
    await settled();
    await stop();
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(understand(document('court'), noFile)).rejects.toThrow('stop');
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true]);
  });
});

describe('what a document means', () => {
  it('is plain data, which every thread can be sent', async () => {
    const understood = await understanding([filingOffice])({ ...document('filing-office'), isWhole: false }, noFile);
    expect(structuredClone(understood)).toMatchObject({ type: filing.type, findings: [], named: { key: 'A-1', sourceVersion: '1' } });
    expect('bytes' in understood && Buffer.from(understood.bytes!).toString()).toBe('{"AH":"A-1","BBH":1}');
  });
});
