import type { DifferenceRow, Reckoning, Standing } from '../../ports/index.js';

const lawyersAssociation = 'lawyers-association';

/** Standing and differences of one system, in memory: what the API reads and asks for. What adapters write is none of its business. */
export class MemoryReckoning implements Pick<Reckoning, 'systems' | 'standing' | 'differences' | 'want' | 'wantDays'> {
  readonly systems = [lawyersAssociation];
  readonly rows: DifferenceRow[] = [];
  rounds = 0;

  put(...ids: readonly string[]): void {
    this.rows.push(
      ...ids.map(
        (id): DifferenceRow => ({
          system: lawyersAssociation,
          type: 'lawyers.complaint',
          id,
          day: '2026-03-02',
          kind: id.startsWith('X') ? 'missingThere' : 'missingHere',
          ours: id.startsWith('X') ? 1 : null,
          theirs: id.startsWith('X') ? null : 2,
          changedAt: null,
          since: '2026-03-02T01:00:00.000Z',
          askedAt: null,
          askedBy: null,
          sentAt: null,
        }),
      ),
    );
  }

  standing(system: string): Promise<Standing> {
    return Promise.resolve({
      system,
      type: 'lawyers.complaint',
      cursor: '7',
      changesAt: '2026-03-02T02:00:00.000Z',
      daysAt: null,
      days: null,
      differing: null,
      wantedAt: null,
      failedAt: null,
      failure: null,
      open: this.rows.length,
      asked: this.rows.filter(({ askedAt }) => askedAt !== null).length,
      oldest: this.rows[0]?.since ?? null,
    });
  }

  differences(
    _system: string,
    { after, limit }: { readonly after: string | null; readonly limit: number },
  ): Promise<readonly DifferenceRow[]> {
    return Promise.resolve(
      this.rows
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .filter(({ id }) => id > (after ?? ''))
        .slice(0, limit),
    );
  }

  want(_system: string, ids: readonly string[] | null, askedBy: string): Promise<number> {
    let count = 0;
    this.rows.forEach((row, i) => {
      if (row.kind === 'missingThere' || (ids !== null && !ids.includes(row.id))) return;
      this.rows[i] = { ...row, askedAt: '2026-03-02T03:00:00.000Z', askedBy };
      count++;
    });
    return Promise.resolve(count);
  }

  wantDays(): Promise<void> {
    this.rounds++;
    return Promise.resolve();
  }
}
