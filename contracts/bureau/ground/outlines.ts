import { districts, type District } from '../shanghai/index.js';
import { bounds } from '../../codes/index.js';

/**
 * Where the districts lie, drawn by hand from what everybody knows of the city: corners that neighbours share, so that no gap opens between them. A sketch to
 * find one's way by: nothing was surveyed, nothing may be measured on it, and no boundary follows from it.
 */
const corners = {
  a: [121.32, 31.5],
  b: [121.51, 31.39],
  c: [121.56, 31.34],
  d: [121.52, 31.247],
  e: [121.496, 31.243],
  f: [121.483, 31.241],
  g: [121.476, 31.188],
  h: [121.466, 31.112],
  i: [121.458, 31.221],
  j: [121.439, 31.214],
  k: [121.428, 31.229],
  l: [121.427, 31.272],
  m: [121.468, 31.316],
  n: [121.487, 31.312],
  o: [121.36, 31.303],
  p: [121.35, 31.24],
  q: [121.338, 31.232],
  r: [121.415, 31.19],
  s: [121.27, 31.25],
  t: [121.28, 31.15],
  u: [121.13, 31.28],
  v: [121.01, 30.98],
  w: [120.98, 30.95],
  x: [121.36, 30.95],
  y: [121.37, 30.99],
  z: [121.56, 31.0],
  A: [121.77, 30.86],
  B: [121.38, 30.77],
  // Between corners, where two neighbours bend.
  jq: [121.425, 31.2],
  ig: [121.468, 31.205],
  fi: [121.466, 31.24],
  km: [121.445, 31.242],
  kl: [121.452, 31.256],
  lm: [121.421, 31.292],
  ml: [121.433, 31.319],
  mf: [121.462, 31.29],
  fm: [121.481, 31.258],
  nd: [121.501, 31.28],
  ol: [121.4, 31.287],
  op: [121.335, 31.285],
  pk: [121.365, 31.225],
  kp: [121.4, 31.221],
  rq: [121.36, 31.184],
  qr: [121.335, 31.2],
  hr: [121.435, 31.128],
  rh: [121.4, 31.16],
  ao: [121.35, 31.4],
  bc: [121.53, 31.36],
  cn: [121.511, 31.345],
  nc: [121.497, 31.325],
  cd: [121.575, 31.3],
  dc: [121.545, 31.26],
  ge: [121.5, 31.2],
  eg: [121.51, 31.217],
  gh: [121.467, 31.15],
  hz: [121.5, 31.115],
  zh: [121.55, 31.08],
  zA: [121.66, 30.99],
  Az: [121.76, 30.93],
  yz: [121.47, 31.02],
  ty: [121.32, 31.1],
  yt: [121.37, 31.06],
  vt: [121.08, 31.06],
  tv: [121.16, 31.1],
  vx: [121.2, 30.93],
  xB: [121.37, 30.86],
  st: [121.26, 31.2],
  sq: [121.315, 31.245],
} as const satisfies Readonly<Record<string, readonly [longitude: number, latitude: number]>>;

type Corner = keyof typeof corners;
type Place = Corner | readonly [number, number];

const rings: Readonly<Record<District, readonly (readonly Place[])[]>> = {
  '310101': [['e', 'f', 'fi', 'i', 'ig', 'g', 'ge', 'eg']],
  '310104': [['h', 'hr', 'rh', 'r', 'jq', 'j', 'i', 'ig', 'g', 'gh']],
  '310105': [['r', 'rq', 'qr', 'q', 'p', 'pk', 'kp', 'k', 'j', 'jq']],
  '310106': [['k', 'km', 'kl', 'l', 'lm', 'ml', 'm', 'mf', 'fm', 'f', 'fi', 'i', 'j']],
  '310107': [['p', 'op', 'o', 'ol', 'l', 'kl', 'km', 'k', 'kp', 'pk']],
  '310109': [['f', 'fm', 'mf', 'm', 'n', 'nd', 'd', 'e']],
  '310110': [['d', 'nd', 'n', 'nc', 'cn', 'c', 'cd', 'dc']],
  '310112': [['s', 'st', 't', 'ty', 'yt', 'y', 'yz', 'z', 'zh', 'hz', 'h', 'hr', 'rh', 'r', 'rq', 'qr', 'q', 'sq']],
  '310113': [['a', [121.4, 31.47], [121.47, 31.43], 'b', 'bc', 'c', 'cn', 'nc', 'n', 'm', 'ml', 'lm', 'l', 'ol', 'o', 'ao']],
  '310114': [['a', [121.21, 31.47], [121.14, 31.43], [121.15, 31.36], [121.09, 31.32], 'u', 's', 'sq', 'q', 'p', 'op', 'o', 'ao']],
  '310115': [
    [
      ...(['b', 'bc', 'c', 'cd', 'dc', 'd', 'e', 'eg', 'ge', 'g', 'gh', 'h', 'hz', 'zh', 'z', 'zA', 'Az', 'A'] as const),
      [121.93, 30.85],
      [121.98, 30.9],
      [121.9, 31.02],
      [121.8, 31.2],
      [121.72, 31.3],
      [121.6, 31.39],
    ],
  ],
  '310116': [['w', 'v', 'vx', 'x', 'xB', 'B', [121.3, 30.73], [121.22, 30.69], [121.0, 30.82]]],
  '310117': [['v', 'vt', 'tv', 't', 'ty', 'yt', 'y', 'x', 'vx']],
  '310118': [['u', [121.06, 31.27], [121.06, 31.17], [120.88, 31.11], [120.89, 31.01], 'w', 'v', 'vt', 'tv', 't', 'st', 's']],
  '310120': [['x', 'y', 'yz', 'z', 'zA', 'Az', 'A', [121.56, 30.82], 'B', 'xB']],
  '310151': [
    [
      [121.18, 31.78],
      [121.24, 31.85],
      [121.4, 31.85],
      [121.6, 31.72],
      [121.9, 31.63],
      [121.98, 31.51],
      [121.9, 31.46],
      [121.7, 31.51],
      [121.5, 31.6],
      [121.33, 31.69],
    ],
    [
      [121.62, 31.45],
      [121.75, 31.39],
      [121.88, 31.36],
      [121.88, 31.33],
      [121.78, 31.33],
      [121.66, 31.39],
    ],
  ],
};

const at = (place: Place): readonly [number, number] => (typeof place === 'string' ? corners[place] : place);

type Ring = readonly (readonly [longitude: number, latitude: number])[];

/** Of a district, longitude before latitude: its rings, closed by themselves. */
export const outlineOf = (district: District): readonly Ring[] => rings[district].map((ring) => ring.map(at));

/** The seven small districts in the middle, which want a picture of their own. */
export const inner: readonly District[] = ['310101', '310104', '310105', '310106', '310107', '310109', '310110'];

/** 审图号 of the picture: a sketch of ours has none, and says so. */
export const approval: string | null = null;

/** All of it, as the map of a board is drawn on it. */
export const ground = {
  bounds,
  outlines: districts.keys.map((district) => ({ district, rings: outlineOf(district).map((ring) => [...ring]) })),
  inner: [...inner],
  approval,
  isSketch: true,
};
