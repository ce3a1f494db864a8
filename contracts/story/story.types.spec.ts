import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { contract, internal } from '../index.js';
import { stories } from './index.js';

const label = { label: ['号', 'Number'] as const };
const given = (message: string, kind: 'in' | 'out', owner = 'metro') =>
  contract({
    owner,
    message,
    version: 1,
    title: ['物', 'Thing'],
    kind,
    identity: { id: ['BH'], version: 'BBH', key: 'BH', order: 'version' },
    schema: internal(
      Type.Object({
        BH: Type.String(label),
        BBH: Type.Integer(label),
        ZT: Type.Enum(['1', '2'], label),
        RQ: Type.Optional(Type.String(label)),
      }),
    ),
  });
const found = given('found', 'in');

describe('a story', () => {
  it('takes only steps that are there and fields that the message has, each with a value it takes', () => {
    const { says: say, story: tell } = stories<{ readonly what: string }>();
    // @ts-expect-error no such field
    say(found, () => ({ ZT: '1', XX: '1' }));
    // @ts-expect-error no such code
    say(found, () => ({ ZT: '3' }));
    expect(() =>
      tell({
        cast: () => ({ what: 'umbrella' }),
        begins: { first: 1 },
        steps: { first: say(found, () => ({ ZT: '1' })) },
        // @ts-expect-error no such step
        ways: { first: { secnd: 1 } },
      }),
    ).toThrow('no step secnd');
  });
});
