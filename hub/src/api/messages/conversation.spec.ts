import { describe, expect, it } from 'vitest';
import type { MessageRow } from '../../ports/index.js';
import { conversationOf } from './conversation.js';

const row = (id: string, over: Partial<MessageRow> = {}): MessageRow => ({
  id,
  receivedAt: '2026-03-02T01:00:00.000Z',
  direction: 'in',
  system: 's',
  type: 't',
  source: 's',
  time: 'x',
  key: 'k',
  digest: 'd',
  size: 1,
  state: 'done',
  stages: [],
  ...over,
});

describe('A conversation (S11)', () => {
  it('leads from cause to effect, from question to answer, and else along the key', () => {
    const { nodes, edges } = conversationOf([
      row('asked'),
      row('sent', { causation: 'asked', key: 'other' }),
      row('answered', { correlation: 'sent' }),
      row('again', { correlation: 'sent' }),
      row('later'),
      row('alone', { key: 'z' }),
    ]);
    expect(nodes.map(({ id }) => id)).toEqual(['asked', 'sent', 'answered', 'again', 'later', 'alone']);
    expect(edges).toEqual([
      { from: 'asked', to: 'sent', kind: 'causation' },
      { from: 'sent', to: 'answered', kind: 'correlation' },
      { from: 'answered', to: 'again', kind: 'correlation' },
      { from: 'again', to: 'later', kind: 'key' },
    ]);
  });

  it('names no message that is not among them, and none as its own cause', () => {
    expect(conversationOf([row('a', { causation: 'gone', correlation: 'gone' }), row('b', { causation: 'b', key: 'x' })]).edges).toEqual(
      [],
    );
  });
});
