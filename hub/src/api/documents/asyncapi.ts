import { problemSchema, type Contract, type System } from '@fatong/contracts';
import type { Known } from '../parts.js';

/** Messages of outside systems as AsyncAPI 3.0: a channel a system and direction, each message with its schema, and our facts on `events`. */
export function asyncapi({ systems, canonical, partnersHost }: Pick<Known, 'systems' | 'canonical' | 'partnersHost'>): object {
  const facts = canonical.filter(({ kind }) => kind === 'fact');
  const foreign = systems.flatMap(({ contracts }) => contracts);
  const channels = [
    ...systems.flatMap((system) => channelsOf(system, partnersHost)),
    ...(facts.length === 0 ? [] : [eventsChannel(facts)]),
  ];
  const overAmqp = systems.filter(({ protocol }) => protocol === 'amqp');
  const signed = new Set(overAmqp.flatMap(({ contracts }) => contracts.filter(({ kind }) => kind === 'in')));
  return {
    asyncapi: '3.0.0',
    info: {
      title: '法通 Fatong',
      version: '1',
      description:
        'What outside systems and the hub say to each other, as CloudEvents 1.0 in binary mode. Doors: POST /exchange/<system>/<message>.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(channels.map(({ name, channel }) => [name, channel])),
    operations: Object.fromEntries(
      channels.map(({ name, action, reply }) => [
        `${action}_${name}`,
        {
          action,
          channel: { $ref: `#/channels/${name}` },
          ...(reply !== undefined && { reply: { channel: { $ref: `#/channels/${reply}` } } }),
        },
      ]),
    ),
    components: {
      messages: {
        ...Object.fromEntries(
          [...foreign, ...facts].map((contract) => [
            keyOf(contract),
            messageOf(contract, signed.has(contract) ? signedHeaders : eventHeaders),
          ]),
        ),
        ...(overAmqp.length > 0 && answers),
      },
    },
  };
}

interface Channel {
  readonly name: string;
  readonly action: 'send' | 'receive';
  readonly channel: object;
  /** Name of the channel on which it is answered. */
  readonly reply?: string;
}

/** As the hub sees it: it receives what comes in and sends what goes out. Who speaks AMQP publishes at a door of its own and is answered there. */
function channelsOf({ folder, title, contracts, protocol }: System, vhost: string): Channel[] {
  const named = folder.replaceAll('-', '_');
  const of = (kind: 'in' | 'out', action: Channel['action'], exchange: string, more: object = {}): Channel[] => {
    const messages = contracts.filter((contract) => contract.kind === kind);
    if (messages.length === 0) return [];
    const channel = { address: `${exchange}.${folder}`, title: title[1], description: title[0], messages: references(messages), ...more };
    return [{ name: `${exchange}_${named}`, action, channel }];
  };
  const out = of('out', 'send', 'outbound');
  if (protocol !== 'amqp') return [...of('in', 'receive', 'inbound'), ...out];
  const door = of(
    'in',
    'receive',
    'partner',
    amqp({ is: 'routingKey', exchange: { name: `partner.${folder}`, type: 'fanout', durable: true, autoDelete: false, vhost } }),
  ).map((one) => ({ ...one, reply: `answers_${named}` }));
  const answered = {
    address: `partner.${folder}.answers`,
    title: `${title[1]}: answers`,
    description: `${title[0]}：回执与拒收`,
    messages: Object.fromEntries(Object.keys(answers).map((name) => [name, { $ref: `#/components/messages/${name}` }])),
  };
  return [
    ...door,
    {
      name: `answers_${named}`,
      action: 'send',
      channel: {
        ...answered,
        ...amqp({ is: 'queue', queue: { name: `partner.${folder}.answers`, durable: true, exclusive: false, autoDelete: false, vhost } }),
      },
    },
    ...out,
  ];
}

const amqp = (binding: object): object => ({ bindings: { amqp: { ...binding, bindingVersion: '0.3.0' } } });

/** What a door for AMQP says of each message; `correlation-id` is the message's `message-id`. */
const answers: Readonly<Record<string, object>> = {
  door_receipt: {
    name: 'receipt',
    title: 'Receipt',
    summary: '回执：报文已持久保存',
    contentType: 'application/json',
    payload: {
      type: 'object',
      properties: { receipt: { type: 'string', format: 'uuid' }, type: { type: 'string' }, state: { const: 'queued' } },
      required: ['receipt', 'type', 'state'],
    },
  },
  door_problem: {
    name: 'problem',
    title: 'Problem (RFC 9457)',
    summary: '拒收：原因与位置',
    contentType: 'application/problem+json',
    payload: problemSchema,
  },
};

const eventsChannel = (facts: readonly Contract[]): Channel => ({
  name: 'events',
  action: 'send',
  channel: { address: 'events', title: 'Facts', description: '业务事实：主题为消息类型', messages: references(facts) },
});

/** Component keys admit dots, but tools that make code of them do not like them. */
const keyOf = ({ type }: Contract): string => type.replaceAll(/[^A-Za-z0-9]/g, '_');

const references = (contracts: readonly Contract[]): object =>
  Object.fromEntries(contracts.map((contract) => [keyOf(contract), { $ref: `#/components/messages/${keyOf(contract)}` }]));

const headersOf = (names: readonly string[], required: readonly string[]): object => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  required,
});

const needed = ['specversion', 'id', 'source', 'type', 'time', 'partitionkey'].map((name) => `cloudEvents:${name}`);
const eventHeaders = headersOf(
  [...needed, ...['subject', 'correlationid', 'causationid', 'sourceversion', 'traceparent'].map((name) => `cloudEvents:${name}`)],
  needed,
);
const proof = ['content-digest', 'signature-input', 'signature'];
/** Before a door for AMQP: as a request over HTTP has them. */
const signedHeaders = headersOf([...proof, 'accept-language', 'traceparent'], proof);

function messageOf(contract: Contract, headers: object): object {
  return {
    name: contract.type,
    title: contract.title[1],
    summary: contract.title[0],
    contentType: 'application/json',
    headers,
    payload: JSON.parse(JSON.stringify(contract.schema)) as object,
  };
}
