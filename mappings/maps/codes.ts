/** The map service's tables: theirs → ours. */
export const results = { '1': 'found', '0': 'unknown' } as const;
export const precisions = { '1': 'house', '2': 'road', '3': 'quarter' } as const;
/** Coordinate systems that we draw in; others would stand a street away. */
export const systems = { '1': 'cgcs2000', '2': 'wgs84' } as const;
