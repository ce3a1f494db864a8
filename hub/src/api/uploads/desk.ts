import { Inject, Injectable } from '@nestjs/common';
import { today } from '@fatong/contracts/codes';
import { fieldClasses } from '@fatong/contracts';
import type { UploadAttemptView, UploadLineView, UploadLockView, UploadMonth, UploadStep, UploadWaitingView } from '@fatong/contracts/api';
import { rolesIn } from '../../access/index.js';
import type { UploadType } from '../../definitions/index.js';
import { titleOf, type ShownMonth, type UploadAttempt, type UploadLine } from '../../engine/index.js';
import type { Actor, RecordRow } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import type { Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { seesUpload, uploadItemOf } from './seen.js';

const usual = 50;
const hidden = '***';

/** Ledgers of what is reported outside, for who reads them; a month is locked by who may. */
@Injectable()
export class UploadLedgerDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'engine' | 'identities' | 'known'>) {}

  async show(reader: Reader, id: string, { month, limit = usual, cursor }: Paged & { readonly month: string }): Promise<UploadMonth> {
    const upload = await this.uploadFor(reader, id);
    const list = `uploads ${id} ${month}`;
    const after = this.parts.cursors.open(list, cursor);
    const shown = await this.parts.engine.month(upload, { month, limit, ...(after !== undefined && { cursor: after }) });
    const roles = rolesIn(reader, upload.area);
    const { waiting } = shown;
    return {
      ...uploadItemOf(upload, Object.fromEntries(this.parts.known.systems.map(({ folder, title }) => [folder, title]))),
      month,
      type: upload.record.name,
      standings: shown.standings,
      mayLock: upload.lock.some((role) => roles.includes(role)),
      isOver: month < today().slice(0, 7),
      lock: await this.lockOf(shown),
      waiting: waiting.items.map(
        ({ row, prepared }): UploadWaitingView => ({ ...recordOf(upload, row), prepared: prepared && stepOf(prepared) }),
      ),
      waitingTotal: waiting.total,
      items: shown.items.map((line) => lineOf(upload, line, reporting(upload, roles))),
      next: this.parts.cursors.seal(list, shown.next),
      total: shown.total,
    };
  }

  async lock(reader: Reader, id: string, order: { readonly month: string; readonly reason?: string }): Promise<UploadMonth> {
    await this.uploadFor(reader, id);
    const refusal = await this.parts.engine.lockMonth({ viewer: reader, upload: id, ...order });
    if (refusal) throw new Refused(refusal.problem, { ...(refusal.why && { params: { why: refusal.why } }) });
    return this.show(reader, id, order);
  }

  private async uploadFor(reader: Reader, id: string): Promise<UploadType> {
    const upload = this.parts.engine.catalogue.upload(id);
    if (upload === undefined) throw new Refused('not-found');
    if (seesUpload(reader, upload)) return upload;
    await this.parts.access.audit(reader, { act: 'upload.read', object: `upload:${id}`, outcome: 'refused', detail: {} });
    throw new Refused('forbidden');
  }

  private async lockOf({ lock }: ShownMonth): Promise<UploadLockView | null> {
    if (lock === null) return null;
    const [who] = await this.parts.identities.accountsOf([lock.account]);
    const { at, total, digest, isChanged } = lock;
    return { at, who: who?.name ?? lock.account, total, digest, isChanged };
  }
}

/** States in which an action of these roles reports again; empty words: in any. */
const reporting = ({ record, facts }: UploadType, roles: readonly string[]): readonly (readonly string[])[] =>
  Object.values(record.actions)
    .filter(({ by, then }) => by.some((role) => roles.includes(role)) && then.some(({ fact }) => facts.includes(fact ?? '')))
    .map(({ from }) => from);

const recordOf = ({ record }: UploadType, row: RecordRow): Omit<UploadWaitingView, 'prepared'> => ({
  record: row.id,
  number: row.number,
  title: titleOf(record, row),
  state: row.state === null ? null : (record.states[row.state]?.title ?? null),
});

const stepOf = ({ by, at }: { readonly by: Actor; readonly at: string }): UploadStep => ({ by: by.name, at });

const attemptOf = ({ request, prepared, title, by, at, standing, answeredAt, receipt }: UploadAttempt): UploadAttemptView => ({
  request,
  prepared: prepared && stepOf(prepared),
  title,
  sent: { by: by.name, at },
  standing,
  answeredAt,
  receipt,
});

function lineOf(upload: UploadType, { row, attempts, differs }: UploadLine, states: readonly (readonly string[])[]): UploadLineView {
  const { record, month, words } = upload;
  const said = row.values[words];
  return {
    ...recordOf(upload, row),
    day: String(row.values[month]),
    attempts: attempts.map(attemptOf),
    words: typeof said !== 'string' ? null : fieldClasses[record.fields[words]!.class].shown === 'clear' ? said : hidden,
    differs,
    mayReport: states.some((from) => from.includes(row.state ?? '')),
  };
}
