import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PartnerAnswered, PartnerLine } from '@fatong/hub/ports';
import { amqpPartner, demoKeys, ours, type Intent, type Simulator } from './index.js';
import { filingOverAmqp, lineInMemory, memoryBlobs, memoryDoor, memoryPublisher, silentLog } from './testing/index.js';

const system = filingOverAmqp.folder;
const key = demoKeys.newest(system)!;
const filing = (AH: string, BBH = 1): Intent => ({ message: 'filing', data: { AH, BBH } });

let publisher = memoryPublisher();
let said: Intent[] = [];
let lines: PartnerLine[] = [];
let closed: PartnerLine[] = [];
let simulator: Simulator | undefined;

beforeEach(() => {
  [publisher, said, lines, closed] = [memoryPublisher(), [], [], []];
});
afterEach(() => simulator?.stop());

/** A line to a real door; `odd` is what is odd about the first one. */
function speaking(odd: Partial<PartnerLine> = {}): () => Promise<PartnerLine> {
  const { line } = lineInMemory(system, {
    systems: [filingOverAmqp],
    keys: demoKeys,
    door: memoryDoor(),
    publisher,
    blobs: memoryBlobs(),
    log: silentLog,
    count: () => undefined,
  });
  return () => {
    const opened: PartnerLine = { ...line, ...(lines.length === 0 && odd), close: () => Promise.resolve(void closed.push(opened)) };
    lines.push(opened);
    return Promise.resolve(opened);
  };
}

const partner = (speak: () => Promise<PartnerLine>): Simulator =>
  (simulator = amqpPartner(
    system,
    { next: () => said.shift() ?? null, handle: () => ({ answer: { status: 404, body: {} } }) },
    { doors: '', speak, key, ourKey: ours(key), rate: 500, faults: 0, lawyers: [], run: '1', log: () => undefined },
  ));
const taken = (): string[] => publisher.published.map(({ wire }) => wire.attributes.partitionkey);

describe('a simulated partner who speaks AMQP', () => {
  it('says signed what it has to say over one line, and counts what the door answered', async () => {
    said = [filing('案-1'), filing('案-2'), { ...filing('案-3'), spoil: 'signature' }, { ...filing('案-4'), spoil: 'bytes' }];
    partner(speaking()).start();
    await expect.poll(() => simulator!.state()).toMatchObject({ sent: 4, accepted: 2, refused: 2, faultsSent: 2 });
    expect([taken(), lines.length]).toEqual([['案-1', '案-2'], 1]);
  });

  it('says what it is made to say and tells the answer', async () => {
    expect(await partner(speaking()).send('filing', { AH: '案-1', BBH: 1 })).toMatchObject({ status: 202, body: { state: 'queued' } });
    expect(await simulator!.send('filing', { AH: '' })).toMatchObject({ status: 422, body: { type: '/problems/contract-broken' } });
  });

  it('publishes again what the broker did not take, before anything else', async () => {
    const publish = vi.fn<PartnerLine['publish']>().mockResolvedValueOnce(false);
    const speak = speaking({ publish });
    said = [filing('案-1'), filing('案-2')];
    publish.mockImplementation((message) => speak().then((line) => line.publish(message)));
    partner(speak).start();
    await expect.poll(taken).toEqual(['案-1', '案-2']);
    expect(simulator!.state()).toMatchObject({ sent: 2, accepted: 2 });
  });

  it('opens another line when one has ended, and says the same again', async () => {
    said = [filing('案-1'), filing('案-2')];
    partner(speaking({ publish: () => Promise.reject(new Error('the connection was lost')) })).start();
    await expect.poll(taken).toEqual(['案-1', '案-2']);
    expect([lines.length, closed]).toEqual([2, [lines[0]]]);
  });

  it('leaves no line open where it may not hear its answers', async () => {
    said = [filing('案-1')];
    partner(speaking({ hear: () => Promise.reject(new Error('no such queue')) })).start();
    await expect.poll(taken).toEqual(['案-1']);
    expect(closed).toEqual([lines[0]]);
  });

  it('waits for its answer, and stops at once while it does', async () => {
    let unanswered: ((answer: PartnerAnswered) => unknown) | undefined;
    said = [filing('案-1')];
    partner(speaking({ publish: () => Promise.resolve(true), hear: (handler) => Promise.resolve(void (unanswered = handler)) })).start();
    await expect.poll(() => unanswered).toBeDefined();
    await simulator!.stop();
    expect(simulator!.state()).toMatchObject({ sent: 0 });
  });

  it('says in a sentence that nobody gave it a line', async () => {
    const mute = amqpPartner(
      system,
      { next: () => null, handle: () => ({ answer: { status: 404, body: {} } }) },
      { doors: '', key, ourKey: ours(key), rate: 0, faults: 0, lawyers: [], run: '1', log: () => undefined },
    );
    await expect(mute.send('filing', {})).rejects.toThrow('The simulated filing-office has no line to the broker.');
  });
});
