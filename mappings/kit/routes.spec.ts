import { describe, expect, it } from 'vitest';
import { contract, type System } from '@fatong/contracts';
import { canonical } from '@fatong/contracts/canonical';
import { systems } from '@fatong/contracts/systems';
import { mappings } from '../index.js';
import { example, ours, theirs } from './example.js';
import { checkRoutes } from './index.js';

const system = {
  id: 'S99',
  folder: 'theirs',
  title: ['他', 'They'],
  area: 'ours',
  partitions: 1,
  protocol: 'rest',
  contracts: [theirs],
} as const satisfies System;
const declared = { systems: [system], canonical: [ours], areas: ['ours'] };
const about = { ...theirs, identity: theirs.identity } as const;

describe('the check of routes', () => {
  it('finds nothing where every contract has a mapping and every mapping leads somewhere', () => {
    expect(checkRoutes([example], declared)).toEqual([]);
    expect(checkRoutes(mappings, { systems, canonical, areas: canonical.map(({ owner }) => owner) })).toEqual([]);
  });

  it('finds a contract without a mapping, whichever way it goes, and names the file to write', () => {
    const notice = contract({ ...about, message: 'notice', kind: 'out' });
    expect(checkRoutes([], { ...declared, systems: [{ ...system, contracts: [theirs, notice] }] })).toEqual([
      'theirs.case.v1 has no mapping: write mappings/theirs/case.v1.in.ts, or it is taken and goes nowhere.',
      'theirs.notice.v1 has no mapping: write mappings/theirs/notice.v1.out.ts, or it is never sent.',
      'ours.case-reported.v1 has no mapping: nothing that comes in becomes it.',
    ]);
  });

  it('asks no mapping of a fact, nor of what the hub tells itself', () => {
    const others = [
      contract({ ...about, owner: 'ours', message: 'case-shut', kind: 'fact' }),
      contract({ ...about, owner: 'hub', message: 'outcome', kind: 'report' }),
    ];
    expect(checkRoutes([example], { ...declared, canonical: [ours, ...others] })).toEqual([]);
  });

  it('finds a mapping to an area or a system that is not there, by its name', () => {
    expect(checkRoutes([example], { ...declared, areas: ['others'] })).toEqual([
      'The mapping theirs.case.v1>ours.case-reported.v1 leads to ours, which is no area.',
    ]);
  });

  it('finds a mapping of a contract that nobody lists', () => {
    expect(checkRoutes([example], { ...declared, canonical: [] })).toEqual([
      'The mapping theirs.case.v1>ours.case-reported.v1 uses ours.case-reported.v1, which no index.ts of the contracts lists.',
    ]);
  });
});
