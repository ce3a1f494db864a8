import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validator } from '@fatong/contracts';
import { mappings, run, type Mapping } from './index.js';

/** The folder of the outside system, and what the mapping's samples begin with: `complaint.v1`. */
const placeOf = ({ from, to }: Mapping): { folder: string; begins: string } => {
  const outside = to.kind === 'out' ? to : from;
  return { folder: join(import.meta.dirname, outside.owner, 'samples'), begins: `${outside.message}.v${outside.version}.` };
};

/** Where several facts become one message of a system, a sample is that of the fact it is an example of. */
const inputsOf = (mapping: Mapping): string[] => {
  const { folder, begins } = placeOf(mapping);
  const isOne = mappings.filter(({ to }) => to.kind === 'out' && to.type === mapping.to.type).length < 2;
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.startsWith(begins) && file.endsWith('.input.json')) : [];
  return files.filter((file) => isOne || validator(mapping.from)(read(folder, file)).length === 0);
};

const read = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

describe.each(mappings.map((mapping) => [mapping.id, mapping] as const))('%s', (_, mapping) => {
  const { folder } = placeOf(mapping);

  it('has a pair of samples', () => {
    expect(inputsOf(mapping).length).toBeGreaterThan(0);
  });

  it.each(inputsOf(mapping))('makes of %s what is expected, both within their contracts', (file) => {
    const input = read(folder, file);
    const expected = read(folder, file.replace('.input.', '.expected.'));
    expect(validator(mapping.from)(input)).toEqual([]);
    expect(run(mapping, input)).toEqual({ outputs: [{ type: mapping.to.type, data: expected }] });
    expect(validator(mapping.to)(expected)).toEqual([]);
  });
});

describe('the sample folders', () => {
  it('hold no sample that no mapping reads', () => {
    const folders = new Set(mappings.map((mapping) => placeOf(mapping).folder));
    const read = new Set(
      mappings.flatMap((mapping) =>
        inputsOf(mapping).flatMap((file) => [file, file.replace('.input.', '.expected.')].map((one) => join(placeOf(mapping).folder, one))),
      ),
    );
    expect(
      [...folders].flatMap((folder) => readdirSync(folder).map((file) => join(folder, file))).filter((file) => !read.has(file)),
    ).toEqual([]);
  });
});
