import { Type, type TObjectOptions, type TProperties } from 'typebox';
import { describe, expect, it } from 'vitest';
import { closed, contract, internal, personal, type Contract } from '../index.js';
import { brokenPromises, printed, publishedForm, release, type Published } from './index.js';

const fields = {
  BH: Type.String({ pattern: '^[0-9]{4,40}$' }),
  BBH: Type.Integer({ minimum: 1 }),
  LSRS: Type.Integer({ minimum: 1, maximum: 9 }),
  LX: Type.Enum(['1', '2', '3']),
  XM: Type.Optional(personal(Type.String({ minLength: 1, maxLength: 60 }), 'name')),
  JE: Type.Optional(Type.Number({ minimum: 0 })),
  FJ: Type.Optional(Type.Array(Type.Object({ MC: Type.String({ maxLength: 255 }), DX: Type.Optional(Type.Integer()) }), { maxItems: 50 })),
};
type Rest = Partial<Omit<Contract, 'schema' | 'type'>>;
const meeting = (properties: TProperties = {}, { rest = {}, options = {} }: { rest?: Rest; options?: TObjectOptions } = {}): Contract =>
  contract({
    owner: 'police',
    message: 'meeting',
    version: 1,
    title: ['会见', 'Meeting'],
    kind: 'in',
    identity: { id: ['BH'], version: 'BBH', key: 'BH', order: 'version' },
    schema: internal(Type.Object({ ...fields, ...properties }, options)),
    ...rest,
  });
const without = (name: keyof typeof fields, rest: Rest = {}): Contract => {
  const { [name]: _, ...others } = fields;
  return { ...meeting({}, { rest }), schema: internal(Type.Object(others)) };
};
/** The same, with unknown fields refused. */
const closing = (of: Contract): Contract => ({ ...of, schema: Object.assign({ ...of.schema }, { additionalProperties: false }) });
const publishedAs = (of: Contract): Published => JSON.parse(printed({ [of.type]: publishedForm(of) })) as Published;
const incoming = publishedAs(meeting());
const out = { kind: 'out' } as const;
const outgoing = publishedAs(meeting({}, { rest: out }));
/** The part between who is published and what to make of it. */
const short = (faults: readonly string[]): string[] =>
  faults.map((fault) => fault.replace(/^police\.meeting\.v1 is published: (.*); make v2\.$/, '$1'));

