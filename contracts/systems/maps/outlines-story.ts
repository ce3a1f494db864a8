import { districts } from '../../bureau/shanghai/index.js';
import { outlineOf } from '../../bureau/ground/index.js';
import { compact, stories } from '../../story/index.js';
import { districtGround } from './district-outlines.js';

const { says, story } = stories<{ readonly year: string }>();

/** SIMULATED outlines: our own sketch with corners between its corners, so that it is seen to be another map; its review number says that it is none. */
const simulated = (): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: districts.keys.map((code) => {
      const polygons = outlineOf(code).map((ring) => {
        const bent = ring.flatMap(([x, y], i) => {
          const [nextX, nextY] = ring[(i + 1) % ring.length]!;
          return [
            [x, y],
            [round((x + nextX) / 2), round((y + nextY) / 2)],
          ];
        });
        return [[...bent, bent[0]!]];
      });
      return {
        type: 'Feature',
        properties: { adcode: code, name: districts.codes[code].label[0] },
        geometry: { type: 'MultiPolygon', coordinates: polygons },
      };
    }),
  });
const round = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;

/** The map service publishes outlines; now and then it withdraws them. */
export const outlinesStory = story({
  cast: () => ({ year: '2026' }),
  number: ({ serial, begun }) => `QJ-${begun.slice(0, 4)}-${serial.padStart(3, '0')}`,
  begins: { published: 1 },
  steps: {
    published: says(districtGround, ({ day, serial }) => ({
      ZT: '1',
      SHTH: `模拟S(${day.slice(0, 4)})${serial.replaceAll(/\D/g, '').slice(-3).padStart(3, '0')}号`,
      BZDW: '模拟地图服务（非测绘成果）',
      SDRQ: compact(day),
      ZBX: '1',
      GEOJSON: simulated(),
    })),
    withdrawn: says(districtGround, ({ said }) => ({ ...said, ZT: '9', CHYY: '模拟：审图号到期。' }), [200, 300]),
  },
  ways: { published: { withdrawn: 0.1 } },
});
