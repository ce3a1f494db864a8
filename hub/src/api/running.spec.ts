import { afterEach, describe, expect, it } from 'vitest';
import { startRig, type Rig } from './testing/rig.js';

describe('running it', () => {
  let rig: Rig;
  afterEach(() => rig.close());

  it('lives while it is not ready, and says what is missing', async () => {
    rig = await startRig({
      checks: {
        broker: () => Promise.resolve('not connected'),
        database: () => Promise.reject(new Error('connection refused')),
        migrations: () => Promise.resolve(true),
      },
    });
    expect((await rig.nobody().get('/health/live')).body).toEqual({ live: true });
    const ready = await rig.nobody().get('/health/ready');
    expect([ready.status, ready.body]).toEqual([
      503,
      { ready: false, checks: { broker: 'not connected', database: 'connection refused', migrations: 'ok' } },
    ]);
  });

  it('is ready when everything is', async () => {
    rig = await startRig({ checks: { broker: () => Promise.resolve(true) } });
    const ready = await rig.nobody().get('/health/ready');
    expect([ready.status, ready.body]).toEqual([200, { ready: true, checks: { broker: 'ok' } }]);
  });

  it('shows its metrics to this machine, not through a proxy, and to whoever knows the token', async () => {
    rig = await startRig({ config: { metricsToken: 'a-token-of-enough-length' } });
    const here = await rig.nobody().get<string>('/metrics');
    expect([here.status, here.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(here.body).toContain('process_cpu_seconds_total');
    const away = { 'x-forwarded-for': '203.0.113.7' };
    expect((await rig.nobody().get('/metrics', away)).body).toMatchObject({ status: 403, type: '/problems/forbidden' });
    expect((await rig.nobody().get('/metrics', { ...away, authorization: 'Bearer wrong-token-of-a-length' })).status).toBe(403);
    expect((await rig.nobody().get('/metrics', { ...away, authorization: 'Bearer a-token-of-enough-length' })).status).toBe(200);
    expect((await rig.nobody().get<string>('/metrics')).body).toMatch(
      /fatong_http_request_seconds_count\{method="GET",route="\/metrics",status="403"\} 2/,
    );
  });
});
