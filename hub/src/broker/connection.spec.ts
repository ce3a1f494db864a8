import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from './connection.js';
import { FakeModel } from './testing/fakes.js';
import { readableLog } from './testing/rig.js';

describe('A connection', () => {
  let models: FakeModel[];
  let refusals: Error[];
  let prepared: number;
  let tried: string[];
  let connection: Connection;

  beforeEach(() => {
    vi.useFakeTimers();
    models = [];
    refusals = [];
    prepared = 0;
    tried = [];
  });

  afterEach(() => void vi.useRealTimers());

  function opened(prepare = async (): Promise<void> => void prepared++): Connection {
    connection = new Connection({
      addresses: ['amqp://a', 'amqp://b', 'amqp://c'],
      name: 'test',
      log: readableLog(),
      prepare,
      open: async (address) => {
        tried.push(address);
        const refusal = refusals.shift();
        if (refusal) throw refusal;
        const model = new FakeModel();
        models.push(model);
        return model.asModel();
      },
    });
    return connection;
  }

  it('prepares every life before anybody gets it', async () => {
    opened();
    expect(await connection.model()).toBe(models[0]);
    expect(prepared).toBe(1);
    models[0]?.break('reset by peer');
    expect(await waitedFor(connection.model())).toBe(models[1]);
    expect(prepared).toBe(2);
  });

  it('tries one node after the other', async () => {
    opened();
    await connection.model();
    refusals.push(new Error('ECONNREFUSED'), new Error('ECONNREFUSED'));
    models[0]?.break('reset by peer');
    await waitedFor(connection.model());
    expect(tried).toHaveLength(4);
    expect(new Set(tried.slice(0, 3)).size).toBe(3);
    expect(tried[3]).toBe(tried[0]);
  });

  it('says why it is away and comes back', async () => {
    opened();
    await connection.model();
    refusals.push(new Error('ECONNREFUSED'), new Error('ECONNREFUSED'), new Error('ECONNREFUSED'));
    models[0]?.break('reset by peer');
    await vi.advanceTimersByTimeAsync(0);
    expect(connection.state()).toEqual({ connected: false, blocked: false, reason: 'reset by peer' });
    await vi.advanceTimersByTimeAsync(100);
    expect(connection.state()).toMatchObject({ connected: false, reason: 'ECONNREFUSED' });
    await waitedFor(connection.model());
    expect(connection.state()).toEqual({ connected: true, blocked: false });
  });

  it('closes and tries again what cannot be prepared', async () => {
    const failures = [new Error('no permission')];
    opened(async () => {
      const failure = failures.shift();
      if (failure) throw failure;
    });
    expect(await waitedFor(connection.model())).toBe(models[1]);
    expect(models[0]?.isClosed).toBe(true);
  });

  it('reports that the broker blocks publications, until it does no more', async () => {
    opened();
    await connection.model();
    models[0]?.emit('blocked', 'low on memory');
    expect(connection.state()).toEqual({ connected: true, blocked: true, reason: 'low on memory' });
    models[0]?.emit('unblocked');
    expect(connection.state()).toEqual({ connected: true, blocked: false });
  });

  it('ends for good when it is closed, and tells who waits', async () => {
    refusals.push(...Array.from({ length: 10 }, () => new Error('ECONNREFUSED')));
    opened();
    const waiting = connection.model().catch((error: unknown) => String(error));
    await vi.advanceTimersByTimeAsync(200);
    await connection.close();
    expect(await waiting).toContain('Connection test is closed');
    await expect(connection.model()).rejects.toThrow('Connection test is closed');
  });

  it('closes the socket when it is closed', async () => {
    opened();
    await connection.model();
    await connection.close();
    expect(models[0]?.isClosed).toBe(true);
    expect(connection.state()).toMatchObject({ connected: false, reason: 'closed' });
  });

  async function waitedFor<T>(promise: Promise<T>): Promise<T> {
    await vi.advanceTimersByTimeAsync(30_000);
    return promise;
  }
});
