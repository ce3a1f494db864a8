import { Inject, Injectable } from '@nestjs/common';
import type { CountsAnswer, SearchAnswer, SearchRequest } from '@fatong/contracts/api';
import { unknownValue } from '../../definitions/index.js';
import type { SeenType } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { SentDesk } from './sent.js';
import { TrayDesk } from './tray.js';
import { visibleTypes } from './visible.js';

const usual = 50;
/** So that of one type there is not so much that others have no room. */
const foundOfAType = 8;

/** What spans the record types: search, and how much stands where. Both stay within the reader's scopes. */
@Injectable()
export class RecordOverview {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'engine' | 'index'>,
    @Inject(TrayDesk) private readonly tray: TrayDesk,
    @Inject(SentDesk) private readonly sent: SentDesk,
  ) {}

  /** Records that the text finds, the latest of each type: entries of registers before what is about them. */
  async search(reader: Reader, { q, text = q, limit = usual }: SearchRequest): Promise<SearchAnswer> {
    if (text === undefined || (q !== undefined && q !== text))
      throw new Refused('input', {
        findings: [{ pointer: '/q', code: 'required', words: ['请给出要查找的文字，且只给一次。', 'Say what to find, once.'] }],
      });
    const isRegister = ({ type }: SeenType): boolean => this.parts.engine.catalogue.type(type)?.kind === 'register';
    const types = this.visible(reader).toSorted((a, b) => Number(isRegister(b)) - Number(isRegister(a)));
    const { items, total, counts, isPart } = await this.parts.index.search({ text: text.trim(), types, ofAType: foundOfAType, limit });
    return { items, next: null, total, counts, partly: isPart };
  }

  /** How many records the reader sees in each state that is no end, and how much is asked of him: what his first page and his menu say of every type, in one answer. */
  async counts(reader: Reader): Promise<CountsAnswer> {
    const types = this.visible(reader);
    const [counted, turns, waiting, sent] = await Promise.all([
      this.parts.index.counts(types),
      this.tray.counts(reader),
      this.tray.waiting(reader),
      this.sent.count(reader),
    ]);
    const found = Map.groupBy(counted, ({ type }) => type);
    const asked = new Map(turns.map((turn) => [turn.type, turn]));
    const statesOf = (type: string): Record<string, number> =>
      Object.fromEntries((found.get(type) ?? []).map(({ state, count }) => [state ?? unknownValue, count]));
    return {
      types: types.map(({ type }) => {
        const { count = 0, overdue = 0, week = 0 } = asked.get(type) ?? {};
        return { type, states: statesOf(type), mine: count, ...(overdue > 0 && { overdue }), ...(week > 0 && { week }) };
      }),
      turn: {
        total: turns.reduce((sum, { count }) => sum + count, 0),
        overdue: turns.reduce((sum, { overdue }) => sum + overdue, 0),
        latest:
          turns
            .map(({ latest }) => latest)
            .toSorted()
            .at(-1) ?? null,
        waiting,
        sent,
      },
    };
  }

  private visible(reader: Reader): readonly SeenType[] {
    return visibleTypes(this.parts, reader).map(({ record, scopes }) => ({ type: record.name, scopes }));
  }
}
