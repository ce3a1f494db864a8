/** Addresses of the API; every part of a path is escaped here and nowhere else. */
export const address = (...parts: readonly string[]): string => ['/api', ...parts.map(encodeURIComponent)].join('/');
