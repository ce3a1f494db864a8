import { Inject, Injectable } from '@nestjs/common';
import type { FailurePolicyRequest, FailurePolicyView, ListAnswer, StopRequest, StopView } from '@fatong/contracts/api';
import type { Steered } from '../../pipeline/index.js';
import type { LineRules, Unit } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { byOf, steered, wrong } from './steered.js';

/** Stops and the treatment of failures, changed while everything runs. */
@Injectable()
export class SteeringDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'cursors' | 'pipeline' | 'store'>) {}

  async stops(paged: Paged): Promise<ListAnswer<StopView>> {
    const { stops } = await this.rules();
    return wholeList(stops.toReversed(), paged, 'stops', this.parts.cursors);
  }

  stop(reader: Reader, { scope, name = '', reason }: StopRequest): Promise<StopView> {
    if ((scope === 'all') !== (name === ''))
      throw wrong(
        'name',
        scope === 'all'
          ? ['停止全部时不填名称。', 'Everything has no name.']
          : ['请指明系统或报文类型。', 'Say which system or message type.'],
      );
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

  private steered<T>(work: (unit: Unit) => Promise<Steered<T>>, yours = 0): Promise<T> {
    return steered(this.parts, work, yours);
  }
}
