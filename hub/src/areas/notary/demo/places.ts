import type { District } from '@fatong/contracts/bureau/shanghai';

/** Somewhere in each district, so that fictional offices lie where their address says. */
const middles: Readonly<Record<District, readonly [longitude: number, latitude: number]>> = {
  '310101': [121.484, 31.222],
  '310104': [121.436, 31.179],
  '310105': [121.396, 31.206],
  '310106': [121.452, 31.24],
  '310107': [121.392, 31.256],
  '310109': [121.488, 31.27],
  '310110': [121.526, 31.29],
  '310112': [121.382, 31.112],
  '310113': [121.442, 31.39],
  '310114': [121.255, 31.375],
  '310115': [121.62, 31.2],
  '310116': [121.18, 30.82],
  '310117': [121.22, 31.03],
  '310118': [121.11, 31.15],
  '310120': [121.52, 30.92],
  '310151': [121.52, 31.67],
};

/** Of the `nth` office of a district, beside those before it. */
export function placeIn(district: District, nth: number): string {
  const [longitude, latitude] = middles[district];
  return `${(longitude + (nth % 2) * 0.016 - nth * 0.004).toFixed(4)},${(latitude - nth * 0.012).toFixed(4)}`;
}
