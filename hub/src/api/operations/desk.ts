import { Inject, Injectable } from '@nestjs/common';
import type { ListAnswer, OperationMessage, OperationRequest, OperationView } from '@fatong/contracts/api';
import type { Operated } from '../../pipeline/index.js';
import { digestOfJson } from '../../platform/index.js';
import type { MemberState, OperationKind, OperationRow } from '../../ports/index.js';
import { single } from '../frame/filters.js';
import type { Reader } from '../frame/reader.js';
import type { Filters } from '../frame/route.js';
import type { Paged } from '../frame/whole-list.js';
import { inPages, type Sorted } from '../messages/in-pages.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { MessagesHeld, refusingHeld } from './held.js';
import { orderOf } from './request.js';
import { memberOf, operationOf } from './views.js';

const usual = 50;

/** Work on many messages: prepared, tried, begun, watched, halted. Everybody sees everybody's. */
@Injectable()
export class OperationDesk {
  constructor(
    @Inject(PARTS)
    private readonly parts: Pick<ApiParts, 'cursors' | 'identities' | 'known' | 'messages' | 'operations' | 'pipeline' | 'store'>,
  ) {}

  async list({ open, ...paged }: Sorted & { readonly open?: boolean }, filters: Filters): Promise<ListAnswer<OperationView>> {
    const [kind, named] = [single(filters, 'kind'), single(filters, 'account')];
    if (kind !== undefined && !isKind(kind)) throw wrongParameter('filter[kind]');
    const account = named === undefined ? undefined : ((await this.parts.identities.account(named))?.id ?? named);
    const asked = {
      ...(open !== undefined && { isOpen: open }),
      ...(kind !== undefined && { kind }),
      ...(account !== undefined && { account }),
    };
    const { items, next, total } = await inPages(this.parts.cursors, `operations ${JSON.stringify(asked)}`, paged, (page) =>
      this.parts.operations.list({ ...page, ...asked }),
    );
    return { items: await this.views(items), next, total };
  }

  async show(id: string): Promise<OperationView> {
    const row = await this.parts.operations.operation(id);
    if (row === null) throw new Refused('not-found');
    return this.view(row);
  }

  async messages(id: string, { limit = usual, cursor }: Paged, filters: Filters): Promise<ListAnswer<OperationMessage>> {
    const state = single(filters, 'state');
    if (state !== undefined && !isMemberState(state)) throw wrongParameter('filter[state]');
    const { progress } = await this.show(id);
    const list = `operation ${id} ${state ?? ''}`;
    const found = await this.parts.operations.members(id, {
      after: Number(this.parts.cursors.open(list, cursor) ?? 0),
      limit: limit + 1,
      ...(state !== undefined && { state }),
    });
    const items = found.slice(0, limit);
    const next = found.length > limit ? String(items.at(-1)!.seq) : null;
    return {
      items: items.map(memberOf),
      next: this.parts.cursors.seal(list, next),
      total: state === undefined ? progress.total : state === 'left' ? progress.waiting : progress[state],
    };
  }

  /** One transaction: key, frozen members, audit and answer, so that a repeat is answered with the same operation. */
  async prepare(reader: Reader, request: OperationRequest, key: string): Promise<OperationView> {
    const { identities, known, messages, pipeline, store } = this.parts;
    const group =
      request.group === undefined
        ? undefined
        : (await messages.failureGroups()).find(({ id, state }) => id === request.group && state !== 'resolved');
    const order = (): ReturnType<typeof orderOf> =>
      orderOf(request, {
        group,
        isSubscriber: (name) => known.areas.some((area) => area.name === name) || known.systems.some(({ folder }) => folder === name),
      });
    const idempotency = { account: reader.account.id, route: 'operations', key, digest: digestOfJson(request) };
    const id = await refusingHeld({ identities }, () =>
      store.transact(async (unit) => {
        const earlier = await unit.idempotent(idempotency);
        if (earlier === 'conflict') throw new Refused('idempotency-conflict');
        if (earlier !== null) return earlier.answer as string;
        const made = doneOf(await pipeline.operating.prepare(unit, order(), byOf(reader)));
        unit.answered(idempotency, made.id);
        return made.id;
      }),
    );
    return this.show(id);
  }

  async tell(reader: Reader, act: 'tryOut' | 'start' | 'pause' | 'resume' | 'cancel', id: string): Promise<OperationView> {
    const row = await this.parts.store.transact(async (unit) => doneOf(await this.parts.pipeline.operating[act](unit, id, byOf(reader))));
    this.parts.pipeline.wake();
    return this.view(row);
  }

  private async view(row: OperationRow): Promise<OperationView> {
    return (await this.views([row]))[0]!;
  }

  private async views(rows: readonly OperationRow[]): Promise<OperationView[]> {
    const people = new Map(
      (await this.parts.identities.accountsOf([...new Set(rows.map(({ account }) => account))])).map((account) => [account.id, account]),
    );
    return rows.map((row) => operationOf(row, people));
  }
}

const isKind = (text: string): text is OperationKind => ['retry', 'resend', 'replay', 'discard'].includes(text);
const isMemberState = (text: string): text is MemberState => ['waiting', 'running', 'done', 'failed', 'refused', 'left'].includes(text);

const byOf = ({ account, address }: Reader): { account: string; unit: string | null; address: string | null } => ({
  account: account.id,
  unit: account.unit,
  address: address ?? null,
});

/** Nothing of a refused order stays: it is thrown out of the transaction. */
export function doneOf<T>(operated: Operated<T>): T {
  if ('done' in operated) return operated.done;
  const { refused } = operated;
  switch (refused.kind) {
    case 'gone':
      throw new Refused('not-found');
    case 'state':
      throw new Refused('action-not-possible', { params: { why: refused.why } });
    case 'held':
      throw new MessagesHeld(refused.held);
    case 'nothing':
      throw new Refused('input', {
        findings: [
          {
            pointer: '',
            code: 'value',
            words: ['没有符合条件且可办理的报文。', 'There is no such message that something could be done to.'],
          },
        ],
      });
  }
}
