import 'reflect-metadata';
import { Body, Controller, Get, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** What the REST door is compared with: a Nest server that parses the body and answers. */
@Controller()
class BareController {
  @Get('health/ready')
  ready(): object {
    return { ready: true };
  }

  @Post('exchange/:system/:message')
  @HttpCode(202)
  enter(@Body() body: { readonly AJBH?: string }): object {
    return { receipt: body.AJBH, type: 'bare', state: 'none' };
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

const app = await NestFactory.create(BareModule, { logger: ['error'] });
await app.listen(Number(process.env['ADAPTERS_PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
