/**
 * Gathers concurrent calls and does them together: the first waits `linger` ms for company; while one batch is at work the next one
 * gathers. Each call settles with its own result.
 */
export class GroupCommit<In, Out> {
  private waiting: { readonly input: In; readonly resolve: (output: Out) => void; readonly reject: (error: unknown) => void }[] = [];
  private isRunning = false;

  /** `work` answers in the order of its inputs; what it throws goes to every call of the batch. */
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
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.most);
      try {
        const outputs = await this.work(batch.map(({ input }) => input));
        batch.forEach(({ resolve }, i) => resolve(outputs[i]!));
      } catch (error) {
        for (const { reject } of batch) reject(error); // each caller handles it
      }
    }
    this.isRunning = false;
  }
}
