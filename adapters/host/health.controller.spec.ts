import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetrics } from '@fatong/hub/platform';
import { HEALTH, HealthController, type Health } from './health.controller.js';

let database: true | string = 'away';
const health: Health = {
  checks: { broker: () => Promise.resolve(true), database: () => Promise.resolve(database), migrations: () => Promise.resolve(true) },
  metrics: openMetrics(),
  token: 'a-token-of-sixteen',
};

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

  it('is not ready while a check fails, and says which in the shape of the hub', async () => {
    const asked = async (): Promise<unknown[]> => {
      const response = await fetch(`${url}/health/ready`);
      return [response.status, await response.json()];
    };
    expect(await asked()).toEqual([503, { ready: false, checks: { broker: 'ok', database: 'away', migrations: 'ok' } }]);
    database = true;
    expect(await asked()).toEqual([200, { ready: true, checks: { broker: 'ok', database: 'ok', migrations: 'ok' } }]);
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
