import type { Label, Message } from '@fatong/contracts';
import { mappedId, uuidv7 } from '../platform/index.js';
import type { AuditRow, BodyRow, DeliveryRow, DeliveryState, Flow, MessageRow, Settlement, Store, Unit } from '../ports/index.js';
import type { Catalog } from './catalog.js';
import { makeOutgoing } from './expand.js';
import { messageOf, outgoing } from './rows.js';

export interface Retrying {
  readonly account: string;
  readonly unit: string | null;
  readonly address: string | null;
  /** Of which this is a part. */
  readonly operation?: string;
}

export interface RetryResult {
  /** Messages that are due again. */
  readonly retried: number;
  readonly refused: readonly { readonly messageId: string; readonly why: Label }[];
}

export interface RetriesParts {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly flow: Pick<Flow, 'messages' | 'deliveries' | 'having' | 'lastBodies'>;
  readonly wake: () => void;
}

/** Retries that were read and decided; written by the transaction whose unit they are given, all or none. They may be written again after a lost race. */
export type PlannedRetries = (unit: Unit) => Promise<RetryResult>;

/** {@link planRetries} in a transaction of its own. */
export async function retries(
  messageIds: readonly string[],
  by: Retrying,
  options: { readonly confirmed: boolean },
  parts: RetriesParts,
): Promise<RetryResult> {
  const result = await parts.store.transact(await planRetries(messageIds, by, options, parts));
  parts.wake();
  return result;
}

/**
 * Makes parked messages due again: incoming ones run through the mapping of today, outgoing ones are sent again. A message whose
 * outcome is unknown goes only with `confirmed`, since it may have arrived. Each is audited, refusals too. Everything is read here, before a
 * transaction begins: one that holds a connection must not wait for a second. Whoever commits wakes the workers.
 */
export async function planRetries(
  messageIds: readonly string[],
  by: Retrying,
  { confirmed }: { readonly confirmed: boolean },
  parts: Omit<RetriesParts, 'store' | 'wake'>,
): Promise<PlannedRetries> {
  const plans = await plansFor([...new Set(messageIds)], confirmed, parts);
  return async (unit) => {
    const changed = await unit.settle(plans.flatMap(({ changes }) => changes));
    const refused = plans.flatMap((plan) => {
      const why = plan.why ?? (plan.changes.some(({ deliveryId }) => changed.has(deliveryId)) ? undefined : overtaken);
      if (why === undefined) plan.write?.(unit);
      if (plan.states !== undefined)
        unit.add('audit', messageAudit('message.retry', plan.messageId, by, why === undefined, { confirmed, states: plan.states }));
      return why === undefined ? [] : [{ messageId: plan.messageId, why }];
    });
    return { retried: plans.length - refused.length, refused };
  };
}

/** Why this message is never retried by anybody, or undefined; what a screen shows on its disabled button. */
export function whyNever(message: MessageRow, deliveries: readonly Pick<DeliveryRow, 'state'>[]): Label | undefined {
  if (message.unreadable)
    return [
      '字节不是可读的消息，重试不会成功：请对方重新发送。',
      'The bytes are no message: a retry cannot succeed, the partner must send again.',
    ];
  if (deliveries.some(({ state }) => retriable.includes(state))) return undefined;
  const state = deliveries.map((delivery) => delivery.state).find((one) => one !== 'done') ?? 'done';
  return reasons[state] ?? ['没有可重试的投递。', 'There is no delivery to retry.'];
}

const retriable: readonly DeliveryState[] = ['parked', 'unknown', 'later'];

const reasons: Readonly<Partial<Record<DeliveryState, Label>>> = {
  done: ['已处理完成。', 'It is done already.'],
  due: ['正在等待处理。', 'It is about to be handled.'],
  sent: ['已发出，等待对方答复。', 'It is under way to the partner.'],
  waiting: [
    '排在同一业务编号的前序报文之后，请先处理前序报文。',
    'It waits behind an earlier message of the same business number: that one comes first.',
  ],
  held: [
    '因停发、对方维护或对方系统故障而暂存，恢复后自动继续。',
    'It is held for a stop, the partner’s maintenance or its outage, and goes on by itself afterwards.',
  ],
  discarded: ['已作废。', 'It was discarded.'],
};

