import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrayLiteral, oneValue, packed } from './arrays.js';

/** Reads an array literal as PostgreSQL does: only what the writer uses. */
function read(literal: string): (string | null)[] {
  const items: (string | null)[] = [];
  const pattern = /(?:"((?:[^"\\]|\\.)*)"|([^,{}"]+))(?:,|\})/gy;
  pattern.lastIndex = 1;
  for (let found = pattern.exec(literal); found; found = pattern.exec(literal))
    items.push(found[1] !== undefined ? found[1].replaceAll(/\\(.)/gs, '$1') : found[2] === 'NULL' ? null : found[2]!);
  return items;
}

describe('an array literal', () => {
  it('holds every text exactly, however hostile, and nulls', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string({ unit: 'binary' }))), (texts) => {
        expect(read(arrayLiteral('text', texts))).toEqual(texts.map((text) => text?.replaceAll('\0', '\uFFFD') ?? null));
      }),
    );
  });

  it('lets no value of another kind become two', () => {
    expect(arrayLiteral('uuid', ['a,b', 'NULL}', '01-ab'])).toBe('{"a,b","NULL}",01-ab}');
    expect(arrayLiteral('integer', [1, null, 2.5])).toBe('{1,NULL,2.5}');
    expect(arrayLiteral('boolean', [true, undefined])).toBe('{true,NULL}');
  });

  it('refuses an object', () => {
    expect(() => arrayLiteral('text', [Buffer.from('x')])).toThrow('was given an object');
  });
});

describe('one value beside arrays', () => {
  it('is kept as an array would keep it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([oneValue('text', text)]).toEqual(read(arrayLiteral('text', [text])));
      }),
    );
    expect([oneValue('text', undefined), oneValue('integer', 7), oneValue('boolean', false)]).toEqual([null, 7, false]);
    expect(() => oneValue('text', Buffer.from('x'))).toThrow('was given an object');
  });
});

describe('packed bytes', () => {
  it('stand behind each other with offset and length, nulls nowhere', () => {
    expect(packed([Buffer.from('ab'), null, Buffer.alloc(0), Buffer.from('c')])).toEqual({
      bytes: Buffer.from('abc'),
      offsets: '{1,3,3,3}',
      lengths: '{2,-1,0,1}',
    });
  });
});
