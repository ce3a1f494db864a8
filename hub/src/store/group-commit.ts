import { StoreAway } from '../ports/index.js';

/**
 * Gathers concurrent calls and does them together: the first waits `linger` ms for company; while as many batches are at work as there are
 * lanes, the next one gathers. Each call settles with its own result.
 */
export class GroupCommit<In, Out> {
  private readonly waiting: Call<In, Out>[] = [];
  private running = 0;

  /** `work` answers in the order of its inputs. `lanes`: more than one where batches need not follow each other. */
  constructor(
    private readonly work: (inputs: readonly In[]) => Promise<readonly Out[]>,
    private readonly linger: number,
    private readonly most: number,
    private readonly lanes = 1,
  ) {}

  do(input: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ input, resolve, reject });
      if (this.running === this.lanes || this.waiting.length > 1) return;
      this.running++;
      setTimeout(() => void this.run(), this.linger);
    });
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) await this.together(this.waiting.splice(0, this.most));
    this.running--;
  }

  /** When a batch fails for its own sake, each call is done alone, so that one that cannot succeed harms no neighbour. */
  private async together(batch: readonly Call<In, Out>[]): Promise<void> {
    try {
      const outputs = await this.work(batch.map(({ input }) => input));
      batch.forEach(({ resolve }, i) => {
        resolve(outputs[i]!);
      });
    } catch (error) {
      if (batch.length === 1 || error instanceof StoreAway)
        for (const { reject } of batch) reject(error); // each caller handles it
      else for (const call of batch) await this.together([call]);
    }
  }
}

interface Call<In, Out> {
  readonly input: In;
  readonly resolve: (output: Out) => void;
  readonly reject: (error: unknown) => void;
}
