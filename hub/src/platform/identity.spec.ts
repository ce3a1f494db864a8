import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { contract } from '@fatong/contracts';
import { digestOfBytes, digestOfJson, identityOf, mappedId, reportedId, unreadableId } from './identity.js';
import { uuidv7 } from './uuid.js';

const uuid8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const complaint = contract({
  owner: 'association',
  message: 'complaint',
  version: 1,
  title: ['投诉', 'Complaint'],
  kind: 'in',
  schema: Type.Object({}),
  identity: { id: ['AJBH', 'part.no'], version: 'BBH', key: 'AJBH', order: 'version' },
});

describe('Message identity', () => {
  it('is a UUIDv8 that is the same for the same report and another for another version, system or message', () => {
    const id = reportedId('s', 'm', ['1'], '2');
    expect(id).toMatch(uuid8);
    expect(reportedId('s', 'm', ['1'], '2')).toBe(id);
    const others = [
      reportedId('s', 'm', ['1'], '3'),
      reportedId('t', 'm', ['1'], '2'),
      reportedId('s', 'n', ['1'], '2'),
      reportedId('s', 'm', ['1', ''], '2'),
      mappedId('s', 'm', 1),
    ];
    expect(new Set([id, ...others]).size).toBe(6);
  });

  it('never confuses parts that join to the same text', () => {
    expect(reportedId('s', 'm', ['a', 'bc'])).not.toBe(reportedId('s', 'm', ['ab', 'c']));
    expect(mappedId('x', 'y1', 1)).not.toBe(mappedId('x', 'y', 11));
  });

  it('is read from the paths a contract declares, numbers as decimal text', () => {
    expect(identityOf(complaint, { AJBH: 'A1', part: { no: 7 }, BBH: 3 })).toEqual({
      id: reportedId('association', 'complaint', ['A1', '7'], '3'),
      key: 'A1',
      sourceVersion: '3',
    });
    expect(identityOf(complaint, { AJBH: '', part: [], BBH: null })).toEqual({ missing: ['AJBH', 'part.no', 'BBH', 'AJBH'] });
  });

  it('of unreadable bytes depends on the queue and the bytes', () => {
    expect(unreadableId('q', Buffer.from([0, 1]))).toMatch(uuid8);
    expect(unreadableId('q', Buffer.from([0, 1]))).not.toBe(unreadableId('r', Buffer.from([0, 1])));
  });
});

describe('Digest', () => {
  it('of JSON ignores blanks and the order of keys, not the order of entries', () => {
    expect(digestOfJson(JSON.parse('{ "b": [1, 2], "a": "中" }'))).toBe(digestOfJson({ a: '中', b: [1, 2] }));
    expect(digestOfJson([1, 2])).not.toBe(digestOfJson([2, 1]));
  });

  it('is SM3: the standard vector of GB/T 32905', () => {
    expect(digestOfBytes(Buffer.from('abc'))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  });

  it('refuses what JSON cannot say', () => {
    expect(() => digestOfJson({ a: Infinity })).toThrow();
    expect(() => digestOfJson(undefined)).toThrow(TypeError);
  });
});

describe('UUIDv7', () => {
  it('sorts strictly in the order of making, through full counters and clocks that go back', () => {
    const made = Array.from({ length: 20_000 }, (_, i) => uuidv7(1_800_000_000_000 - (i % 3)));
    expect(made).toEqual([...made].sort());
    expect(new Set(made).size).toBe(20_000);
    expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
