/** So much of the end is remembered: the table of contents of any sensible archive. */
const tailLength = 1_114_112;
const headLength = 16;

/** What content looks like at both ends, taken while it passes; the rest is never held. */
export class Outline {
  private first = Buffer.alloc(0);
  private readonly last: Buffer[] = [];
  private held = 0;
  size = 0;

  add(part: Uint8Array): void {
    const bytes = Buffer.from(part);
    if (this.first.length < headLength) this.first = Buffer.concat([this.first, bytes.subarray(0, headLength - this.first.length)]);
    this.last.push(bytes);
    this.held += bytes.length;
    this.size += bytes.length;
    while (this.held - this.last[0]!.length >= tailLength) this.held -= this.last.shift()!.length;
  }

  get head(): Buffer {
    return this.first;
  }

  /** Whether the head can be judged, though more may come. */
  get isBegun(): boolean {
    return this.first.length === headLength;
  }

  /** Its last bytes, and at which byte of the content they begin. */
  tail(): { readonly bytes: Buffer; readonly from: number } {
    const bytes = Buffer.concat(this.last);
    return { bytes, from: this.size - bytes.length };
  }
}
