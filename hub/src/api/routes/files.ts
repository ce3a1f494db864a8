import { alikeFilePage, closed, cutting, idParams, identifier, uploadAnswer } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'files';
const permission = 'session';
const content = 'application/octet-stream';

export const uploadFile = route({
  method: 'post',
  path: '/api/files',
  tag,
  permission,
  title: [
    '上传文件',
    'Uploads a file for a field of a form: the body is its content, `X-File-Name` its name, percent-encoded. A form names it by `id` within 24 hours',
  ],
  query: closed('', { type: identifier, field: identifier }),
  takes: content,
  status: 201,
  answer: uploadAnswer,
  problems: ['forbidden', 'action-not-possible', 'too-many', 'scan-unavailable'],
});
export const dropUpload = route({
  method: 'delete',
  path: '/api/files/:id',
  tag,
  permission,
  title: ['移除未提交的文件', 'Forgets an upload that no act has taken'],
  params: idParams,
});
export const downloadFile = route({
  method: 'get',
  path: '/api/files/:id',
  tag,
  permission,
  title: ['下载文件', 'A file of a record, audited; `X-Fatong-SM3` is its SM3'],
  params: idParams,
  produces: content,
  problems: ['forbidden'],
});
export const previewFile = route({
  method: 'get',
  path: '/api/files/:id/preview',
  tag,
  permission,
  title: ['预览文件', 'A PDF or an image for the browser to show, audited'],
  params: idParams,
  produces: content,
  problems: ['forbidden'],
});
export const alikeFiles = route({
  method: 'get',
  path: '/api/files/:id/alike',
  tag,
  permission,
  title: ['相同文件', 'The same content in other records that the reader sees'],
  params: idParams,
  query: closed('', cutting),
  answer: alikeFilePage,
  problems: ['forbidden'],
});
