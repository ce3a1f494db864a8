import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validator } from '@fatong/contracts';
import { fuzz } from '@fatong/contracts/testing';
import { mappings, run, type Mapping } from './index.js';

interface Sample {
  readonly mapping: Mapping;
  readonly data: Record<string, unknown>;
}

/** Only what comes in: of what goes out we are the authors, and its case ids are the partner's own. */
const samples = mappings
  .filter(({ to }) => to.kind !== 'out')
  .flatMap((mapping): Sample[] => {
    const { owner, message, version } = mapping.from;
    const folder = join(import.meta.dirname, '..', 'contracts', 'systems', owner, 'samples');
    const files = readdirSync(folder).filter((file) => file.startsWith(`${message}.v${version}.`) && file.endsWith('.json'));
    return files.map((file) => ({ mapping, data: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown> }));
  });

const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.stringMatching(/^[0-9]{1,20}$/),
  fc.stringMatching(/^(19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])$/),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.stringMatching(/^[0-9]{2}$/), { maxLength: 4 }),
  fc.constantFrom<unknown>(' ', '\n', '１２', '𠮷', '（2026）沪0104民初01号', '(2026)沪0104民初1号之一', [], {}),
);

const spoiled = fc.constantFrom(...samples).chain(({ mapping, data }) =>
  fc.record({ place: fc.constantFrom(...placesIn(data)), value, isLost: fc.boolean() }).map(({ place, value: put, isLost }) => {
    const body = structuredClone(data);
    const parent = place.slice(0, -1).reduce<Record<string, unknown>>((of, step) => of[step] as Record<string, unknown>, body);
    if (isLost && !Array.isArray(parent)) delete parent[place.at(-1)!];
    else parent[place.at(-1)!] = put;
    return { mapping, body };
  }),
);

function placesIn(data: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof data !== 'object' || data === null) return [path];
  const inner = Object.entries(data).flatMap(([name, part]) => placesIn(part, [...path, name]));
  return path.length === 0 ? inner : [path, ...inner];
}

describe('what a door takes', () => {
  it('is mapped within the contract of its target, or refused with its place: never thrown, never wrong (L02, L03, L04, S04)', () => {
    let taken = 0;
    fc.assert(
      fc.property(spoiled, ({ mapping, body }) => {
        if (validator(mapping.from)(body).length > 0) return;
        taken += 1;
        const made = run(mapping, body);
        if ('failed' in made) {
          expect(JSON.stringify(made.failed).length).toBeGreaterThan(10);
          return;
        }
        for (const { data } of made.outputs)
          expect({ of: mapping.id, findings: validator(mapping.to)(data) }).toEqual({ of: mapping.id, findings: [] });
      }),
      fuzz(4_000),
    );
    expect(taken).toBeGreaterThan(300);
  });
});
