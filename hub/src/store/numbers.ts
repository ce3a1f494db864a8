import type { Database } from './connect.js';
import { takeBlock } from './dialects/index.js';

const blockSize = 100;

/** Numbers from blocks, taken on a connection of their own outside every transaction: no shared counter under load; gaps are allowed. */
export class Numbers {
  private readonly blocks = new Map<string, { next: number; end: number }>();
  private readonly fetching = new Map<string, Promise<void>>();

  /** `database`: not the pool of the transactions that ask, or both could wait for each other. */
  constructor(private readonly database: Database) {}

  /** The next of a pattern such as `LC{yyyymmdd}{seq:6}` for a legal date. */
  async next(pattern: string, day: string): Promise<string> {
    const series = pattern.replace('{yyyymmdd}', day.replaceAll('-', ''));
    const width = /\{seq:(\d+)\}/.exec(series);
    if (!width) throw new Error(`The number pattern ${pattern} has no {seq:…}`);
    return series.replace(width[0], String(await this.draw(series)).padStart(Number(width[1]), '0'));
  }

  private async draw(series: string): Promise<number> {
    for (;;) {
      const block = this.blocks.get(series);
      if (block && block.next < block.end) return block.next++;
      const running = this.fetching.get(series) ?? this.fetch(series);
      this.fetching.set(series, running);
      await running;
    }
  }

  private async fetch(series: string): Promise<void> {
    try {
      const first = await this.database.run((session) => takeBlock(session, series, blockSize));
      if (this.blocks.size >= 1000) this.blocks.clear(); // those of past days are never asked for again
      this.blocks.set(series, { next: first, end: first + blockSize });
    } finally {
      this.fetching.delete(series);
    }
  }
}
