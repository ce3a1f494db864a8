import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, unknownFields, validator, type Contract } from '../index.js';
import { systems } from './index.js';

interface Invalid {
  data: unknown;
  expected: { pointer: string; code: string }[];
}

const folderOf = (system: string, ...more: string[]): string => join(import.meta.dirname, system, 'samples', ...more);
const jsonFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .sort()
    : [];
const read = <T>(folder: string, file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;

/** `complaint.v1.named.json` → the contract `complaint` version 1. */
function contractOf(contracts: readonly Contract[], file: string): Contract {
  const [message, version] = file.split('.');
  const found = contracts.find((contract) => contract.message === message && `v${contract.version}` === version);
  if (found === undefined) throw new Error(`The sample ${file} belongs to no contract`);
  return found;
}

describe.each(systems.map((system) => [system.folder, system] as const))('samples of %s', (folder, { contracts }) => {
  const valid = jsonFiles(folderOf(folder));
  const invalid = jsonFiles(folderOf(folder, 'invalid'));

  it.each(contracts.map(({ type }) => type))('%s has a valid and an invalid one', (type) => {
    const begins = `${type.slice(folder.length + 1)}.`;
    expect([valid, invalid].map((files) => files.some((file) => file.startsWith(begins)))).toEqual([true, true]);
  });

  it.each(valid)('%s is valid, with identity and key', (file) => {
    const contract = contractOf(contracts, file);
    const data = read(folderOf(folder), file);
    expect(validator(contract)(data)).toEqual([]);
    const { identity, answers } = contract;
    const paths = [
      ...identity.id,
      identity.key,
      ...(identity.version === undefined ? [] : [identity.version]),
      ...(answers === undefined ? [] : [answers]),
    ];
    expect(paths.filter((path) => !['string', 'number'].includes(typeof at(data, path)))).toEqual([]);
  });

  it.each(invalid)('%s fails just where it says', (file) => {
    const { data, expected } = read<Invalid>(folderOf(folder, 'invalid'), file);
    const found = validator(contractOf(contracts, file))(data).map(({ pointer, code }) => ({ pointer, code }));
    const byPointer = (a: { pointer: string }, b: { pointer: string }): number => (a.pointer < b.pointer ? -1 : 1);
    expect(found.sort(byPointer)).toEqual([...expected].sort(byPointer));
    expect(expected.length).toBeGreaterThan(0);
  });

  it('report drift only where the name says so', () => {
    const drifting = valid.filter((file) => unknownFields(contractOf(contracts, file), read(folderOf(folder), file)).length > 0);
    expect(drifting).toEqual(valid.filter((file) => file.includes('.drift.')));
  });
});
