/** Values of a statement that is put together: each gets its placeholder. */
export class Binds {
  readonly values: unknown[] = [];

  /** The placeholder of a value. */
  of(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
