import { allRoutes } from '../routes/index.js';

const patterns = allRoutes.map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}/?$`),
}));

/** Methods that this address knows, for 405 instead of 404. */
export function allowedMethods(path: string): string[] {
  const known = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method.toUpperCase());
  return [...new Set(known.includes('GET') ? [...known, 'HEAD'] : known)];
}
