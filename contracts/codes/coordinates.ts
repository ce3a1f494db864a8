import { format, type Fault } from '../formats.js';

/** Degrees within which a place of Shanghai lies, islands included. */
export const bounds = { west: 120.85, south: 30.66, east: 122.05, north: 31.9 } as const;

const shape = /^\s*(\d{2,3}(?:\.\d{1,8})?)\s*[,，]\s*(\d{1,2}(?:\.\d{1,8})?)\s*$/u;

/** What text like `121.4737,31.2304` says; of several with semicolons between the first. Undefined: nothing that can be read. */
export function coordinatesOf(text: string | null | undefined): { readonly longitude: number; readonly latitude: number } | undefined {
  const said = shape.exec((text ?? '').split(/[；;]/u)[0] ?? '');
  return said === null ? undefined : { longitude: Number(said[1]), latitude: Number(said[2]) };
}

export const isWithin = ({ longitude, latitude }: { readonly longitude: number; readonly latitude: number }): boolean =>
  longitude >= bounds.west && longitude <= bounds.east && latitude >= bounds.south && latitude <= bounds.north;

export function coordinatesFault(text: string): Fault | undefined {
  const place = shape.test(text) ? coordinatesOf(text) : undefined;
  if (place === undefined)
    return {
      code: 'format',
      words: ['坐标应为“经度,纬度”，如 121.4737,31.2304。', 'Coordinates are longitude,latitude: 121.4737,31.2304.'],
    };
  if (isWithin(place)) return undefined;
  return { code: 'outside', words: ['坐标不在上海市范围内。', 'The coordinates are outside Shanghai.'] };
}

/** Format name for `Type.String({ format: coordinates })`: longitude and latitude within the city. */
export const coordinates = format('coordinates', coordinatesFault);
