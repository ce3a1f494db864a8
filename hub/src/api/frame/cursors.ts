import { createHmac, timingSafeEqual } from 'node:crypto';
import { wrongParameter } from '../problems.js';

/**
 * Cursors as they leave the house: the store's own, with a keyed tag of the list they belong to. One that was made up, or taken from another list
 * or order, is refused instead of beginning anew without a word.
 */
export class Cursors {
  constructor(private readonly key: Buffer) {}

  /** `list` names what is paged and how: type and order. */
  seal(list: string, next: string | null): string | null {
    return next === null ? null : `${this.tag(list, next)}.${next}`;
  }

  open(list: string, cursor: string | undefined): string | undefined {
    if (cursor === undefined) return undefined;
    const place = cursor.indexOf('.');
    const [given, next] = [Buffer.from(cursor.slice(0, Math.max(place, 0))), cursor.slice(place + 1)];
    const expected = Buffer.from(this.tag(list, next));
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw wrongParameter('cursor', [
        '翻页位置无效，请从第一页开始。',
        'The cursor does not belong to this list: begin with the first page.',
      ]);
    return next;
  }

  private tag(list: string, next: string): string {
    return createHmac('sm3', this.key).update(`${list}\n${next}`).digest('base64url').slice(0, 16);
  }
}
