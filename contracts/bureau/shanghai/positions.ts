import { authorityKindOf } from './authorities.js';
import { districts, type District } from './districts.js';

/** Where a district's seat lies, in degrees. */
const seats: Readonly<Record<District, readonly [longitude: number, latitude: number]>> = {
  '310101': [121.484, 31.231],
  '310104': [121.437, 31.188],
  '310105': [121.424, 31.22],
  '310106': [121.447, 31.228],
  '310107': [121.397, 31.25],
  '310109': [121.505, 31.264],
  '310110': [121.526, 31.26],
  '310112': [121.382, 31.113],
  '310113': [121.489, 31.405],
  '310114': [121.266, 31.375],
  '310115': [121.544, 31.221],
  '310116': [121.342, 30.742],
  '310117': [121.228, 31.032],
  '310118': [121.124, 31.15],
  '310120': [121.474, 30.918],
  '310151': [121.397, 31.623],
};

/** The district in which an authority sits, by the end of its code; undefined: of the whole city, elsewhere, or in a place that its code does not say. */
export function districtOfAuthority(code: string): District | undefined {
  if (authorityKindOf(code) === undefined) return undefined;
  return districts.keys.find((district) => code.endsWith(district.slice(2)));
}

export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** Where the seat of a district lies. */
export const seatOf = (district: District): Position => ({ longitude: seats[district][0], latitude: seats[district][1] });

/** How far apart the seats of two districts lie, in kilometres as the crow flies. */
export const kilometresBetween = (one: District, other: District): number => kilometresApart(seatOf(one), seatOf(other));

/** How far apart two places lie, in kilometres as the crow flies. */
export function kilometresApart(one: Position, other: Position): number {
  const [[lon1, lat1], [lon2, lat2]] = [one, other].map(({ longitude, latitude }) => [radians(longitude), radians(latitude)]) as [
    [number, number],
    [number, number],
  ];
  const half = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
