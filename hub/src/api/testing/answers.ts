import { problemSchema, validator } from '@fatong/contracts';
import type { TSchema } from 'typebox';
import type { Route } from '../frame/route.js';
import { allRoutes } from '../routes/index.js';

interface Answered {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

/** Throws where what the API answered is not what the route of the request says of it: a field too few, of another type, or one that no schema names. */
export function holdToShape({ method, path, status, contentType, body }: Answered): void {
  const schema = /^application\/problem\+json\b/.test(contentType)
    ? problemSchema
    : /^application\/json\b/.test(contentType)
      ? answerTo(method, path)
      : undefined;
  if (schema === undefined) return;
  const findings = validator(exactly(schema))(body);
  if (findings.length === 0) return;
  const places = findings.map(({ pointer, words: [, english] }) => `  ${pointer === '' ? '/' : pointer}: ${english}`);
  throw new Error(`${method} ${path} answered ${status} in another shape than its schema:\n${places.join('\n')}`);
}

const patterns = allRoutes.map((route) => ({ route, parts: route.path.split('/') }));

/** Of the routes in the way of Express: the first that fits. */
function answerTo(method: string, path: string): TSchema | undefined {
  const asked = new URL(path, 'http://hub').pathname.split('/');
  const fits = ({ route, parts }: { readonly route: Route; readonly parts: readonly string[] }): boolean =>
    route.method === method.toLowerCase() &&
    parts.length === asked.length &&
    parts.every((part, at) => (part.startsWith(':') ? asked[at] !== '' : part === asked[at]));
  return patterns.find(fits)?.route.answer;
}

const closedOnes = new WeakMap<TSchema, TSchema>();

/** The same schema, which refuses what it does not name: an answer that says more than is promised is a drift too. */
function exactly(schema: TSchema): TSchema {
  const known = closedOnes.get(schema);
  if (known !== undefined) return known;
  const made = closing(schema) as TSchema;
  closedOnes.set(schema, made);
  return made;
}

function closing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closing);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closing(part)]));
  return 'properties' in value && 'type' in value && !('additionalProperties' in value) ? { ...inner, additionalProperties: false } : inner;
}