async function plansFor(
  ids: readonly string[],
  confirmed: boolean,
  { catalog, flow }: Pick<RetriesParts, 'catalog' | 'flow'>,
): Promise<readonly Plan[]> {
  const [messages, deliveries] = await Promise.all([flow.messages(ids), flow.deliveries(ids)]);
  const chosen = ids.map((messageId): Plan & { readonly message?: MessageRow; readonly mine?: readonly DeliveryRow[] } => {
    const message = messages.get(messageId);
    if (!message) return { messageId, changes: [], why: ['没有此消息。', 'There is no such message.'] };
    const all = deliveries.get(messageId) ?? [];
    const mine = all.filter(({ state }) => retriable.includes(state));
    const why = whyNever(message, all) ?? (!confirmed && mine.some(({ state }) => state === 'unknown') ? unconfirmed : undefined);
    return { messageId, states: mine.map(({ state }) => state), changes: [], ...(why ? { why } : { message, mine }) };
  });
  const outgoing = chosen.flatMap(({ message }) => (message?.direction === 'out' ? [message] : []));
  const made = await flow.having(outgoing, 'mapped');
  const facts = await flow.lastBodies(
    outgoing.filter(({ id }) => !made.has(id)),
    'fact',
  );
  return chosen.map(({ message, mine, ...plan }) =>
    message && mine
      ? { ...plan, ...changesOf(message, mine, { isMade: made.has(message.id), fact: facts.get(message.id) }, catalog) }
      : plan,
  );
}

const overtaken: Label = ['已被他人先行重试。', 'Somebody else retried it first.'];

const unconfirmed: Label = [
  '对方可能已经收到：请先向对方核实，再确认重发。',
  'It may have arrived: ask the partner first, then confirm that it is to be sent again.',
];

interface Changes {
  readonly changes: readonly Settlement[];
  readonly why?: Label;
  readonly write?: (unit: Unit) => void;
}

interface Plan extends Changes {
  readonly messageId: string;
  /** States of the deliveries it is about, for the audit; absent where there is no such message. */
  readonly states?: readonly DeliveryState[];
}

function changesOf(
  message: MessageRow,
  deliveries: readonly DeliveryRow[],
  { isMade, fact }: { readonly isMade: boolean; readonly fact: BodyRow | undefined },
  catalog: Catalog,
): Changes {
  const now = new Date().toISOString();
  const changes = deliveries.map(({ id }): Settlement => ({ deliveryId: id, state: 'due', from: retriable, dueAt: now, cause: null }));
  return message.direction === 'in' || isMade ? { changes } : remake(message, fact?.body, changes, now, catalog);
}

/** An outgoing message whose mapping failed has nothing to send yet: it is made now, from the fact as it was stated. */
function remake(row: MessageRow, fact: Buffer | undefined, changes: readonly Settlement[], at: string, catalog: Catalog): Changes {
  const route = catalog.routes.find(
    ({ id, to, target }) => to.type === row.type && target === row.system && mappedId(row.causation ?? '', id, 0) === row.id,
  );
  if (!route || !fact)
    return { changes: [], why: ['已没有生成此消息的映射。', 'The mapping that would make this message no longer exists.'] };
  const message: Message = {
    ...messageOf(row, 'application/json'),
    id: row.causation!,
    type: route.from.type,
    data: JSON.parse(fact.toString()),
  };
  const made = makeOutgoing(route, message);
  if ('refused' in made)
    return { changes: changes.map((change) => ({ ...change, state: 'parked', cause: made.refused })), why: made.refused.words };
  if (made.outputs.length === 0)
    return {
      changes: [],
      why: ['按现在的映射，此消息与接收方无关。', 'By the mapping of today this message is not meant for the target.'],
    };
  const about = {
    system: row.system,
    at,
    stages: [{ stage: 'expanded', at, ok: true } as const],
    ...(row.record !== undefined && { record: row.record }),
  };
  return {
    changes,
    write(unit) {
      for (const output of made.outputs) {
        const rows = outgoing(output, about);
        if (output.message.id === row.id) unit.add('body', { ...rows.body, receivedAt: row.receivedAt });
        else {
          unit.add('message', rows.message);
          unit.add('body', rows.body);
          unit.add('delivery', rows.delivery);
        }
      }
    },
  };
}

/** What was done to one message, or why not, also as part of an operation. */
export const messageAudit = (
  act: string,
  messageId: string,
  { account, unit, address, operation }: Retrying,
  isDone: boolean,
  detail: AuditRow['detail'],
): AuditRow => ({
  id: uuidv7(),
  at: new Date().toISOString(),
  account,
  unit,
  address,
  act,
  object: `message:${messageId}`,
  outcome: isDone ? 'done' : 'refused',
  detail: { ...detail, ...(operation !== undefined && { operation }) },
});
