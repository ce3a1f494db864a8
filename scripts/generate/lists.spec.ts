import { describe, expect, it } from 'vitest';
import { folderIndex, identifier, isMapping, mappingRegistry } from './lists.mjs';

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

  it('lists the export of each folder under a name of its own', () => {
    const text = folderIndex({ what: 'x', exported: 'area', names: ['legal-aid', 'notary'], list: (names: string[]) => `[${names.join(', ')}]` });
    expect(text.split('\n').slice(1)).toEqual(["import { area as legalAid } from './legal-aid/index.js';", "import { area as notary } from './notary/index.js';", '', '[legalAid, notary]', '']);
  });
});
