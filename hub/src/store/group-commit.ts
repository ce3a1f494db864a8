import { StoreAway } from '../ports/index.js';

/**
 * Gathers concurrent calls and does them together: the first waits `linger` ms for company; while one batch is at work the next one
 * gathers. Each call settles with its own result.
 */
export class GroupCommit<In, Out> {
  private readonly waiting: Call<In, Out>[] = [];
  private isRunning = false;

  /** `work` answers in the order of its inputs. */
  constructor(private readonly work: (inputs: readonly In[]) => Promise<readonly Out[]>, private readonly linger: number, private readonly most: number) {}

  do(input: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ input, resolve, reject });
      if (this.isRunning) return;
      this.isRunning = true;
      setTimeout(() => void this.run(), this.linger);
    });
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) await this.together(this.waiting.splice(0, this.most));
    this.isRunning = false;
  }

  /** When a batch fails for its own sake, each call is done alone, so that one that cannot succeed harms no neighbour. */
  private async together(batch: readonly Call<In, Out>[]): Promise<void> {
    try {
      const outputs = await this.work(batch.map(({ input }) => input));
      batch.forEach(({ resolve }, i) => { resolve(outputs[i]!); });
    } catch (error) {
      if (batch.length === 1 || error instanceof StoreAway) for (const { reject } of batch) reject(error); // each caller handles it
      else for (const call of batch) await this.together([call]);
    }
  }
}

interface Call<In, Out> {
  readonly input: In;
  readonly resolve: (output: Out) => void;
  readonly reject: (error: unknown) => void;
}
