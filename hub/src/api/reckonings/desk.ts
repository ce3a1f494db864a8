import { Inject, Injectable } from '@nestjs/common';
import type { DifferenceView, ListAnswer, ReckoningView, ResendAnswer, ResendRequest } from '@fatong/contracts/api';
import type { DifferenceRow, Standing } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';

const usual = 50;

/** How mirrors stand with their masters. What differs is asked for again here; a record itself only ever comes in as a message. */
@Injectable()
export class ReckoningDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'known' | 'reckoning'>) {}

  async list(paged: Paged): Promise<ListAnswer<ReckoningView>> {
    const { reckoning } = this.parts;
    const standings = await Promise.all(reckoning.systems.map((system) => reckoning.standing(system)));
    return wholeList(
      standings.map((one) => this.viewOf(one)),
      paged,
      'reckonings',
      this.parts.cursors,
    );
  }

  async differences(system: string, { limit = usual, cursor }: Paged): Promise<ListAnswer<DifferenceView>> {
    this.known(system);
    const list = `differences ${system}`;
    const after = this.parts.cursors.open(list, cursor) ?? null;
    const [{ open }, rows] = await Promise.all([
      this.parts.reckoning.standing(system),
      this.parts.reckoning.differences(system, { after, limit: limit + 1 }),
    ]);
    const items = rows.slice(0, limit);
    return {
      items: items.map(differenceOf),
      next: rows.length > limit ? this.parts.cursors.seal(list, items.at(-1)!.id) : null,
      total: open,
    };
  }

  async resend(reader: Reader, system: string, { ids }: ResendRequest): Promise<ResendAnswer> {
    this.known(system);
    const asked = await this.parts.reckoning.want(system, ids ?? null, reader.account.id);
    await this.parts.access.audit(reader, {
      act: 'reckoning.resend',
      object: `system:${system}`,
      outcome: 'done',
      detail: { asked, ids: ids ?? 'all' },
    });
    return { asked };
  }

  async round(reader: Reader, system: string): Promise<void> {
    this.known(system);
    await this.parts.reckoning.wantDays(system);
    await this.parts.access.audit(reader, { act: 'reckoning.round', object: `system:${system}`, outcome: 'done', detail: {} });
  }

  private known(system: string): void {
    if (!this.parts.reckoning.systems.includes(system)) throw new Refused('not-found');
  }

  private viewOf({ cursor: _cursor, ...standing }: Standing): ReckoningView {
    return {
      ...standing,
      title: this.parts.known.systems.find(({ folder }) => folder === standing.system)?.title ?? [standing.system, standing.system],
    };
  }
}

const differenceOf = ({ id, day, kind, ours, theirs, changedAt, since, askedAt, sentAt }: DifferenceRow): DifferenceView => ({
  id,
  day,
  kind,
  ours,
  theirs,
  changedAt,
  since,
  askedAt,
  sentAt,
});
