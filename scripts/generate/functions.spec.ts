import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsIn, mentions, withPlaces } from './functions.mjs';

describe('where a function lives, in docs/functions.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-functions-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeAll(() => {
    write('hub/src/areas/ward/visits/visit.ts', `record(ward, 'visit', { law: ['N01', 'N02'], clocks: { file: { law: 'C-1' } } })`);
    write('hub/src/areas/ward/visits/visit.spec.ts', `const law = { law: 'N03' };`);
    write('contracts/systems/court/system.ts', `export const about = { id: 'S04', law: ['N02'] };`);
    write('mappings/court/verdict.v1.in.ts', '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read from what says by `law` which functions it serves; an article of a law is no function', () => {
    expect(idsIn(`{ law: 'L01' } { law: ['L02', 'L03'] } { law: 'L02' } { law: 'C-1' } { law: '行政处罚法第六十条' } flaw: 'L09'`)).toEqual(
      ['L01', 'L02', 'L03'],
    );
  });

  it('is the file of an area, of a system its contracts, and in its own row each folder that it has; tests are no place', () => {
    expect(mentions(folder).map(({ id, place }) => `${id} ${place}`)).toEqual([
      'N01 hub/src/areas/ward/visits/visit.ts',
      'N02 hub/src/areas/ward/visits/visit.ts',
      'S04 contracts/systems/court',
      'S04 mappings/court',
      'N02 contracts/systems/court',
    ]);
  });

  it('is written into the last column, and nothing else of the page changes', () => {
    const page =
      '# Page\n\n| id | where |\n|---|---|\n| N01 | 公证 | works | by hand, `law: x` | old, places |\n| N02 | 公证 | not yet |  |  |\n';
    const found = [{ id: 'N01', place: 'hub/a.ts', by: 'hub/a.ts' }];
    expect(withPlaces(page, found)).toBe(page.replace('old, places', 'hub/a.ts'));
    expect(withPlaces(page, [])).toBe(page.replace(' old, places ', '  '));
  });

  it('is refused of a function that the page has not; a system need not be of the tender', () => {
    expect(withPlaces('| N01 | x |  |', [{ id: 'S98', place: 'contracts/systems/weather', by: 'x' }])).toBe('| N01 | x |  |');
    expect(() => withPlaces('| N01 | x |  |', [{ id: 'N99', place: 'hub/a.ts', by: 'hub/a.ts' }])).toThrow(
      'hub/a.ts says that it serves N99, and docs/functions.md has no such row',
    );
  });
});
