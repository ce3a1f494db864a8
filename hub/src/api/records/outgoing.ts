import type { Contract, Label, System } from '@fatong/contracts';
import type { OutgoingView } from '@fatong/contracts/api';
import { decisionsIn } from '../../pipeline/index.js';
import type { RecordDelivery, RecordEventRow } from '../../ports/index.js';

/** At most so many, newest first: a case with more has a page of its own at the operator's. */
const most = 20;

export interface OutgoingParts {
  readonly contract: (type: string) => Contract | undefined;
  readonly system: (folder: string) => System | undefined;
  /** Whether the reader may decide about it. */
  readonly isTheirs: (delivery: RecordDelivery) => boolean;
}

/** What went out because of a record, in words for its handler; the partner's own answer is a report on the timeline that names the fact. */
export function outgoingOf(
  deliveries: readonly RecordDelivery[],
  events: readonly RecordEventRow[],
  { contract, system, isTheirs }: OutgoingParts,
): OutgoingView[] {
  // The first answer counts: a later one may only say more.
  const answers = new Map(
    events.toReversed().flatMap(({ kind, outboxId, at }) => (kind === 'report' && outboxId !== undefined ? [[outboxId, at] as const] : [])),
  );
  const behind = new Set(
    deliveries.flatMap((delivery, i) =>
      deliveries.slice(0, i).some((one) => one.system === delivery.system && isUnsettled(one)) ? [delivery.deliveryId] : [],
    ),
  );
  const newest = [...deliveries].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, most);
  return newest.map((delivery) => ({
    messageId: delivery.messageId,
    system: delivery.system,
    title: contract(delivery.type)?.title ?? [delivery.type, delivery.type],
    state: delivery.state,
    words: wordsOf(delivery),
    at: delivery.updatedAt,
    attempt: delivery.attempt,
    since: delivery.state === 'later' ? delivery.createdAt : delivery.updatedAt,
    why: isUnsettled(delivery) && !isSaid(delivery) ? (delivery.cause?.words ?? null) : null,
    next: nextOf(delivery, { isBehind: behind.has(delivery.deliveryId), isAsked: system(delivery.system)?.receipts === true }),
    decisions: isTheirs(delivery) ? decisionsIn(delivery.state) : [],
    answeredAt: answers.get(delivery.factId ?? '') ?? null,
  }));
}

const isUnsettled = ({ state }: RecordDelivery): boolean => state !== 'done' && state !== 'discarded';

const words: Readonly<Record<RecordDelivery['state'], Label>> = {
  due: ['等待发送', 'Waiting to be sent'],
  sent: ['已发出，等待对方确认', 'Sent, waiting for confirmation'],
  later: ['对方暂时不能接收', 'The partner cannot take it for now'],
  waiting: ['等待发送', 'Waiting to be sent'],
  held: ['暂停发送', 'Held back for now'],
  unknown: ['已发出，没有得到答复，对方是否收到不明', 'It was sent and no answer came: it is not known whether it arrived'],
  parked: ['发送未成功', 'Not sent'],
  done: ['已送达', 'Delivered'],
  discarded: ['已放弃，不再发送', 'Given up, not sent any more'],
};

/** What happens next says it all; the cause in an operator's words is the operator's. */
const isSaid = (delivery: RecordDelivery): boolean => delivery.state === 'unknown' || isRefused(delivery);
const isRefused = ({ state, cause }: RecordDelivery): boolean => state === 'parked' && cause?.code === 'partner-refused';
const wordsOf = (delivery: RecordDelivery): Label => (isRefused(delivery) ? ['对方拒收', 'The partner refused it'] : words[delivery.state]);

/** What happens next by itself, or what somebody has to do. */
function nextOf(
  delivery: RecordDelivery,
  { isBehind, isAsked }: { readonly isBehind: boolean; readonly isAsked: boolean },
): OutgoingView['next'] {
  switch (delivery.state) {
    case 'later':
      return { words: ['系统将自动重发', 'It is sent again automatically'], at: delivery.dueAt };
    case 'unknown':
      return isAsked
        ? {
            words: [
              '系统将自动向对方查询；确认没有收到才会重发',
              'The partner is asked automatically; it is sent again only once he says that it never came',
            ],
            at: delivery.dueAt,
          }
        : { words: ['请向对方核实后处理；系统不会自行重发', 'Ask the partner, then decide; it is not sent again by itself'], at: null };
    case 'parked':
      return {
        words: isRefused(delivery)
          ? ['请查明拒收原因，然后重新发送或者放弃', 'Find out why, then send it again or give it up']
          : ['运维人员正在处理；也可以重新发送或者放弃', 'The operators see to it; you may send it again or give it up'],
        at: null,
      };
    case 'held':
      return {
        words: [
          '对方维护、对方系统故障，或运维人员暂停了发送；恢复后自动发送',
          'The partner is under maintenance or not working, or operators have stopped sending; it is sent by itself when that ends',
        ],
        at: null,
      };
    case 'due':
    case 'waiting':
      return isBehind || delivery.state === 'waiting'
        ? { words: ['本案前一份文书处理完毕后自动发送', 'It is sent once the one before it in this case is settled'], at: null }
        : null;
    case 'sent':
    case 'done':
    case 'discarded':
      return null;
  }
}
