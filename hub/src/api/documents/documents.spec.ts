import { Parser } from '@asyncapi/parser';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, NestFactory } from '@nestjs/core';
import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { canonical } from '@fatong/contracts/canonical';
import { systems } from '@fatong/contracts/systems';
import { ROUTE } from '../frame/handles.js';
import { ApiModule } from '../module.js';
import { allRoutes } from '../routes/index.js';
import { startRig } from '../testing/rig.js';
import { asyncapi } from './asyncapi.js';
import { openapi } from './openapi.js';

interface OpenApi {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        parameters: { name: string; in: string; required: boolean; schema: object }[];
        requestBody?: object;
        responses: Record<string, object>;
        security: object[];
      }
    >
  >;
  components: { schemas: Record<string, object>; responses: Record<string, object> };
}

/** Every `$ref` of a document. */
const refsOf = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, part]) => (key === '$ref' ? [part as string] : refsOf(part)));

const found = (document: object, ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/')], document);

describe('the OpenAPI document', () => {
  const document = openapi() as OpenApi;
  const operations = Object.entries(document.paths).flatMap(([path, of]) =>
    Object.entries(of).map(([method, operation]) => ({ path, method, operation })),
  );

  it('names every route the server has, once, and no other', async () => {
    expect(operations.map(({ path, method }) => `${method} ${path}`).sort()).toEqual(
      allRoutes.map(({ path, method }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`).sort(),
    );
    const rig = await startRig();
    const app = await NestFactory.createApplicationContext(
      { module: class {}, imports: [DiscoveryModule, ApiModule.of(rig.parts)] },
      { logger: false },
    );
    const controllers = app.get(DiscoveryService).getControllers();
    const scanner = new MetadataScanner();
    const handled = controllers.flatMap(({ instance, metatype }) =>
      scanner
        .getAllMethodNames(metatype!.prototype as object)
        .map((name) => ({ name, route: Reflect.getMetadata(ROUTE, (instance as Record<string, object>)[name]!) as unknown })),
    );
    expect(handled.filter(({ route }) => route === undefined)).toEqual([]);
    expect(new Set(handled.map(({ route }) => route))).toEqual(new Set(allRoutes));
    expect(handled).toHaveLength(allRoutes.length);
    expect(RequestMethod.GET).toBe(0);
    await app.close();
    await rig.close();
  });

  it('holds what OpenAPI 3.1 demands: unique operation ids, a parameter for each place of a path, answers, references that lead somewhere', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    for (const { path, operation } of operations) {
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual([...path.matchAll(/\{\w+\}/g)].map(([place]) => place));
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
      expect(new Set(operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).size).toBe(operation.parameters.length);
    }
    for (const ref of refsOf(document)) expect([ref, found(document, ref)]).toEqual([ref, expect.any(Object)]);
  });

  it('has schemas that compile, with names that the answers use', () => {
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Session', 'Definitions', 'Record', 'RecordPage', 'Message', 'Problem', 'Label', 'ActionRequest']),
    );
    for (const { answer, body } of allRoutes)
      for (const schema of [answer, body]) if (schema !== undefined && 'type' in schema) expect(Compile(schema).Check([])).toBe(false);
  });

  it('says of unsafe operations that they take the CSRF token, and of acts that they may take a key', () => {
    const headers = (method: string, path: string): string[] =>
      document.paths[path]![method]!.parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name);
    expect(headers('post', '/api/records/{type}/{id}/actions/{action}')).toEqual(['Accept-Language', 'X-CSRF-Token', 'Idempotency-Key']);
    expect(document.paths['/api/messages/{id}/retries']!['post']!.parameters.find(({ name }) => name === 'Idempotency-Key')).toMatchObject({
      required: false,
    });
    expect(headers('post', '/api/session')).toEqual(['Accept-Language']);
    expect(document.paths['/api/session']!['post']!.security).toEqual([]);
    expect(document.paths['/api/session']!['get']!.security).toEqual([{ portal: [] }, { admin: [] }]);
  });

  it('keeps inputs closed', () => {
    for (const name of ['Credentials', 'RecordQuery', 'RevealRequest', 'RetryRequest', 'SearchRequest', 'BodyRevealRequest']) {
      expect(document.components.schemas[name]).toMatchObject({ additionalProperties: false });
    }
    // What an action takes besides is its form's fields, which its definition names.
    expect(document.components.schemas['ActionRequest']).toMatchObject({
      properties: { version: {}, reason: {}, form: {} },
      additionalProperties: { description: expect.stringContaining('form') as unknown },
    });
  });
});

interface AsyncApi {
  asyncapi: string;
  channels: Record<string, { address: string; messages: Record<string, { $ref: string }> }>;
  operations: Record<string, { action: string; channel: { $ref: string } }>;
  components: { messages: Record<string, { name: string; payload: object; headers: { required: string[] } }> };
}

describe('the AsyncAPI document', () => {
  /** Those that speak AMQP are described by their own door, in a test of its own. */
  const calling = systems.filter(({ protocol }) => protocol !== 'amqp');
  const document = asyncapi({ systems: calling, canonical, partnersHost: 'partners' }) as AsyncApi;

  it('has a channel for each system and direction with exactly its messages', () => {
    expect(document.asyncapi).toBe('3.0.0');
    for (const { folder, contracts } of calling) {
      for (const [kind, exchange] of [
        ['in', 'inbound'],
        ['out', 'outbound'],
      ] as const) {
        const channel = Object.values(document.channels).find(({ address }) => address === `${exchange}.${folder}`);
        const named = Object.values(channel?.messages ?? {}).map(({ $ref }) => (found(document, $ref) as { name: string }).name);
        expect(named).toEqual(contracts.filter((contract) => contract.kind === kind).map(({ type }) => type));
      }
    }
  });

  it('is what AsyncAPI’s own parser takes, without an error or a warning', async () => {
    const { diagnostics, document: parsed } = await new Parser().parse(JSON.stringify(document));
    // That 3.1 is newer is only information: tools of partners may know 3.0 alone.
    expect(
      diagnostics
        .filter(({ code }) => code !== 'asyncapi-latest-version')
        .map(({ code, message, path }) => ({ code, message, path: path.join('/') })),
    ).toEqual([]);
    expect(
      parsed!
        .allMessages()
        .all()
        .map((message) => message.name())
        .sort(),
    ).toEqual(
      Object.values(document.components.messages)
        .map(({ name }) => name)
        .sort(),
    );
    expect(parsed!.operations().all()).toHaveLength(Object.keys(document.operations).length);
  });

  it('describes the door of a system that speaks AMQP: its exchange in the partners’ virtual host, the signed message, and where it is answered with what', async () => {
    const [association] = systems.filter(({ protocol }) => protocol === 'rest');
    const over = asyncapi({ systems: [{ ...association!, protocol: 'amqp' }], canonical, partnersHost: 'bureau-partners' }) as AsyncApi;
    const { diagnostics } = await new Parser().parse(JSON.stringify(over));
    expect(
      diagnostics.filter(({ code }) => code !== 'asyncapi-latest-version').map(({ message, path }) => ({ message, path: path.join('/') })),
    ).toEqual([]);
    const { folder, contracts } = association!;
    const named = folder.replaceAll('-', '_');
    expect(over.channels[`partner_${named}`]).toMatchObject({
      address: `partner.${folder}`,
      bindings: {
        amqp: { is: 'routingKey', exchange: { name: `partner.${folder}`, type: 'fanout', durable: true, vhost: 'bureau-partners' } },
      },
    });
    expect(over.operations[`receive_partner_${named}`]).toMatchObject({ reply: { channel: { $ref: `#/channels/answers_${named}` } } });
    expect(over.channels[`answers_${named}`]).toMatchObject({
      address: `partner.${folder}.answers`,
      messages: { door_receipt: {}, door_problem: {} },
      bindings: { amqp: { queue: { vhost: 'bureau-partners' } } },
    });
    for (const contract of contracts.filter(({ kind }) => kind === 'in'))
      expect(over.components.messages[contract.type.replaceAll(/[^A-Za-z0-9]/g, '_')]!.headers.required).toEqual([
        'content-digest',
        'signature-input',
        'signature',
      ]);
    expect(Object.keys(document.components.messages)).not.toContain('door_receipt');
  });

  it('tells the hub’s part: it receives what comes in and sends what goes out, and its facts', () => {
    const actions = Object.values(document.operations).map(({ action, channel }) => [
      (found(document, channel.$ref) as { address: string }).address.split('.')[0],
      action,
    ]);
    expect(new Map(actions as [string, string][])).toEqual(
      new Map([
        ['inbound', 'receive'],
        ['outbound', 'send'],
        ['events', 'send'],
      ]),
    );
  });

  it('gives every message its payload schema and the CloudEvents headers it needs; every reference leads somewhere', () => {
    for (const ref of refsOf(document).filter((one) => one.startsWith('#/')))
      expect([ref, found(document, ref)]).toEqual([ref, expect.any(Object)]);
    const messages = Object.values(document.components.messages);
    expect(messages.length).toBeGreaterThanOrEqual(calling.flatMap(({ contracts }) => contracts).length);
    for (const { payload, headers } of messages) {
      expect(payload).toMatchObject({ type: 'object', properties: expect.any(Object) as unknown });
      expect(headers.required).toContain('cloudEvents:partitionkey');
    }
  });
});
