import { Type } from 'typebox';
import { expect, it } from 'vitest';
import { closed, contract } from '@fatong/contracts';
import { code, date, each, flip, gathering, mapping, recipients, required, splitting, text, when } from './index.js';

/** The compiler is the test here: each expected error that stopped being one fails the type check. */
const from = contract({
  owner: 'theirs',
  message: 'thing',
  version: 1,
  title: ['物', 'Thing'],
  kind: 'in',
  identity: { id: ['ID'], key: 'ID', order: 'version' },
  schema: Type.Object({
    ID: Type.String(),
    N: Type.Integer(),
    ZT: Type.Enum(['1', '2']),
    LX: Type.Optional(Type.Enum(['a', 'b'])),
    RQ: Type.Optional(Type.String()),
    MX: Type.Array(Type.Object({ XM: Type.String(), ZK: Type.Optional(Type.Integer()) })),
  }),
});
const to = contract({
  owner: 'ours',
  message: 'thing-reported',
  version: 1,
  title: ['物', 'Thing'],
  kind: 'report',
  identity: { id: ['id'], key: 'id', order: 'version' },
  schema: closed({
    id: Type.String(),
    source: Type.Literal('theirs'),
    state: Type.Enum(['open', 'shut']),
    kind: Type.Optional(Type.Enum(['x', 'y'])),
    on: Type.Optional(Type.String()),
    inner: Type.Optional(closed({ n: Type.Integer(), name: Type.Optional(Type.String()) })),
    parts: Type.Optional(Type.Array(closed({ name: Type.String(), size: Type.Optional(Type.Integer()) }))),
  }),
});
const states = { '1': 'open', '2': 'shut' } as const;

it('accepts a literal that fills the target rightly', () => {
  const good = mapping(from, to, (s) => ({
    id: text(s.ID),
    source: 'theirs',
    state: code(states)(s.ZT),
    kind: code({ a: 'x', b: 'y' })(s.LX),
    on: date(s.RQ, 'yyyyMMdd'),
    inner: when(s.LX.exists(), { n: s.N, name: s.RQ }),
    parts: each(s.MX, (part) => ({ name: part.XM, size: part.ZK })),
  }));
  expect(good.id).toBe('theirs.thing.v1>ours.thing-reported.v1');
});

it('makes a mistaken mapping a compile error', () => {
  const ok = { source: 'theirs' } as const;
  const wrong = [
    // @ts-expect-error a required field is missing
    () => mapping(from, to, (s) => ({ ...ok, id: s.ID })),
    // @ts-expect-error a number is no text
    () => mapping(from, to, (s) => ({ ...ok, id: s.N, state: code(states)(s.ZT) })),
    // @ts-expect-error a code that the target does not know
    () => mapping(from, to, (s) => ({ ...ok, id: s.ID, state: code({ '1': 'open', '2': 'ajar' })(s.ZT) })),
    // @ts-expect-error a source code without a row
    () => mapping(from, to, (s) => ({ ...ok, id: s.ID, state: code({ '1': 'open' })(s.ZT) })),
    // @ts-expect-error codes are not carried over untranslated
    () => mapping(from, to, (s) => ({ ...ok, id: s.ID, state: s.ZT })),
    // @ts-expect-error the source may lack what the target must have
    () => mapping(from, to, (s) => ({ ...ok, id: s.RQ, state: code(states)(s.ZT) })),
    // @ts-expect-error a field the source does not have
    () => mapping(from, to, (s) => ({ ...ok, id: s.IDD, state: code(states)(s.ZT) })),
    // @ts-expect-error a field the target does not have
    () => mapping(from, to, (s) => ({ ...ok, id: s.ID, state: code(states)(s.ZT), colour: s.ID })),
    // @ts-expect-error nor one within an object of the target
    () => mapping(from, to, (s) => ({ ...ok, id: s.ID, state: code(states)(s.ZT), inner: { n: s.N, colour: s.ID } })),
    // @ts-expect-error a constant the target does not allow
    () => mapping(from, to, (s) => ({ id: s.ID, source: 'ours', state: code(states)(s.ZT) })),
    // @ts-expect-error a wrong type within a list's entries
    () => mapping(from, to, (s) => ({ ...ok, id: s.ID, state: code(states)(s.ZT), parts: each(s.MX, (part) => ({ name: part.ZK })) })),
    // @ts-expect-error a wrong type behind a condition
    () => mapping(from, to, (s) => ({ ...ok, id: s.ID, state: code(states)(s.ZT), inner: when(s.LX.exists(), { n: s.RQ }) })),
    // @ts-expect-error a comparison with a code that cannot occur
    () => mapping(from, to, (s) => ({ ...ok, id: s.ID, state: code(states)(s.ZT), on: when(s.ZT.is('3'), s.RQ) })),
    // @ts-expect-error a computed value has no fields
    () => mapping(from, to, (s) => ({ ...ok, id: text(s.ID).length, state: code(states)(s.ZT) })),
  ];
  expect(wrong).toHaveLength(14);
});

it('makes recipients without a row for every code, and what parts do not have, compile errors', () => {
  const wrong = [
    // @ts-expect-error '2' has no row
    () => recipients(from, (s) => s.ZT, { '1': 'ours' }),
    // @ts-expect-error a code that cannot occur
    () => recipients(from, (s) => s.ZT, { '1': 'ours', '2': 'ours', '3': 'ours' }),
    () =>
      splitting(
        from,
        (s) => s.MX,
        to,
        // @ts-expect-error a field the entries do not have
        (part, s) => ({ id: part.YM, source: 'theirs', state: code(states)(s.ZT) }),
      ),
    () =>
      gathering(from, { by: (s) => s.ID, isWhole: (g) => g.count.atLeast(g.first.N), within: { hours: 1 }, late: 'make' }, to, (g) => ({
        // @ts-expect-error a number is no text
        id: g.count,
        source: 'theirs',
        state: code(states)(g.last.ZT),
      })),
  ];
  expect(wrong).toHaveLength(4);
});

it('types what `required` and `flip` give', () => {
  const back = mapping(from, to, (s) => ({ id: required(s.RQ), source: 'theirs', state: code(flip({ open: '1', shut: '2' }))(s.ZT) }));
  expect(back.target).toBe('ours');
});
