import { describe, expect, it } from 'vitest';
import type { Message } from '@fatong/contracts';
import { wireOf } from './wire.js';

const message: Message = {
  id: 'm1',
  source: '/areas/ward',
  type: 'ward.complaint-filed.v1',
  time: '2026-01-05T01:00:00Z',
  datacontenttype: 'application/json',
  partitionkey: 'k',
  data: { name: '张三' },
};

describe('The wire form of a message', () => {
  it('is its attributes beside its data as JSON in UTF-8', () => {
    const { attributes, body } = wireOf(message);
    expect(attributes).not.toHaveProperty('data');
    expect(attributes).toMatchObject({ id: 'm1', partitionkey: 'k' });
    expect(body.toString('utf8')).toBe('{"name":"张三"}');
  });

  it('carries the bytes that are given, and headers of its own', () => {
    const body = Buffer.from('<a/>');
    expect(wireOf(message, body, { 'x-fatong-delivery': 'd1' })).toMatchObject({ body, headers: { 'x-fatong-delivery': 'd1' } });
  });
});
