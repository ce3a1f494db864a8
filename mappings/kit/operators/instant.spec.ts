import fc from 'fast-check';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { closed, contract, internal, validator } from '@fatong/contracts';
import { isoInstant } from '@fatong/contracts/codes';
import { compile, record, type Fault } from '@fatong/contracts/expression';
import { fuzz } from '@fatong/contracts/testing';
import { mapping, reverse, run } from '../index.js';
import { instant, instantAs, type InstantPattern } from './index.js';
import { backOf, sayOf } from './testing.js';

const reads = (pattern: InstantPattern) => record<{ SJ: string }>((s) => instant(s.SJ, pattern));
const writes = (pattern: InstantPattern) => record<{ at: string }>((s) => instantAs(s.at, pattern));

describe('a point in time', () => {
  it.each<[InstantPattern, string, string]>([
    ['yyyyMMddHHmmss', '20260301093000', '2026-03-01T01:30:00.000Z'],
    ['yyyyMMddHHmmss', '20240229000000', '2024-02-28T16:00:00.000Z'],
    ['ISO 8601', '2026-03-01T09:30:00+08:00', '2026-03-01T01:30:00.000Z'],
    ['ISO 8601', '2026-01-01T07:59:59.250+08:00', '2025-12-31T23:59:59.250Z'],
  ])('in the form %s, %s, is read by the clock of Shanghai as %s and written back the same', (pattern, theirs, ours) => {
    expect(compile(reads(pattern))({ SJ: theirs })).toBe(ours);
    expect(backOf(reads(pattern))?.(ours)).toBe(theirs);
    expect(compile(writes(pattern))({ at: ours })).toBe(theirs);
    expect(backOf(writes(pattern))?.(theirs)).toBe(ours);
  });

  it.each(['2026-03-01T01:30:00Z', '2026-02-28T20:00:00-05:30', '2026-03-01T15:30:00.0000+14:00'])(
    'with another offset, %s, is the same instant',
    (SJ) => {
      expect(compile(reads('ISO 8601'))({ SJ })).toBe('2026-03-01T01:30:00.000Z');
    },
  );

  it('is the same whatever zone the process stands in', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      expect(compile(reads('yyyyMMddHHmmss'))({ SJ: '20260301093000' })).toBe('2026-03-01T01:30:00.000Z');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it.each<[InstantPattern, unknown]>([
    ['yyyyMMddHHmmss', '20260230120000'],
    ['yyyyMMddHHmmss', '20260301240000'],
    ['yyyyMMddHHmmss', '20260301126000'],
    ['yyyyMMddHHmmss', '20260301120060'],
    ['yyyyMMddHHmmss', '20260301'],
    ['yyyyMMddHHmmss', 20260301120000],
    ['yyyyMMddHHmmss', '00000101000000'],
    ['ISO 8601', '2026-02-30T12:00:00+08:00'],
    ['ISO 8601', '2026-03-01T24:00:00+08:00'],
    ['ISO 8601', '2026-03-01T12:00:00'],
    ['ISO 8601', '2026-03-01T12:00:00+14:01'],
    ['ISO 8601', '2026-03-01T12:00:00+08:60'],
    ['ISO 8601', '9999-12-31T23:59:59-08:00'],
    ['ISO 8601', ''],
  ])('in the form %s is not %j', (pattern, SJ) => {
    const faults: Fault[] = [];
    expect(compile(reads(pattern))({ SJ }, faults)).toBeUndefined();
    expect(faults.map(({ failure, value }) => [failure.code, value])).toEqual([['instant', SJ]]);
  });

  it.each<[InstantPattern, number]>([
    ['yyyyMMddHHmmss', 1000],
    ['ISO 8601', 1],
  ])('of any time, written %s and read again, is itself to %i ms', (pattern, precision) => {
    const steps = fc.integer({ min: Date.UTC(1000, 0, 1) / precision, max: Date.UTC(9999, 11, 31) / precision });
    const any = steps.map((count) => new Date(count * precision).toISOString());
    const [there, back] = [compile(writes(pattern)), compile(reads(pattern))];
    fc.assert(
      fc.property(any, (at) => {
        expect(validator(Type.String({ format: isoInstant }))(at)).toEqual([]);
        expect(back({ SJ: there({ at }) })).toBe(at);
      }),
      fuzz(1_000),
    );
  });

  it('describes itself', () => {
    expect(sayOf(reads('yyyyMMddHHmmss'))).toEqual(['SJ，时间 yyyyMMddHHmmss', 'SJ, time yyyyMMddHHmmss']);
    expect(sayOf(writes('ISO 8601'))).toEqual(['at，写作 ISO 8601', 'at, written ISO 8601']);
  });
});

describe('a mapping of times', () => {
  const theirs = contract({
    owner: 'theirs',
    message: 'hearing',
    version: 1,
    title: ['开庭', 'Hearing'],
    kind: 'in',
    identity: { id: ['ID'], key: 'ID', order: 'key' },
    schema: internal(Type.Object({ ID: Type.String(), KTSJ: Type.String() })),
  });
  const ours = contract({
    owner: 'ours',
    message: 'hearing-set',
    version: 1,
    title: ['开庭已排期', 'Hearing set'],
    kind: 'report',
    identity: { id: ['id'], key: 'id', order: 'key' },
    schema: internal(closed({ id: Type.String(), at: Type.String({ format: isoInstant }) })),
  });
  const times = mapping(theirs, ours, (s) => ({ id: s.ID, at: instant(s.KTSJ, 'yyyyMMddHHmmss') }));

  it('keeps the contract of its target, and goes back', () => {
    const made = run(times, { ID: '1', KTSJ: '20260301093000' });
    expect(made).toEqual({ outputs: [{ type: 'ours.hearing-set.v1', data: { id: '1', at: '2026-03-01T01:30:00.000Z' } }] });
    expect(validator(ours)('outputs' in made ? made.outputs[0]?.data : undefined)).toEqual([]);
    expect(reverse(times).restore({ id: '1', at: '2026-03-01T01:30:00.000Z' })).toEqual({ ID: '1', KTSJ: '20260301093000' });
  });

  it('refuses a time there is none of, with the paths of both sides', () => {
    const words = ['at ← KTSJ：“20260301243000”不是有效时间', 'at ← KTSJ: “20260301243000” is no valid time'];
    expect(run(times, { ID: '1', KTSJ: '20260301243000' })).toEqual({ failed: [{ pointer: '/at', code: 'instant', words }] });
  });
});
