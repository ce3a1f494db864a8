import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { classesOf, fieldClasses, internal, masked, open, personal, personsIn, sensitive, validator } from './index.js';

const schema = internal(
  Type.Object({
    number: Type.String(),
    site: open(Type.String()),
    person: Type.Object({ name: personal(Type.String(), 'name'), age: personal(Type.Integer(), 'hidden') }),
    facts: Type.Optional(sensitive(Type.Object({ text: Type.String(), score: Type.Number() }))),
    parts: Type.Array(Type.Object({ phone: personal(Type.String(), 'phone') })),
    either: Type.Union([Type.String(), personal(Type.Object({ name: Type.String() }), 'name')]),
    extra: Type.Record(Type.String(), personal(Type.String(), 'idNumber')),
  }),
);

describe('classes of a schema', () => {
  it('names the class and the mask of every leaf, inherited from what encloses it', () => {
    expect(classesOf(schema)).toMatchObject({
      number: { class: 'internal' },
      site: { class: 'public' },
      'person.name': { class: 'personal', mask: 'name' },
      'facts.text': { class: 'sensitive' },
      'parts.*.phone': { class: 'personal', mask: 'phone' },
      'either.name': { class: 'personal', mask: 'name' },
      'extra.*': { class: 'personal', mask: 'idNumber' },
    });
  });

  it('tells by which names and numbers a person is found in data, and nothing else of him', () => {
    const data = {
      number: 'N-1',
      site: 'x',
      person: { name: '张三', age: 30 },
      parts: [{ phone: '13812345678' }],
      either: { name: '李四' },
      extra: { a: '31010119900307001X', b: 7 },
      facts: { text: '王五' },
    };
    expect(personsIn(schema, data)).toEqual(['张三', '李四', '31010119900307001X']);
    for (const other of [null, [], 'x', { person: null, extra: [' '], either: 'x' }]) expect(personsIn(schema, other)).toEqual([]);
  });

  it('counts what nobody marked as sensitive', () => {
    expect(classesOf(Type.Object({ a: Type.String() }))).toEqual({ a: { class: 'sensitive', mask: 'hidden' } });
  });

  it('does not change what the schema accepts, nor the schema it was given', () => {
    const plain = Type.String({ minLength: 2 });
    const marked = personal(Type.Optional(plain), 'name');
    expect(validator(Type.Object({ a: marked }))({})).toEqual([]);
    expect(validator(Type.Object({ a: marked }))({ a: 'x' })).toHaveLength(1);
    expect('class' in plain).toBe(false);
  });

  it('lets personal and sensitive fields stand neither in a log nor in a URL', () => {
    const hidden = Object.entries(fieldClasses).filter(([, rule]) => !rule.logged && !rule.inUrl && rule.stored !== 'clear');
    expect(hidden.map(([name]) => name)).toEqual(['personal', 'sensitive']);
  });
});

describe('a masked copy', () => {
  const data = {
    number: 'LX-1',
    site: 'x',
    person: { name: '张三', age: 40 },
    facts: { text: '事实', score: 1 },
    parts: [{ phone: '13812345678' }],
    either: { name: '李四' },
    extra: { a: '31010119900307001X' },
    undeclared: { name: '王五', deep: [1] },
  };

  it('keeps what may be seen, masks the personal, hides the sensitive and the undeclared', () => {
    expect(masked(schema, data)).toEqual({
      number: 'LX-1',
      site: 'x',
      person: { name: '张*', age: '***' },
      facts: { text: '***', score: '***' },
      parts: [{ phone: '138****5678' }],
      either: { name: '李*' },
      extra: { a: '310***********001X' },
      undeclared: '***',
    });
  });

  it('leaves the original as it was', () => {
    const before = structuredClone(data);
    masked(schema, data);
    expect(data).toEqual(before);
  });

  it('hides data of another shape than declared', () => {
    expect(masked(schema, '张三')).toBe('***');
    expect(masked(schema, { parts: '张三', person: '张三', number: '张三' })).toEqual({ parts: '***', person: '***', number: '张三' });
    expect(masked(sensitive(Type.Object({})), '张三')).toBe('***');
    expect(masked(schema, { person: ['张三'], facts: '张三', parts: { phone: '1' } })).toEqual({
      person: ['***'],
      facts: '***',
      parts: { phone: '***' },
    });
    expect(masked(schema, JSON.parse('{"__proto__": {"name": "张三"}}'))).toEqual(JSON.parse('{"__proto__": "***"}'));
  });
});
