import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validator } from '@fatong/contracts';
import { mappings, run, type Mapping } from './index.js';

interface Sample {
  /** `complaint.v1.named` */
  readonly name: string;
  readonly input: string;
  readonly expected: string;
}

const contracts = join(import.meta.dirname, '..', 'contracts', 'systems');
const ending = (folder: string, begins: string, ends: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.startsWith(begins) && file.endsWith(ends))
    .map((file) => file.slice(0, -ends.length));
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Their side of a pair is the sample of their contract and stands there alone: what comes in is each of those, and what is expected of it lies beside the mapping;
 * of what goes out the fact lies beside the mapping, and the message that it becomes is one of those.
 */
function samplesOf(mapping: Mapping): Sample[] {
  const { from, to } = mapping;
  const outside = to.kind === 'out' ? to : from;
  const [theirs, ours] = [join(contracts, outside.owner, 'samples'), join(import.meta.dirname, outside.owner, 'samples')];
  const begins = `${outside.message}.v${outside.version}.`;
  if (to.kind !== 'out')
    return ending(theirs, begins, '.json').map((name) => ({
      name,
      input: join(theirs, `${name}.json`),
      expected: join(ours, `${name}.expected.json`),
    }));
  // Where several facts become one message of a system, a sample is that of the fact it is an example of.
  const isOne = mappings.filter((one) => one.to.kind === 'out' && one.to.type === to.type).length < 2;
  return ending(ours, begins, '.input.json')
    .map((name) => ({ name, input: join(ours, `${name}.input.json`), expected: join(theirs, `${name}.json`) }))
    .filter(({ input }) => isOne || validator(from)(read(input)).length === 0);
}

describe.each(mappings.map((mapping) => [mapping.id, mapping] as const))('%s', (_, mapping) => {
  it('has samples', () => {
    expect(samplesOf(mapping).length).toBeGreaterThan(0);
  });

  it.each(samplesOf(mapping))('makes of $name what is expected, both within their contracts', ({ input, expected }) => {
    const data = read(input);
    const made = read(expected);
    expect(validator(mapping.from)(data)).toEqual([]);
    expect(run(mapping, data)).toEqual({ outputs: [{ type: mapping.to.type, data: made }] });
    expect(validator(mapping.to)(made)).toEqual([]);
  });
});

describe('the sample folders', () => {
  it('hold no sample that no mapping reads', () => {
    const known = new Set(mappings.flatMap((mapping) => samplesOf(mapping).flatMap(({ input, expected }) => [input, expected])));
    const folders = new Set(mappings.map(({ from, to }) => join(import.meta.dirname, (to.kind === 'out' ? to : from).owner, 'samples')));
    expect(
      [...folders].flatMap((folder) => readdirSync(folder).map((file) => join(folder, file))).filter((file) => !known.has(file)),
    ).toEqual([]);
  });
});
