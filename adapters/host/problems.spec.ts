import { Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../kit/testing/index.js';
import { AnswersProblems } from './problems.js';

@Controller()
class Doors {
  @Post('exchange/:system/:message')
  enter(): never {
    throw new Error('a surprise');
  }

  @Get('exchange/:system/receipts/:id')
  receipt(): object {
    return {};
  }
}

@Module({ controllers: [Doors] })
class DoorsModule {}

describe('what the doors refuse before a door is reached', () => {
  let app: NestExpressApplication;
  let url: string;
  beforeAll(async () => {
    app = await NestFactory.create<NestExpressApplication>(DoorsModule, { logger: false });
    app.useGlobalFilters(new AnswersProblems(silentLog));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(() => app.close());

  async function asked(method: string, path: string, language = 'en'): Promise<object> {
    const response = await fetch(`${url}${path}`, { method, headers: { 'accept-language': language } });
    const { type, title } = (await response.json()) as { type: string; title: string };
    return {
      status: response.status,
      contentType: response.headers.get('content-type'),
      allow: response.headers.get('allow'),
      type,
      title,
    };
  }
  const contentType = 'application/problem+json; charset=utf-8';

  it('is a problem in the language of the reader: 404, 405 with what is allowed, 400 for an address that cannot be read', async () => {
    expect(await asked('GET', '/nope', 'zh-CN')).toEqual({
      status: 404,
      contentType,
      allow: null,
      type: '/problems/not-found',
      title: '未找到',
    });
    expect(await asked('GET', '/exchange/lawyers-association/complaint')).toEqual({
      status: 405,
      contentType,
      allow: 'POST',
      type: '/problems/method-not-allowed',
      title: 'Method not allowed',
    });
    expect(await asked('DELETE', '/exchange/lawyers-association/receipts/1')).toMatchObject({ status: 405, allow: 'GET, HEAD' });
    expect(await asked('POST', '/exchange/lawyers-association/%zz')).toMatchObject({
      status: 400,
      contentType,
      type: '/problems/parameter',
    });
  });

  it('says no more of a surprise than its number', async () => {
    expect(await asked('POST', '/exchange/lawyers-association/complaint')).toEqual({
      status: 500,
      contentType,
      allow: null,
      type: '/problems/unexpected',
      title: 'Unexpected error',
    });
  });
});
