import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, masked, type Language } from '@fatong/contracts';
import type { CorrectableView, CorrectionRequest, CorrectionView, ListAnswer, RevealedCorrection } from '@fatong/contracts/api';
import { digestOfJson } from '../../platform/index.js';
import type { Corrected, Edit, PlannedCorrection } from '../../pipeline/index.js';
import type { CorrectionRow, CorrectionState, Unit } from '../../ports/index.js';
import { single } from '../frame/filters.js';
import { Limit } from '../frame/limit.js';
import type { Reader } from '../frame/reader.js';
import type { Filters } from '../frame/route.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { inPages, type Sorted } from '../messages/in-pages.js';
import { MessagesHeld, refusingHeld } from '../operations/held.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { correctionOf, differencesOf, peopleOf } from './views.js';

const revealsAMinute = 60;

/** Corrections of parked messages, with four eyes. Values are masked; what is corrected in clear needs a purpose. */
@Injectable()
export class CorrectionDesk {
  private readonly reveals = new Limit(revealsAMinute, 60_000);

  constructor(
    @Inject(PARTS)
    private readonly parts: Pick<ApiParts, 'access' | 'corrections' | 'cursors' | 'identities' | 'messages' | 'pipeline' | 'store'>,
  ) {}

  async look(id: string, language: Language): Promise<CorrectableView> {
    const row = await this.parts.messages.message(id);
    if (row === null) throw new Refused('not-found');
    const contract = this.parts.pipeline.catalog.contract(row.type);
    const looked = await this.parts.pipeline.correcting.look(row.id);
    const about = { type: row.type, title: contract?.title ?? null, schema: contract?.schema ?? null };
    if ('done' in looked)
      return {
        ...about,
        allowed: true,
        why: null,
        base: looked.done.base,
        text: JSON.stringify(masked(looked.done.contract.schema, looked.done.body), null, 2),
      };
    const { refused } = looked;
    return { ...about, allowed: false, why: refused.kind === 'state' ? inLanguage(refused.why, language) : null, base: null, text: null };
  }

  async ofMessage(id: string, paged: Paged): Promise<ListAnswer<CorrectionView>> {
    const row = await this.parts.messages.message(id);
    if (row === null) throw new Refused('not-found');
    return wholeList(await this.views(await this.parts.corrections.ofMessage(row.id)), paged, `corrections ${row.id}`, this.parts.cursors);
  }

  async list(paged: Sorted, filters: Filters): Promise<ListAnswer<CorrectionView>> {
    const state = single(filters, 'state');
    if (state !== undefined && !isState(state)) throw wrongParameter('filter[state]');
    const { items, next, total } = await inPages(this.parts.cursors, `corrections ${state ?? ''}`, paged, (page) =>
      this.parts.corrections.list({ ...page, ...(state !== undefined && { state }) }),
    );
    return { items: await this.views(items), next, total };
  }

  /** One transaction: key, proposal, audit and answer. */
  async propose(reader: Reader, messageId: string, { base, changes, reason }: CorrectionRequest, key: string): Promise<CorrectionView> {
    const by = byOf(reader);
    const idempotency = { account: by.account, route: `corrections/${messageId}`, key, digest: digestOfJson({ base, changes, reason }) };
    const planned = await this.parts.pipeline.correcting.planProposal(
      { messageId, base, edits: editsOf(changes), reason: reason.trim() },
      by,
    );
    const id = await this.within(async (unit) => {
      const earlier = await unit.idempotent(idempotency);
      if (earlier === 'conflict') throw new Refused('idempotency-conflict');
      if (earlier !== null) return earlier.answer as string;
      const made = doneOf(await planned(unit));
      unit.answered(idempotency, made.id);
      return made.id;
    });
    return this.view(await this.correction(id));
  }

  async approve(reader: Reader, id: string, version: number): Promise<CorrectionView> {
    const planned = await this.parts.pipeline.correcting.planApproval({ id, version }, byOf(reader));
    return this.decided(planned);
  }

  refuse(reader: Reader, id: string, { version, reason }: { readonly version: number; readonly reason: string }): Promise<CorrectionView> {
    return this.decided((unit) => this.parts.pipeline.correcting.refuse(unit, { id, version, words: reason.trim() }, byOf(reader)));
  }

  /** Nothing is shown before its audit row is committed. */
  async reveal(reader: Reader, id: string, purpose: string): Promise<RevealedCorrection> {
    const row = await this.correction(id);
    this.reveals.take(reader.account.id);
    await this.parts.access.audit(reader, {
      act: 'reveal',
      object: `message:${row.messageId}`,
      outcome: 'done',
      detail: { correction: id, fields: row.pointers, purpose: purpose.trim() },
    });
    return { changes: differencesOf(row) };
  }

  private async decided(planned: PlannedCorrection): Promise<CorrectionView> {
    const row = await this.within(async (unit) => doneOf(await planned(unit)));
    this.parts.pipeline.wake();
    return this.view(row);
  }

  private within<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    return refusingHeld(this.parts, () => this.parts.store.transact(work));
  }

  private async correction(id: string): Promise<CorrectionRow> {
    const row = await this.parts.corrections.correction(id);
    if (row === null) throw new Refused('not-found');
    return row;
  }

  private async view(row: CorrectionRow): Promise<CorrectionView> {
    return (await this.views([row]))[0]!;
  }

  /** Each masked by the contract it obeys. */
  private async views(rows: readonly CorrectionRow[]): Promise<CorrectionView[]> {
    const people = await peopleOf(rows, this.parts.identities);
    return rows.map((row) => correctionOf(row, this.parts.pipeline.catalog.contract(row.type)?.schema, people));
  }
}

const isState = (text: string): text is CorrectionState => ['proposed', 'approved', 'refused', 'withdrawn'].includes(text);
const byOf = ({ account, address }: Reader): { account: string; unit: string | null; address: string | null } => ({
  account: account.id,
  unit: account.unit,
  address: address ?? null,
});

/** Each says a value or that nothing is to stand there. */
function editsOf(changes: CorrectionRequest['changes']): Edit[] {
  const wrong = changes.flatMap((change, index) =>
    'value' in change === (change.remove === true)
      ? [
          {
            pointer: `/changes/${index}`,
            code: 'value',
            words: ['请写明新值，或写明删除。', 'Say either the value or that it is removed.'] as const,
          },
        ]
      : [],
  );
  if (wrong.length > 0) throw new Refused('input', { findings: wrong });
  return changes.map(
    ({ pointer, ...change }): Edit => (change.remove === true ? { pointer, remove: true } : { pointer, value: change.value }),
  );
}

/** Nothing of a refused order stays: it is thrown out of the transaction. Places of the body are named as they stand in it. */
function doneOf<T>(corrected: Corrected<T>): T {
  if ('done' in corrected) return corrected.done;
  const { refused } = corrected;
  switch (refused.kind) {
    case 'gone':
      throw new Refused('not-found');
    case 'state':
      throw new Refused('action-not-possible', { params: { why: refused.why } });
    case 'input':
      throw new Refused('input', { findings: refused.findings });
    case 'stale':
      throw new Refused('stale-version', { params: { yours: refused.yours, current: refused.current } });
    case 'held':
      throw new MessagesHeld(refused.held);
  }
}
