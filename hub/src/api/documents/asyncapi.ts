import type { Contract, System } from '@fatong/contracts';
import type { Known } from '../parts.js';

/** Messages of outside systems as AsyncAPI 3.0: a channel a system and direction, each message with its schema, and our facts on `events`. */
export function asyncapi({ systems, canonical }: Pick<Known, 'systems' | 'canonical'>): object {
  const facts = canonical.filter(({ kind }) => kind === 'fact');
  const foreign = systems.flatMap(({ contracts }) => contracts);
  const channels = [...systems.flatMap(channelsOf), ...(facts.length === 0 ? [] : [eventsChannel(facts)])];
  return {
    asyncapi: '3.0.0',
    info: { title: '法通 Fatong', version: '1', description: 'What outside systems and the hub say to each other, as CloudEvents 1.0 in binary mode. Doors: POST /exchange/<system>/<message>.', license: { name: 'Apache-2.0' } },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(channels.map(({ name, channel }) => [name, channel])),
    operations: Object.fromEntries(channels.map(({ name, action }) => [`${action}_${name}`, { action, channel: { $ref: `#/channels/${name}` } }])),
    components: { messages: Object.fromEntries([...foreign, ...facts].map((contract) => [keyOf(contract), messageOf(contract)])) },
  };
}

interface Channel {
  readonly name: string;
  readonly action: 'send' | 'receive';
  readonly channel: object;
}

/** As the hub sees it: it receives what comes in and sends what goes out. */
function channelsOf({ folder, title, contracts }: System): Channel[] {
  const of = (kind: 'in' | 'out', action: Channel['action'], exchange: string): Channel[] => {
    const messages = contracts.filter((contract) => contract.kind === kind);
    if (messages.length === 0) return [];
    const channel = { address: `${exchange}.${folder}`, title: title[1], description: title[0], messages: references(messages) };
    return [{ name: `${exchange}_${folder.replaceAll('-', '_')}`, action, channel }];
  };
  return [...of('in', 'receive', 'inbound'), ...of('out', 'send', 'outbound')];
}

const eventsChannel = (facts: readonly Contract[]): Channel => ({
  name: 'events', action: 'send',
  channel: { address: 'events', title: 'Facts', description: '业务事实：主题为消息类型', messages: references(facts) },
});

/** Component keys admit dots, but tools that make code of them do not like them. */
const keyOf = ({ type }: Contract): string => type.replaceAll(/[^A-Za-z0-9]/g, '_');

const references = (contracts: readonly Contract[]): object => Object.fromEntries(contracts.map((contract) => [keyOf(contract), { $ref: `#/components/messages/${keyOf(contract)}` }]));

function messageOf(contract: Contract): object {
  return {
    name: contract.type,
    title: contract.title[1],
    summary: contract.title[0],
    contentType: 'application/json',
    headers: {
      type: 'object',
      properties: Object.fromEntries(['specversion', 'id', 'source', 'type', 'time', 'partitionkey', 'subject', 'correlationid', 'causationid', 'sourceversion', 'traceparent'].map((name) => [`cloudEvents:${name}`, { type: 'string' }])),
      required: ['specversion', 'id', 'source', 'type', 'time', 'partitionkey'].map((name) => `cloudEvents:${name}`),
    },
    payload: JSON.parse(JSON.stringify(contract.schema)) as object,
  };
}