describe('a published message that comes in', () => {
  it('is refused when narrowed, in one sentence with contract, field and what it refuses now', () => {
    const narrowed = meeting({ LSRS: Type.Integer({ minimum: 1, maximum: 2 }) });
    expect(brokenPromises(incoming, [narrowed])).toEqual(['police.meeting.v1 is published: LSRS now refuses 3 to 9; make v2.']);
  });

  it('may stay as it is, and say in other words and another order what it said', () => {
    expect(brokenPromises(incoming, [meeting()])).toEqual([]);
    const reordered = Type.Union([Type.Literal('3'), Type.Literal('2'), Type.Literal('1')], { label: ['类', 'Kind'] });
    expect(brokenPromises(incoming, [meeting({ LX: reordered })])).toEqual([]);
  });

  it.each<[string, Contract, string[]]>([
    ['a code removed', meeting({ LX: Type.Enum(['1']) }), ['LX now refuses "2", "3"']],
    ['a required field more', meeting({ XB: Type.String() }), ['XB may no longer be left out']],
    [
      'an optional field required',
      meeting({ XM: personal(Type.String({ minLength: 1, maxLength: 60 }), 'name') }),
      ['XM may no longer be left out'],
    ],
    [
      'a shorter text',
      meeting({ XM: Type.Optional(personal(Type.String({ minLength: 2, maxLength: 40 }), 'name')) }),
      ['XM now refuses 1 character', 'XM now refuses 41 to 60 characters'],
    ],
    [
      'a length where there was none',
      meeting({ BH: Type.String({ pattern: '^[0-9]{4,40}$', maxLength: 40 }) }),
      ['BH now refuses more than 40 characters'],
    ],
    [
      'another pattern',
      meeting({ BH: Type.String({ pattern: '^[0-9]{4,20}$' }) }),
      ['BH now refuses text that does not match ^[0-9]{4,20}$'],
    ],
    ['a format', meeting({ BH: Type.String({ pattern: '^[0-9]{4,40}$', format: 'uuid' }) }), ['BH now refuses text that is no uuid']],
    [
      'numbers without fractions',
      meeting({ JE: Type.Optional(Type.Integer({ minimum: 0 })) }),
      ['JE now refuses numbers that are not whole'],
    ],
    ['an end excluded', meeting({ JE: Type.Optional(Type.Number({ exclusiveMinimum: 0 })) }), ['JE now refuses 0 and less']],
    [
      'a keyword that cannot be compared',
      meeting({ JE: Type.Optional(Type.Number({ minimum: 0, multipleOf: 2 })) }),
      ['JE now refuses what multipleOf 2 refuses'],
    ],
    ['another type', meeting({ LSRS: Type.String() }), ['LSRS now refuses whole numbers']],
    [
      'fewer entries, none twice',
      meeting({ FJ: Type.Optional(Type.Array(fields.FJ.items, { maxItems: 9, uniqueItems: true })) }),
      ['FJ now refuses 10 to 50 entries', 'FJ now refuses repeated entries'],
    ],
    [
      'a field within a list',
      meeting({
        FJ: Type.Optional(Type.Array(Type.Object({ MC: Type.String({ maxLength: 100 }), DX: Type.Integer() }), { maxItems: 50 })),
      }),
      ['FJ.*.DX may no longer be left out', 'FJ.*.MC now refuses 101 to 255 characters'],
    ],
    [
      'a condition',
      meeting({}, { options: { if: Type.Object({ LX: Type.Literal('2') }), then: Type.Object({ XM: Type.String() }) } }),
      ['XM may no longer be left out when LX is "2"'],
    ],
    ['unknown fields refused, and one removed', closing(without('XM')), ['XM is refused now']],
    [
      'a personal field in the clear',
      meeting({ XM: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) }),
      ['XM is no longer personal'],
    ],
  ])('is refused for %s', (_, now, sentences) => {
    expect(short(brokenPromises(incoming, [now]))).toEqual(sentences);
  });

  it.each<[string, Contract]>([
    ['a code more', meeting({ LX: Type.Enum(['1', '2', '3', '4']) })],
    ['an optional field more', meeting({ XB: Type.Optional(Type.String()) })],
    ['a required field left to the sender', meeting({ LSRS: Type.Optional(Type.Integer({ minimum: 0, maximum: 99 })) })],
    ['a longer text, of any form', meeting({ BH: Type.String(), XM: Type.Optional(personal(Type.String(), 'name')) })],
    ['a field removed where unknown ones are taken', without('JE')],
    [
      'a condition on a code that never came',
      meeting({}, { options: { if: Type.Object({ LX: Type.Literal('9') }), then: Type.Object({ XM: Type.String() }) } }),
    ],
  ])('may have %s', (_, now) => {
    expect(brokenPromises(incoming, [now])).toEqual([]);
  });

  it('keeps its identity, order, direction and what it answers', () => {
    const now = meeting({}, { rest: { ...out, identity: { id: ['BH', 'LX'], key: 'LX', order: 'key' }, answers: 'BH' } });
    expect(short(brokenPromises(incoming, [now]))).toEqual([
      'its direction was in and is out now',
      'its identity was BH and is BH, LX now',
      'its version counter was BBH and is nothing now',
      'its ordering key was BH and is LX now',
      'its order was version and is key now',
      'its reference to our request was nothing and is BH now',
    ]);
  });

  it('is not simply removed, and its next version is the one after the newest', () => {
    const command = 'npm run publish:contracts -- --withdraw police.meeting.v1';
    const gone = `police.meeting.v1 is published and no longer declared: declare it again, or withdraw it on purpose with \`${command}\`.`;
    expect(brokenPromises(incoming, [])).toEqual([gone]);
    const both = [meeting({ LX: Type.Enum(['1', '2']) }), meeting({}, { rest: { version: 2 } })];
    expect(brokenPromises(incoming, both)).toEqual(['police.meeting.v1 is published: LX now refuses "3"; make v3.']);
  });
});

