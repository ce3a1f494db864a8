import { describe, expect, it } from 'vitest';
import { canonicalIndex, folderIndex, identifier, isMapping, mappingRegistry, systemIndex } from './lists.mjs';

describe('Lists made from folders', () => {
  it.each([
    ['complaint.v1.in.ts', true],
    ['verdict.v12.notary.in.ts', true],
    ['urge.v1.out.ts', true],
    ['codes.ts', false],
    ['complaint.v1.spec.ts', false],
    ['complaint.in.ts', false],
  ])('knows whether %s is a mapping', (name, expected) => {
    expect(isMapping(name)).toBe(expected);
  });

  it('names a module after its path', () => {
    expect(identifier('lawyers-association/urge.v1.out')).toBe('lawyersAssociationUrgeV1Out');
  });

  it('lists every mapping by its default export', () => {
    expect(mappingRegistry(['court/verdict.v1.in.ts'])).toContain("import courtVerdictV1In from './court/verdict.v1.in.js';");
    expect(mappingRegistry(['court/verdict.v1.in.ts'])).toContain('  courtVerdictV1In,\n');
  });

  it('lists the export of each folder under a name of its own, on a line of its own', () => {
    expect(
      folderIndex({ what: 'x', exported: 'area', names: ['legal-aid', 'notary'], opening: 'export const areas = [' })
        .split('\n')
        .slice(1),
    ).toEqual([
      "import { area as legalAid } from './legal-aid/index.js';",
      "import { area as notary } from './notary/index.js';",
      '',
      'export const areas = [',
      '  legalAid,',
      '  notary,',
      '];',
      '',
    ]);
  });

  it('shows of contracts what their files and the codes say, and keeps what the files share', () => {
    const modules = [
      { module: 'codes', contracts: [] },
      { module: 'common', contracts: [] },
      { module: 'deed-filed', contracts: ['deedFiled'] },
    ];
    expect(canonicalIndex(modules).split('\n').slice(2)).toEqual([
      "import { deedFiled } from './deed-filed.js';",
      '',
      "export * from './codes.js';",
      "export * from './deed-filed.js';",
      '',
      '/** Every canonical message of the area. */',
      'export const contracts = [',
      '  deedFiled,',
      '] as const satisfies readonly Contract[];',
      '',
    ]);
    expect(systemIndex(modules)).toContain(
      'export const system = {\n  ...about,\n  contracts: [\n    deedFiled,\n  ],\n} as const satisfies System;',
    );
  });
});
