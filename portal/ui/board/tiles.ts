import type { Box, Projection } from './projection.js';

/** A picture of the tile server as it lies in the picture of the map. */
export interface Tile extends Box {
  readonly href: string;
}

/** About so many beside each other, of these levels of the server. */
const across = 4;
const [least, most] = [8, 16];

/** The tiles (Web Mercator, longitude and latitude of CGCS2000 or WGS 84) that lie under a part of the map; each is stretched to where its corners are. */
export function tilesUnder(address: string, drawn: Projection, { x, y, width, height }: Box): readonly Tile[] {
  const [from, to] = [drawn.placeOf({ x, y }), drawn.placeOf({ x: x + width, y: y + height })];
  const level = Math.min(most, Math.max(least, Math.round(Math.log2((360 / (to.longitude - from.longitude)) * across))));
  const count = 2 ** level;
  const columnOf = (longitude: number): number => Math.floor(((longitude + 180) / 360) * count);
  const lineOf = (latitude: number): number => Math.floor(((1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2) * count);
  const corner = (column: number, line: number) =>
    drawn.spotOf((column / count) * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - (2 * line) / count))) * 180) / Math.PI);
  return range(lineOf(from.latitude), lineOf(to.latitude)).flatMap((line) =>
    range(columnOf(from.longitude), columnOf(to.longitude)).map((column) => {
      const [at, end] = [corner(column, line), corner(column + 1, line + 1)];
      const href = address.replaceAll('{z}', `${level}`).replaceAll('{x}', `${column}`).replaceAll('{y}', `${line}`);
      return { href, x: at.x, y: at.y, width: end.x - at.x, height: end.y - at.y };
    }),
  );
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
