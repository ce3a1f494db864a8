import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz } from '@fatong/contracts/testing';
import { newLine } from './testing/new-line.js';
import { arrival, note, say } from './testing/world.js';

const good = arrival(say(note, 'A', 1));
const junk = fc.oneof(
  fc.anything(),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\0', '\ud800', 'court.note.v1', 'hub.delivery-outcome.v1', 'a'.repeat(10_000)),
);
const names = Object.keys(good.headers);
/** Good headers with some of them replaced by junk, others added or lost. */
const headers = fc
  .tuple(fc.dictionary(fc.constantFrom(...names), junk), fc.dictionary(fc.string(), junk), fc.subarray(names))
  .map(([replaced, added, lost]) => {
    const all: Record<string, unknown> = { ...good.headers, ...added, ...replaced };
    for (const name of lost) if (!(name in replaced)) delete all[name];
    return all;
  });
const body = fc.oneof(
  fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  fc.json({ maxDepth: 70 }).map((text) => Buffer.from(text)),
  fc.record({ C: junk, V: junk, T: junk }).map((data) => Buffer.from(safeJson(data))),
);

const safeJson = (data: unknown): string => {
  try {
    return JSON.stringify(data) ?? 'null';
  } catch (error) {
    return String(error); // circular, big integers: junk as well
  }
};
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null && !Buffer.isBuffer(value)
      ? Object.values(value).flatMap(texts)
      : [];

describe('Hostile bytes', () => {
  it('whatever stands on the queue becomes exactly one row that a store can keep, and the next message flows', async () => {
    await fc.assert(
      fc.asyncProperty(headers, body, fc.oneof(fc.constant('application/json'), junk), async (someHeaders, someBody, contentType) => {
        const test = newLine();
        const next = say(note, 'next', 1);
        await test.take({ queue: 'inbound.court.0', headers: someHeaders, body: someBody, contentType, redelivered: false }, arrival(next));
        const { message, delivery } = test.state().added;
        expect(message).toHaveLength(2);
        expect(test.stateOf(next.id)).toBe('done');
        expect(message[0]!.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
        expect(texts([message, delivery]).every((text) => !text.includes('\0') && text.isWellFormed() && text.length < 30_000)).toBe(true);
        expect(delivery.every(({ key, type }) => key.length <= 200 && type.length <= 200)).toBe(true);
      }),
      fuzz(500),
    );
  });
});
