import { boardAnswer } from '../testing/index.js';
import { Projection } from './projection.js';
import { tilesUnder } from './tiles.js';

describe('tiles under a map (N44)', () => {
  const drawn = new Projection(boardAnswer().map!.ground);
  const box = drawn.boxOf(drawn.codes, 0.01);
  const tiles = tilesUnder('https://tiles.example/{z}/{x}/{y}.png', drawn, box);

  it('N44: are those of the server that cover what is drawn, and no more than a few', () => {
    expect(tiles.length).toBeGreaterThan(0);
    expect(tiles.length).toBeLessThanOrEqual(49);
    expect(tiles.every(({ href }) => /^https:\/\/tiles\.example\/\d+\/\d+\/\d+\.png$/.test(href))).toBeTrue();
    const [left, top] = [Math.min(...tiles.map(({ x }) => x)), Math.min(...tiles.map(({ y }) => y))];
    const right = Math.max(...tiles.map(({ x, width }) => x + width));
    const bottom = Math.max(...tiles.map(({ y, height }) => y + height));
    expect([left <= box.x, top <= box.y, right >= box.x + box.width, bottom >= box.y + box.height]).toEqual([true, true, true, true]);
  });

  it('N44: lie where the places of the map lie', () => {
    const [place, spot] = [drawn.placeOf({ x: 120, y: 340 }), { x: 120, y: 340 }];
    const again = drawn.spotOf(place.longitude, place.latitude);
    expect([again.x.toFixed(6), again.y.toFixed(6)]).toEqual([spot.x.toFixed(6), spot.y.toFixed(6)]);
  });
});
