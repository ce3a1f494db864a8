import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetrics } from '@fatong/hub/platform';
import { HEALTH, HealthController, type Health } from './health.controller.js';

const health: Health = { ready: () => Promise.resolve({ broker: true, database: 'away' }), metrics: openMetrics(), token: 'a-token-of-sixteen' };

@Module({ controllers: [HealthController], providers: [{ provide: HEALTH, useValue: health }] })
class HealthModule {}

describe('health and metrics of the doors', () => {
  let app: NestExpressApplication;
  let url: string;
  beforeAll(async () => {
    app = await NestFactory.create<NestExpressApplication>(HealthModule, { logger: false });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(() => app.close());

  it('is not ready while a part is away', async () => {
    const response = await fetch(`${url}/health/ready`);
    expect([response.status, await response.json()]).toEqual([503, { ready: false, parts: { broker: true, database: 'away' } }]);
  });

  it('shows metrics to this machine and to who knows the token, not to whom a proxy sends on', async () => {
    const status = async (headers: Record<string, string>) => (await fetch(`${url}/metrics`, { headers })).status;
    expect(await status({})).toBe(200);
    expect(await status({ 'x-forwarded-for': '8.8.8.8' })).toBe(403);
    expect(await status({ forwarded: 'for=8.8.8.8' })).toBe(403);
    expect(await status({ 'x-forwarded-for': '8.8.8.8', authorization: 'Bearer a-token-of-sixteen' })).toBe(200);
    expect(await status({ 'x-forwarded-for': '8.8.8.8', authorization: 'Bearer another' })).toBe(403);
  });
});
