import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { traces, type Traces } from '../platform/testing/index.js';
import { newLine } from './testing/new-line.js';
import { arrival, note, parcel, say } from './testing/world.js';

const theirs = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const others = '00-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-00f067aa0ba902b8-01';

describe('a message’s trace in the line (S11)', () => {
  let kept: Traces;
  beforeEach(() => {
    kept = traces();
  });
  afterEach(() => kept.off());

  it('says of each message of a batch that it was worked on, and of the batch which messages it held', async () => {
    const test = newLine();
    await test.take(
      arrival({ ...say(note, 'A', 1, '身份证 3101'), traceparent: theirs }),
      arrival({ ...say(note, 'B', 1, 'action throws'), traceparent: others }),
      arrival(say(note, 'C', 1)),
    );
    const [batch, ...messages] = kept.spans();
    expect(batch).toMatchObject({ name: 'commit inbound.court.0', attributes: { 'messaging.batch.message_count': 3 } });
    expect(batch!.links.map(({ context: { traceId } }) => traceId)).toEqual([theirs.slice(3, 35), others.slice(3, 35)]);
    expect(messages.map(({ name, parentSpanContext }) => [name, parentSpanContext?.traceId])).toEqual([
      ['process court.note.v1', theirs.slice(3, 35)],
      ['process court.note.v1', others.slice(3, 35)],
    ]);
    expect(kept.said()).not.toMatch(/3101|action throws/);
  });

  it('is handed on to what is made of it', async () => {
    const test = newLine();
    await test.take(arrival({ ...say(parcel, 'P', 1), traceparent: theirs }));
    expect(test.published.map(({ exchange, wire }) => [exchange, wire.attributes.traceparent])).toEqual([['outbound', theirs]]);
  });
});

describe('what the line counts (S11)', () => {
  it('is by system, outcome and type, and calls what nobody agreed to by one word', async () => {
    const test = newLine();
    await test.take(
      arrival(say(note, 'A', 1)),
      arrival({ ...say(note, 'B', 1), type: 'court.nonsense-1.v1' }),
      arrival({ ...say(note, 'C', 1), type: 'court.nonsense-2.v1' }),
    );
    expect([...test.counts].filter(([name]) => name.startsWith('fatong_inbound_messages_total'))).toEqual([
      ['fatong_inbound_messages_total court done court.note.v1', 1],
      ['fatong_inbound_messages_total court unknown-message unknown', 2],
    ]);
  });
});
