/** Values of a statement that is put together: each gets its placeholder. */
export class Binds {
  /** After these, that have their places already. */
  constructor(readonly values: unknown[] = []) {}

  /** The placeholder of a value. */
  of(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
