import type {
  AddedRows,
  ClockRow,
  IndexRow,
  InvolvementRow,
  RecordRow,
  RuleRoundRow,
  RuleSettingRow,
  ScoreRow,
  TurnRound,
  TurnRow,
} from '../ports/index.js';

export interface PendingSave {
  readonly row: RecordRow /** Version first read; 0 = not yet stored. */;
  readonly guard: number;
}
export interface PendingInvolvement {
  readonly type: string;
  readonly recordId: string;
  readonly rows: readonly InvolvementRow[];
}
export interface PendingTurns {
  readonly type: string;
  readonly recordId: string;
  readonly rows: readonly TurnRow[];
}
type Added = { [K in keyof AddedRows]: AddedRows[K][] };

/** What a unit will write: gathered in memory, the last word on a record wins. */
export class Pending {
  readonly added: Added = {
    message: [],
    body: [],
    delivery: [],
    departure: [],
    event: [],
    state: [],
    outbox: [],
    audit: [],
    ruleFact: [],
    letter: [],
    letterDelivery: [],
    notice: [],
    noticeRead: [],
  };
  readonly blocks = new Map<string, { subscriber: string; key: string }>();
  readonly answers: { account: string; route: string; key: string; answer: unknown }[] = [];
  readonly index = new Map<string, IndexRow>();
  readonly involvements = new Map<string, PendingInvolvement>();
  /** Files that stand no more, and since when. */
  readonly endedFiles = new Map<string, string>();
  readonly clocks = new Map<string, ClockRow>();
  readonly scores = new Map<string, ScoreRow>();
  readonly turns = new Map<string, PendingTurns>();
  readonly turnRounds = new Map<string, TurnRound>();
  readonly ruleSettings = new Map<string, RuleSettingRow>();
  readonly ruleRounds = new Map<string, RuleRoundRow>();
  private readonly saves = new Map<string, Map<string, PendingSave>>();

  save(row: RecordRow): void {
    const ofType = this.saves.get(row.type) ?? new Map<string, PendingSave>();
    this.saves.set(row.type, ofType);
    ofType.set(row.id, { row, guard: ofType.get(row.id)?.guard ?? row.version });
  }

  saved(type: string): ReadonlyMap<string, PendingSave> {
    return this.saves.get(type) ?? new Map<string, PendingSave>();
  }

  /** The last word on a record; that it has turned, and what it is found by, may have been said before. */
  keepIndex(row: IndexRow): void {
    const key = `${row.type}:${row.recordId}`;
    const { isTurned, keys } = this.index.get(key) ?? {};
    this.index.set(key, { ...(keys && { keys }), ...(isTurned && { isTurned }), ...row });
  }

  /** By type, in one order everywhere. */
  types(): string[] {
    return [...this.saves.keys()].sort();
  }

  /** Takes the rows added to a table so far. */
  drain<K extends keyof AddedRows>(table: K): AddedRows[K][] {
    return this.added[table].splice(0);
  }

  isNew(type: string, recordId: string): boolean {
    return this.saved(type).get(recordId)?.guard === 0;
  }
}
