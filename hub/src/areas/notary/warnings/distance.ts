const radius = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres on the sphere. */
export function metresBetween([east, north]: readonly [number, number], [otherEast, otherNorth]: readonly [number, number]): number {
  const [dy, dx] = [radians(otherNorth - north), radians(otherEast - east)];
  const a = Math.sin(dy / 2) ** 2 + Math.cos(radians(north)) * Math.cos(radians(otherNorth)) * Math.sin(dx / 2) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** To the nearest of `经度,纬度；经度,纬度`; null: none is registered. */
export function distanceToNearest(east: number, north: number, places: string | null | undefined): number | null {
  const all = (places ?? '').split(/[；;]/u).flatMap((one) => {
    const [longitude, latitude] = one.split(/[，,]/u).map((part) => Number(part.trim()));
    return longitude && latitude ? [metresBetween([east, north], [longitude, latitude])] : [];
  });
  return all.length === 0 ? null : Math.min(...all);
}
