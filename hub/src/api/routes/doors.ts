import { doorActRequest, doorAnswer, doorList, doorRequest, uploadAnswer } from '@fatong/contracts/api';
import { Type } from 'typebox';
import { route } from '../frame/route.js';

const tag = 'doors';
const permission = 'anyone';
const name = Type.Object({ name: Type.String({ maxLength: 100, pattern: '^[A-Za-z0-9.]+$' }) });
const one = Type.Object({ ...name.properties, id: Type.String({ format: 'uuid' }) });
const content = 'application/octet-stream';
const shut = ['not-found', 'not-opened', 'too-many'] as const;

export const listDoors = route({
  method: 'get',
  path: '/api/public/doors',
  tag,
  permission,
  title: ['凭码办理', 'Where somebody without account sees to a record of his'],
  answer: doorList,
  problems: ['too-many'],
});
export const openDoor = route({
  method: 'post',
  path: '/api/public/doors/:name',
  tag,
  permission,
  withoutCsrf: true,
  title: ['凭查询码和密码查询', 'How a record stands, for who has its code and password'],
  params: name,
  body: doorRequest,
  answer: doorAnswer,
  problems: shut,
});
export const actAtDoor = route({
  method: 'post',
  path: '/api/public/doors/:name/acts',
  tag,
  permission,
  withoutCsrf: true,
  title: ['凭查询码和密码办理', 'Does what its holder may do'],
  params: name,
  body: doorActRequest,
  answer: doorAnswer,
  problems: [...shut, 'input', 'action-not-possible'],
});
export const doorLetter = route({
  method: 'post',
  path: '/api/public/doors/:name/letters/:id',
  tag,
  permission,
  withoutCsrf: true,
  title: ['下载文书', 'The PDF of a letter that reached him'],
  params: one,
  body: doorRequest,
  produces: 'application/pdf',
  problems: [...shut, 'action-not-possible'],
});
export const doorFile = route({
  method: 'post',
  path: '/api/public/doors/:name/files/:id',
  tag,
  permission,
  withoutCsrf: true,
  title: ['下载本人材料', 'A file that he handed in'],
  params: one,
  body: doorRequest,
  produces: content,
  problems: shut,
});
export const doorUpload = route({
  method: 'post',
  path: '/api/public/doors/:name/uploads',
  tag,
  permission,
  withoutCsrf: true,
  title: [
    '上传材料',
    'Uploads a file for an act: the body is its content, `X-File-Name` its name, `X-Door-Code` and `X-Door-Password` what opens the door',
  ],
  params: name,
  query: Type.Object({ type: Type.String({ maxLength: 100 }), field: Type.String({ maxLength: 100 }) }, { additionalProperties: false }),
  takes: content,
  status: 201,
  answer: uploadAnswer,
  problems: [...shut, 'input', 'action-not-possible', 'scan-unavailable'],
});
export const doorForm = route({
  method: 'get',
  path: '/api/public/doors/:name/forms/:form',
  tag,
  permission,
  title: ['下载表格', 'A form to fill in and sign'],
  params: Type.Object({ ...name.properties, form: Type.String({ maxLength: 60, pattern: '^[A-Za-z0-9]+$' }) }),
  produces: content,
  problems: ['not-found', 'too-many'],
});
