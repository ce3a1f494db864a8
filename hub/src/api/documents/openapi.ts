import type { TSchema } from 'typebox';
import { problemSchema, problems, type ProblemCode } from '@fatong/contracts';
import type { Route } from '../frame/route.js';
import { allRoutes } from '../routes/index.js';
import { Components } from './components.js';

/** The HTTP API as OpenAPI 3.1, from the same routes and schemas that the server obeys. */
export function openapi(routes: readonly Route[] = allRoutes): object {
  const components = new Components();
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route, components) };
  }
  const problem = components.refer(problemSchema);
  return {
    openapi: '3.1.0',
    info: {
      title: '法通 Fatong',
      version: '1',
      description: 'Message hub of a city justice bureau. The API changes only by addition.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components.schemas,
      responses: { Problem: { description: 'A problem, RFC 9457', content: { 'application/problem+json': { schema: problem } } } },
      securitySchemes: {
        portal: { type: 'apiKey', in: 'cookie', name: 'fatong_portal' },
        admin: { type: 'apiKey', in: 'cookie', name: 'fatong_admin' },
        screen: { type: 'apiKey', in: 'cookie', name: 'fatong_screen' },
      },
    },
  };
}

function operation(route: Route, components: Components): object {
  const needsSession = route.permission !== 'anyone';
  return {
    operationId: operationIdOf(route),
    tags: [route.tag],
    summary: route.title[1],
    description: route.title[0],
    security: !needsSession ? [] : route.permission === 'kiosk' ? [{ screen: [] }] : [{ portal: [] }, { admin: [] }],
    parameters: [...pathParameters(route), ...queryParameters(route), ...headerParameters(route)],
    ...(route.takes !== undefined && {
      requestBody: { required: true, content: { [route.takes]: { schema: { type: 'string', format: 'binary' } } } },
    }),
    ...(route.body && { requestBody: { required: true, content: { 'application/json': { schema: components.refer(route.body) } } } }),
    responses: { ...success(route, components), ...refusals(route) },
  };
}

/** `GET /api/records/:type/:id` → `get_records_type_id`: stable as long as the path is. */
const operationIdOf = ({ method, path }: Route): string =>
  `${method}_${path
    .replace(/^\/(api\/)?/, '')
    .replaceAll(/[:]/g, '')
    .replaceAll(/[/.]/g, '_')}`;

function pathParameters({ path, params }: Route): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: plain(params?.properties[name!] ?? { type: 'string' }),
  }));
}

function queryParameters({ query, filters }: Route): object[] {
  const required = new Set((query as { required?: string[] } | undefined)?.required ?? []);
  const named = Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.has(name),
    schema: plain(schema),
  }));
  if (filters === undefined) return named;
  const value = {
    anyOf: [
      { type: 'string' },
      { type: 'array', items: { type: 'string' } },
      { type: 'object', properties: { from: { type: 'string' }, to: { type: 'string' } }, additionalProperties: false },
    ],
  };
  const schema =
    filters === 'record'
      ? { type: 'object', additionalProperties: value }
      : { type: 'object', properties: Object.fromEntries(filters.map((name) => [name, value])), additionalProperties: false };
  return [
    ...named,
    {
      name: 'filter',
      in: 'query',
      style: 'deepObject',
      explode: true,
      description: 'filter[field]=value, repeated: any of; filter[field][from], filter[field][to]: a range',
      schema,
    },
  ];
}

function headerParameters({ method, permission, idempotent, withoutCsrf, takes }: Route): object[] {
  const language = {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'zh (default) or en',
    schema: { type: 'string' },
  };
  const csrf = { name: 'X-CSRF-Token', in: 'header', required: true, description: '`csrf` of the session', schema: { type: 'string' } };
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'A repeat with the same key gets the first answer; without a key only the version guards against a repeat',
    schema: { type: 'string', minLength: 8, maxLength: 200 },
  };
  const name = {
    name: 'X-File-Name',
    in: 'header',
    required: true,
    description: 'Name of the file, percent-encoded in UTF-8',
    schema: { type: 'string' },
  };
  return [
    language,
    ...(method !== 'get' && permission !== 'anyone' && withoutCsrf !== true ? [csrf] : []),
    ...(idempotent === true ? [key] : []),
    ...(takes !== undefined ? [name] : []),
  ];
}

function success({ status, answer, produces, title }: Route, components: Components): object {
  const code = String(status ?? (answer === undefined && produces === undefined ? 204 : 200));
  const description = title[1];
  if (answer === undefined && produces === undefined) return { [code]: { description } };
  const schema = answer === undefined ? { type: 'string' } : components.refer(answer);
  return { [code]: { description, content: { [produces ?? 'application/json']: { schema } } } };
}

/** Every problem an operation may answer, by status. */
function refusals(route: Route): object {
  const codes: ProblemCode[] = [
    'not-found',
    'unexpected',
    'unavailable',
    'parameter',
    ...(route.problems ?? []),
    ...(route.permission === 'anyone' ? [] : (['no-session'] as const)),
    ...(route.permission === 'anyone' || route.permission === 'session' ? [] : (['forbidden'] as const)),
    ...(route.method === 'get' || route.permission === 'anyone' ? [] : (['csrf'] as const)),
    ...(route.method === 'get' || route.reads === true || ['anyone', 'kiosk'].includes(route.permission)
      ? []
      : (['unidentified'] as const)),
    ...(route.body ? (['body-malformed', 'body-too-deep', 'body-too-large', 'media-type', 'input'] as const) : []),
    ...(route.takes !== undefined ? (['body-too-large', 'media-type', 'input'] as const) : []),
    ...(route.idempotent === true ? (['idempotency-conflict'] as const) : []),
  ];
  const byStatus = Map.groupBy(new Set(codes), (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, found]) => [
        status,
        { $ref: '#/components/responses/Problem', description: found.map((code) => `/problems/${code}`).join(', ') },
      ]),
  );
}

const plain = (schema: TSchema): object => JSON.parse(JSON.stringify(schema)) as object;
