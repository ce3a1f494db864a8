import { messageBounds, parseBounded, type Contract, type Finding, type Label } from '@fatong/contracts';
import { digestOfJson, uuidv7 } from '../../platform/index.js';
import type {
  CorrectionRow,
  Corrections,
  DeliveryRow,
  DeliveryState,
  Flow,
  Held,
  MessageRow,
  Operations,
  Settlement,
  Stage,
  Unit,
} from '../../ports/index.js';
import type { Catalog } from '../catalog.js';
import { messageAudit, whyNever, type Retrying } from '../retries.js';
import { json } from '../rows.js';
import { edited, type Edit } from './edits.js';

/** Why a correction is not made, or not decided. */
export type CorrectionRefusal =
  | { readonly kind: 'gone' }
  | { readonly kind: 'state'; readonly why: Label }
  | { readonly kind: 'input'; readonly findings: readonly Finding[] }
  | { readonly kind: 'stale'; readonly yours: string | number; readonly current: string | number }
  | { readonly kind: 'held'; readonly held: readonly Held[] };
export type Corrected<T> = { readonly done: T } | { readonly refused: CorrectionRefusal };
export type PlannedCorrection = (unit: Unit) => Promise<Corrected<CorrectionRow>>;

/** A body that can be corrected, as it is now. */
export interface Correctable {
  readonly message: MessageRow;
  readonly contract: Contract;
  readonly body: unknown;
  /** Digest of it: an editor gives it back. */
  readonly base: string;
}

/**
 * Corrections of parked messages: one person proposes, another approves. What came is kept as it came; the corrected body goes the ordinary way, as the same
 * message. Everything is read before the transaction begins; nothing of a refused order may be committed, and whoever commits wakes the workers.
 */
export interface Correcting {
  /** What could be corrected, or why it cannot be. */
  look(messageId: string): Promise<Corrected<Correctable>>;
  planProposal(
    order: { readonly messageId: string; readonly base: string; readonly edits: readonly Edit[]; readonly reason: string },
    by: Retrying,
  ): Promise<PlannedCorrection>;
  planApproval(order: { readonly id: string; readonly version: number }, by: Retrying): Promise<PlannedCorrection>;
  /** Refused by another person, or withdrawn by the one who proposed it. */
  refuse(
    unit: Unit,
    order: { readonly id: string; readonly version: number; readonly words: string },
    by: Retrying,
  ): Promise<Corrected<CorrectionRow>>;
}

export interface CorrectingParts {
  readonly corrections: Corrections;
  readonly operations: Pick<Operations, 'holding'>;
  readonly catalog: Pick<Catalog, 'contract'>;
  readonly flow: Pick<Flow, 'messages' | 'deliveries' | 'lastBodies'>;
}

const correctable: readonly DeliveryState[] = ['parked', 'later'];

