import { Inject, Injectable } from '@nestjs/common';
import type { DistrictCountsAnswer } from '@fatong/contracts/api';
import { now, today } from '@fatong/contracts/codes';
import { isTimed, nearOf } from '../../definitions/index.js';
import type { PressingCount, PressingQuery } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { visibleTypes } from './visible.js';

/** What is overdue or due soon, district by district (各区超期与临期): for who sees them beside each other, of the types of which he does. */
@Injectable()
export class PressingDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'engine' | 'index'>) {}

  async byDistrict(reader: Reader): Promise<DistrictCountsAnswer> {
    const at = now();
    const { counts, isPart } = await this.parts.index.pressing({
      types: this.typesFor(reader),
      now: { day: today(at), at: at.toISOString() },
    });
    const items = [...Map.groupBy(counts, ({ district }) => district)].map(([district, of]) => ({ district, types: of.toSorted(worst) }));
    return {
      items: items
        .toSorted((a, b) => worst(sum(a.types), sum(b.types)) || order(a.district ?? '', b.district ?? ''))
        .map(({ district, types }) => ({ district, types: types.map(({ type, overdue, near }) => ({ type, overdue, near })) })),
      partly: isPart,
    };
  }

  /** Who sees one district alone has nothing to put beside it. */
  private typesFor(reader: Reader): PressingQuery['types'] {
    return visibleTypes(this.parts, reader)
      .filter(({ record, scopes }) => record.clocks.length > 0 && scopes.some(({ kind }) => kind === 'city'))
      .map(({ record, scopes }) => ({
        type: record.name,
        scopes,
        clocks: record.clocks.map((clock) => ({ name: clock.name, near: nearOf(clock), isTimed: isTimed(clock) })),
      }));
  }
}

type Pressing = Pick<PressingCount, 'overdue' | 'near'>;
const worst = (a: Pressing, b: Pressing): number => b.overdue - a.overdue || b.near - a.near;
const sum = (of: readonly Pressing[]): Pressing => ({
  overdue: of.reduce((all, { overdue }) => all + overdue, 0),
  near: of.reduce((all, { near }) => all + near, 0),
});
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
