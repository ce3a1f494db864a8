import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerOf } from './registers.js';

describe('the register of a simulated partner', () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'fatong-register-'));
  });
  afterEach(() => rmSync(data, { recursive: true }));
  const path = () => join(data, 'demo', 'register', 'them.jsonl');
  const entry = (id: string, version: number) => ({ id, day: '20260301', version, changedAt: '2026-03-01T00:00:00.000Z' });
  const has = (register: ReturnType<typeof registerOf>): unknown =>
    (
      register.answer('GET', new URL('http://p/in-step/changes'), Buffer.alloc(0), () => undefined).body as {
        items: { id: string; version: number }[];
      }
    ).items.map(({ id, version }) => [id, version]);

  it('is known again in the next run, a line a record, whatever a killed run left half written', () => {
    const first = registerOf(data, 'them');
    for (const [id, version] of [
      ['A', 1],
      ['B', 1],
      ['A', 3],
      ['A', 2],
    ] as const)
      first.note(entry(id, version));
    appendFileSync(path(), '{"id":"C","day"');
    const second = registerOf(data, 'them');
    expect(has(second)).toEqual([
      ['A', 3],
      ['B', 1],
    ]);
    expect(readFileSync(path(), 'utf8').split('\n')).toHaveLength(3);
    second.note(entry('D', 1));
    expect(has(registerOf(data, 'them'))).toEqual([
      ['A', 3],
      ['B', 1],
      ['D', 1],
    ]);
  });
});
