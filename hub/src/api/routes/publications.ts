import {
  objectionAnswer,
  objectionRequest,
  publicationAnswer,
  publicationList,
  publicationPaging,
  resultAnswer,
  resultRequest,
} from '@fatong/contracts/api';
import { Type } from 'typebox';
import { route } from '../frame/route.js';

const tag = 'publications';
const name = Type.Object({ name: Type.String({ maxLength: 100, pattern: '^[A-Za-z0-9.]+$' }) });

export const listPublications = route({
  method: 'get',
  path: '/api/public/publications',
  tag,
  permission: 'anyone',
  title: ['公示', 'What is published for everybody'],
  answer: publicationList,
  problems: ['too-many'],
});
export const showPublication = route({
  method: 'get',
  path: '/api/public/publications/:name',
  tag,
  permission: 'anyone',
  title: ['公示内容', 'Who stands on it now, the latest first'],
  params: name,
  query: publicationPaging,
  answer: publicationAnswer,
  problems: ['not-found', 'too-many'],
});
export const objectToPublished = route({
  method: 'post',
  path: '/api/public/publications/:name/:id/objections',
  tag,
  permission: 'anyone',
  withoutCsrf: true,
  title: ['提出异议', 'Object to one; the receipt tells what becomes of it'],
  params: Type.Object({ ...name.properties, id: Type.String({ format: 'uuid' }) }),
  body: objectionRequest,
  status: 201,
  answer: objectionAnswer,
  problems: ['not-found', 'input', 'action-not-possible', 'too-many'],
});
export const showObjectionResult = route({
  method: 'post',
  path: '/api/public/publications/:name/results',
  tag,
  permission: 'anyone',
  withoutCsrf: true,
  title: ['查询异议结果', 'What became of an objection, by its receipt'],
  params: name,
  body: resultRequest,
  answer: resultAnswer,
  problems: ['not-found', 'too-many'],
});