describe('a published message that goes out', () => {
  it.each<[string, Contract, string[]]>([
    ['a code more', meeting({ LX: Type.Enum(['1', '2', '3', '4']) }, { rest: out }), ['LX may now bring "4"']],
    ['a field that may be missing', meeting({ LSRS: Type.Optional(fields.LSRS) }, { rest: out }), ['LSRS is no longer always there']],
    ['a field removed', without('LSRS', out), ['LSRS is no longer always there']],
    [
      'a longer text',
      meeting({ XM: Type.Optional(personal(Type.String({ minLength: 1, maxLength: 80 }), 'name')) }, { rest: out }),
      ['XM may now bring 61 to 80 characters'],
    ],
    [
      'a wider range',
      meeting({ LSRS: Type.Integer({ minimum: 0 }) }, { rest: out }),
      ['LSRS may now bring 0', 'LSRS may now bring more than 9'],
    ],
  ])('is refused for %s', (_, now, sentences) => {
    expect(short(brokenPromises(outgoing, [now]))).toEqual(sentences);
  });

  it('may promise more than it did, and bring a field more to readers who take unknown ones', () => {
    const now = meeting(
      { LX: Type.Enum(['1']), XM: personal(Type.String({ minLength: 1, maxLength: 9 }), 'name'), XB: Type.String() },
      { rest: out },
    );
    expect(brokenPromises(outgoing, [now])).toEqual([]);
  });

  it('brings no new field to readers who refuse unknown ones: a fact', () => {
    const fact = (properties: TProperties): Contract => ({
      ...meeting({}, { rest: { kind: 'fact' } }),
      schema: internal(closed({ ...fields, ...properties })),
    });
    const now = fact({ XB: Type.Optional(Type.String()) });
    expect(short(brokenPromises(publishedAs(fact({})), [now]))).toEqual(['XB is new, and its readers refuse unknown fields']);
  });
});

describe('a release', () => {
  it('publishes what is promised to others, tells what it adds and widens, and is the same text again', () => {
    const report = meeting({}, { rest: { kind: 'report', message: 'meeting-reported' } });
    const first = release({}, [report, meeting()]);
    expect(first).toMatchObject({ told: ['published  police.meeting.v1'], published: incoming });
    const wider = release(incoming, [meeting({ LX: Type.Enum(['1', '2', '3', '4']) }), meeting({}, { rest: { version: 2 } })]);
    expect(wider).toMatchObject({ told: ['widened    police.meeting.v1', 'published  police.meeting.v2'] });
    expect(release(incoming, [meeting()])).toEqual({ published: incoming, told: [] });
  });

  it('publishes nothing while a promise is broken, and lets one be withdrawn only when it is gone', () => {
    expect(release(incoming, [meeting({ LX: Type.Enum(['1']) })])).toEqual({
      faults: ['police.meeting.v1 is published: LX now refuses "2", "3"; make v2.'],
    });
    expect(release(incoming, [meeting()], ['police.meeting.v1', 'x.y.v1'])).toEqual({
      faults: [
        'police.meeting.v1 is still declared: remove its contract and its mapping first.',
        'x.y.v1 is not published: there is nothing to withdraw.',
      ],
    });
    expect(release(incoming, [], ['police.meeting.v1'])).toEqual({ published: {}, told: ['withdrawn  police.meeting.v1'] });
  });

  it('is written with a field a line, so that a difference shows what changed', () => {
    expect(printed(incoming)).toContain('\n        "LSRS": { "maximum": 9, "minimum": 1, "type": "integer" },\n');
    expect(JSON.parse(printed(incoming))).toEqual(incoming);
  });
});
