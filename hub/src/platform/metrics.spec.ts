import { describe, expect, it } from 'vitest';
import { openMetrics } from './index.js';

describe('the metrics', () => {
  it('forgets series of a gauge that are not said any more', async () => {
    const metrics = openMetrics();
    metrics.gauges('fatong_backlog', [
      { labels: { system: 'a', state: 'due' }, value: 3 },
      { labels: { system: 'b', state: 'due' }, value: 1 },
    ]);
    metrics.gauges('fatong_backlog', [{ labels: { system: 'a', state: 'due' }, value: 2 }]);
    const { body } = await metrics.text();
    expect(body).toContain('fatong_backlog{system="a",state="due"} 2');
    expect(body).not.toContain('system="b"');
    metrics.gauges('fatong_backlog', []);
    expect((await metrics.text()).body).not.toContain('fatong_backlog{');
  });

  it('count, measure and show in the form of Prometheus', async () => {
    const metrics = openMetrics();
    metrics.count('fatong_taken_total', { system: 'court' });
    metrics.count('fatong_taken_total', { system: 'court' }, 4);
    metrics.observe('fatong_batch_seconds', 0.02);
    metrics.before(async () => metrics.gauge('fatong_waiting', 7, { queue: 'inbound.court.0' }));
    const { contentType, body } = await metrics.text();
    expect(contentType).toContain('text/plain');
    expect(body).toContain('fatong_taken_total{system="court"} 5');
    expect(body).toContain('fatong_batch_seconds_bucket{le="0.025"} 1');
    expect(body).toContain('fatong_waiting{queue="inbound.court.0"} 7');
  });

  it('stand apart for each that is opened', async () => {
    const [one, other] = [openMetrics(), openMetrics()];
    one.count('fatong_x_total');
    expect((await other.text()).body).not.toContain('fatong_x_total');
  });

  it('refuse one name for two kinds, and labels that were not there at first', () => {
    const metrics = openMetrics();
    metrics.count('fatong_x_total', { a: '1' });
    expect(() => metrics.gauge('fatong_x_total', 1)).toThrow('two kinds');
    expect(() => metrics.count('fatong_x_total', { b: '1' })).toThrow();
  });
});
