import { Inject, Injectable } from '@nestjs/common';
import type { Label } from '@fatong/contracts';
import type { DecisionRequest } from '@fatong/contracts/api';
import { rolesIn } from '../../access/index.js';
import { digestOfJson, uuidv7 } from '../../platform/index.js';
import type { PlannedDecision } from '../../pipeline/index.js';
import type { AuditRow, IdempotencyKey } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { decidingRole } from './deciding-role.js';
import { RecordDesk } from './desk.js';

interface Order extends DecisionRequest {
  readonly type: string;
  readonly id: string;
  readonly messageId: string;
  readonly key: string;
}

/** What officials decide about messages of a record that do not go on by themselves. */
@Injectable()
export class DecidingDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'pipeline' | 'records' | 'store'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  /** One transaction: key, delivery, timeline, audit. Of two who decide at once the second is refused with what happened. */
  async decide(reader: Reader, { type, id, messageId, key, decision, reason: given }: Order): Promise<void> {
    const { record } = await this.desk.row(reader, type, id);
    const delivery = (await this.parts.records.deliveriesOf(`${type}:${id}`)).find((one) => one.messageId === messageId);
    if (delivery === undefined) throw new Refused('not-found');
    const role = decidingRole(record, delivery, rolesIn(reader, record.area), this.parts.pipeline.catalog);
    if (role === null) throw await this.forbidden(reader, `${type}:${id}`);
    const reason = reasonOf(given);
    const by = { account: reader.account.id, name: reader.account.name, unit: reader.account.unit, address: reader.address ?? null, role };
    const planned = await this.parts.pipeline.planDecision({ delivery, record: `${type}:${id}`, decided: decision, reason, by });
    await this.once(
      { account: by.account, route: `decide/${delivery.deliveryId}`, key, digest: digestOfJson({ decision, reason }) },
      planned,
      (outcome) => ({
        id: uuidv7(),
        at: new Date().toISOString(),
        account: by.account,
        unit: by.unit,
        address: by.address,
        act: `message.${decision}`,
        object: `message:${messageId}`,
        outcome,
        detail: { record: `${type}:${id}`, state: delivery.state, attempt: delivery.attempt },
      }),
    );
    this.parts.pipeline.wake();
  }

  private async once(
    idempotency: IdempotencyKey,
    planned: PlannedDecision,
    audit: (outcome: 'done' | 'refused') => AuditRow,
  ): Promise<void> {
    const why = await this.parts.store.transact(async (unit): Promise<Label | null> => {
      const earlier = await unit.idempotent(idempotency);
      if (earlier === 'conflict') throw new Refused('idempotency-conflict');
      if (earlier !== null) return earlier.answer as Label | null;
      const refused = await planned(unit);
      unit.add('audit', audit(refused === null ? 'done' : 'refused'));
      unit.answered(idempotency, refused);
      return refused;
    });
    if (why !== null) throw new Refused('action-not-possible', { params: { why } });
  }

  private async forbidden(reader: Reader, object: string): Promise<Refused> {
    await this.parts.access.audit(reader, { act: 'decide', object, outcome: 'refused', detail: { why: 'role' } });
    return new Refused('forbidden');
  }
}

const longest = 2000;

function reasonOf(given: string): string {
  const reason = given.trim();
  if (reason === '')
    throw new Refused('input', { findings: [{ pointer: '/reason', code: 'required', words: ['请填写理由。', 'A reason is required.'] }] });
  if ([...reason].length > longest || !reason.isWellFormed() || reason.includes('\0'))
    throw new Refused('input', {
      findings: [
        {
          pointer: '/reason',
          code: 'too-long',
          words: [`理由不能超过 ${longest} 个字。`, `The reason takes at most ${longest} characters.`],
        },
      ],
    });
  return reason;
}
