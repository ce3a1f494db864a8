import { Inject, Injectable } from '@nestjs/common';
import type { Label } from '@fatong/contracts';
import type { FailurePolicyRequest, FailurePolicyView, ListAnswer, StopRequest, StopView } from '@fatong/contracts/api';
import type { Steered } from '../../pipeline/index.js';
import type { LineRules, Unit } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';

/** Stops and the treatment of failures, changed while everything runs. */
@Injectable()
export class SteeringDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'cursors' | 'pipeline' | 'store'>) {}

  async stops(paged: Paged): Promise<ListAnswer<StopView>> {
    const { stops } = await this.rules();
    return wholeList(stops.toReversed(), paged, 'stops', this.parts.cursors);
  }

  stop(reader: Reader, { scope, name = '', reason }: StopRequest): Promise<StopView> {
    if ((scope === 'all') !== (name === '')) throw wrong('name', scope === 'all' ? ['停止全部时不填名称。', 'Everything has no name.'] : ['请指明系统或报文类型。', 'Say which system or message type.']);
    return this.steered((unit) => this.parts.pipeline.steering.halt(unit, { scope, name, reason: reason.trim() }, byOf(reader)));
  }

  release(reader: Reader, id: string): Promise<StopView> {
    return this.steered((unit) => this.parts.pipeline.steering.resume(unit, id, byOf(reader)));
  }

  async policy(): Promise<FailurePolicyView> {
    return this.policyOf(await this.rules());
  }

  async changePolicy(reader: Reader, order: FailurePolicyRequest): Promise<FailurePolicyView> {
    return this.policyOf(await this.steered((unit) => this.parts.pipeline.steering.treat(unit, order, byOf(reader)), order.version));
  }

  private rules(): Promise<LineRules> {
    return this.parts.store.transact((unit) => this.parts.pipeline.steering.rules(unit));
  }

  private policyOf(rules: LineRules): FailurePolicyView {
    const { kinds, codes } = this.parts.pipeline.steering.policyOf(rules);
    return { version: rules.version, kinds, codes, own: { kinds: Object.keys(rules.kinds), codes: Object.keys(rules.codes) } };
  }

  /** Nothing of a refused order stays: it is thrown out of the transaction. */
  private async steered<T>(work: (unit: Unit) => Promise<Steered<T>>, yours = 0): Promise<T> {
    const done = await this.parts.store.transact(async (unit) => {
      const result = await work(unit);
      if ('done' in result) return result.done;
      const { refused } = result;
      switch (refused.kind) {
        case 'unknown': throw wrong(refused.field, ['没有这个系统或报文类型。', 'There is no such system or message type.']);
        case 'never': throw wrong(refused.field, refused.why);
        case 'exists': throw new Refused('action-not-possible', { params: { why: ['已经停止。', 'It is stopped already.'] } });
        case 'gone': throw new Refused('not-found');
        case 'stale': throw new Refused('stale-version', { params: { yours, current: (await unit.rules()).version } });
      }
    });
    this.parts.pipeline.wake();
    return done;
  }
}

const byOf = ({ account, address }: Reader): { account: string; unit: string | null; address: string | null } => ({ account: account.id, unit: account.unit, address: address ?? null });

const wrong = (field: string, words: Label): Refused => new Refused('input', { findings: [{ pointer: `/${field}`, code: 'value', words }] });
