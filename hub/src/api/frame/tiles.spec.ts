import { describe, expect, it } from 'vitest';
import { hubVariables, readConfig } from '../../platform/index.js';
import { pagePolicy } from './headers.js';
import { tilesOf, tilesOrigin } from './tiles.js';

const said = 'https://tiles.example:8443/{z}/{x}/{y}.png?key=1 沪S(2026)002号';
const faults = (value: string): readonly string[] => {
  const read = readConfig({ tiles: hubVariables.tiles }, { FATONG_TILES: value });
  return 'faults' in read ? read.faults : [];
};

describe('tiles under a map (S22, N44)', () => {
  it('N44: come from the server that is configured, with its review number; without one there are none', () => {
    expect(tilesOf(said)).toEqual({ address: 'https://tiles.example:8443/{z}/{x}/{y}.png?key=1', approval: '沪S(2026)002号' });
    expect(tilesOf('')).toBeUndefined();
  });

  it('N44: pages load pictures from there and from nowhere else', () => {
    expect(pagePolicy('n', tilesOrigin(said))).toContain("img-src 'self' data: blob: https://tiles.example:8443;");
    expect(pagePolicy('n', tilesOrigin(''))).toContain("img-src 'self' data: blob:;");
  });

  it('N44: an address without its places, or without a review number, is refused at start', () => {
    expect(faults(said)).toEqual([]);
    expect(faults('')).toEqual([]);
    for (const wrong of ['https://tiles.example/{z}/{x}/{y}.png', 'https://tiles.example/a.png 沪S(2026)002号', 'tiles/{z}/{x}/{y} 沪S'])
      expect([wrong, faults(wrong).join()]).toEqual([wrong, expect.stringContaining('FATONG_TILES')]);
  });
});