export function correcting({ corrections, operations, catalog, flow }: CorrectingParts): Correcting {
  async function look(messageId: string): Promise<Corrected<Correctable & { readonly deliveries: readonly DeliveryRow[] }>> {
    const [messages, deliveries] = await Promise.all([flow.messages([messageId]), flow.deliveries([messageId])]);
    const message = messages.get(messageId);
    if (!message) return { refused: { kind: 'gone' } };
    const open = deliveries.get(messageId) ?? [];
    const contract = catalog.contract(message.type);
    const why = whyNot(message, open) ?? (contract ? undefined : noContract);
    if (why || !contract) return { refused: { kind: 'state', why: why ?? noContract } };
    const stored = (await flow.lastBodies([message], message.direction === 'in' ? 'received' : 'mapped', 'corrected')).get(messageId);
    const parsed = stored && parseBounded(stored.body, messageBounds);
    if (!parsed || !('value' in parsed)) return { refused: { kind: 'state', why: noBody } };
    return {
      done: {
        message,
        contract,
        body: parsed.value,
        base: digestOfJson(parsed.value),
        deliveries: open.filter(({ state }) => correctable.includes(state)),
      },
    };
  }

  /** Locked, and still to be decided as it was seen. */
  async function proposed(
    unit: Unit,
    { id, version }: { readonly id: string; readonly version: number },
  ): Promise<Corrected<CorrectionRow>> {
    const row = await corrections.locked(unit, id);
    if (!row) return { refused: { kind: 'gone' } };
    if (row.state !== 'proposed') return { refused: { kind: 'state', why: decidedAlready } };
    return row.version === version ? { done: row } : { refused: { kind: 'stale', yours: version, current: row.version } };
  }

  async function decide(
    unit: Unit,
    row: CorrectionRow,
    state: CorrectionRow['state'],
    by: Retrying,
    words: string | null,
  ): Promise<CorrectionRow> {
    const next: CorrectionRow = { ...row, state, decided: { account: by.account, at: new Date().toISOString(), words } };
    await corrections.decide(unit, next);
    unit.add('audit', messageAudit(`correction.${state}`, row.messageId, by, true, { correction: row.id, fields: row.pointers }));
    return { ...next, version: row.version + 1 };
  }

  return {
    look,
    async planProposal({ messageId, base, edits, reason }, by) {
      const looked = await look(messageId);
      if ('refused' in looked) return () => Promise.resolve(looked);
      const { message, contract, body, base: current } = looked.done;
      if (base !== current) return refuseWith({ kind: 'stale', yours: short(base), current: short(current) });
      const made = edited(body, edits, contract);
      if ('findings' in made) return refuseWith({ kind: 'input', findings: made.findings });
      const row: CorrectionRow = {
        id: uuidv7(),
        messageId,
        messageAt: message.receivedAt,
        type: message.type,
        state: 'proposed',
        version: 1,
        account: by.account,
        unit: by.unit,
        createdAt: new Date().toISOString(),
        reason,
        base,
        pointers: made.pointers,
        before: body,
        after: made.after,
        decided: null,
      };
      return async (unit) => {
        const held = await operations.holding(unit, [messageId]);
        if (held.length > 0) return { refused: { kind: 'held', held } };
        if (!(await corrections.propose(unit, row))) return { refused: { kind: 'state', why: anotherWaits } };
        unit.add('audit', messageAudit('correction.propose', messageId, by, true, { correction: row.id, fields: row.pointers, reason }));
        return { done: row };
      };
    },
    async planApproval(order, by) {
      const seen = await corrections.correction(order.id);
      const looked = seen && (await look(seen.messageId));
      return async (unit) => {
        const locked = await proposed(unit, order);
        if ('refused' in locked) return locked;
        const row = locked.done;
        if (row.account === by.account) return { refused: { kind: 'state', why: ownProposal } };
        if (!looked || 'refused' in looked) return looked ?? { refused: { kind: 'gone' } };
        const { base, message, deliveries } = looked.done;
        if (base !== row.base) return { refused: { kind: 'stale', yours: short(row.base), current: short(base) } };
        const held = await operations.holding(unit, [row.messageId]);
        if (held.length > 0) return { refused: { kind: 'held', held } };
        const at = new Date().toISOString();
        const stage: Stage = {
          stage: 'stored',
          at,
          ok: true,
          note: [`已更正：${row.pointers.join('、')}`, `Corrected: ${row.pointers.join(', ')}`],
        };
        unit.add('body', {
          messageId: row.messageId,
          receivedAt: message.receivedAt,
          stage: 'corrected',
          contentType: 'application/json',
          body: json(row.after),
        });
        const changed = await unit.settle(
          deliveries.map(
            ({ id }): Settlement => ({ deliveryId: id, state: 'due', from: correctable, dueAt: at, cause: null, stages: [stage] }),
          ),
        );
        if (changed.size === 0) return { refused: { kind: 'state', why: overtaken } };
        return { done: await decide(unit, row, 'approved', by, null) };
      };
    },
    async refuse(unit, { words, ...order }, by) {
      const locked = await proposed(unit, order);
      if ('refused' in locked) return locked;
      return { done: await decide(unit, locked.done, locked.done.account === by.account ? 'withdrawn' : 'refused', by, words) };
    },
  };
}

const refuseWith =
  (refused: CorrectionRefusal): PlannedCorrection =>
  () =>
    Promise.resolve({ refused });
const short = (digest: string): string => digest.slice(0, 8);

function whyNot(message: MessageRow, deliveries: readonly DeliveryRow[]): Label | undefined {
  const never = whyNever(message, deliveries);
  if (never) return never;
  if (!deliveries.some(({ state }) => correctable.includes(state)))
    return [
      '结果不明的报文可能已经送达，不能更改内容：请先向对方核实。',
      'It may have arrived as it is: ask the partner before anything else.',
    ];
  if (deliveries.some(({ direction, record, state }) => direction === 'out' && record !== undefined && correctable.includes(state)))
    return [
      '它是从案件发出的：请经办人在案件中更正后重新发送。',
      'It was sent from a case: its official corrects the case and sends again.',
    ];
  return undefined;
}

const noContract: Label = [
  '没有这种报文的契约，无法逐项更正。',
  'There is no contract of this message: nothing says what may stand where.',
];
const noBody: Label = ['正文不是可读的 JSON，或已过保存期。', 'Its body is no JSON that can be read, or past its retention.'];
const anotherWaits: Label = ['这条报文已有一份更正等待审批。', 'Another correction of this message waits for its decision.'];
const decidedAlready: Label = ['这份更正已有决定。', 'This correction has been decided.'];
const ownProposal: Label = ['更正须由另一人批准。', 'A correction is approved by another person than the one who proposed it.'];
const overtaken: Label = ['报文已被他人先行处理。', 'Somebody else dealt with the message first.'];
