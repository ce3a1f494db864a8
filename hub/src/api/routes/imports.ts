import { Type } from 'typebox';
import { route } from '../frame/route.js';
import {
  closed,
  idParams,
  identifier,
  importAsked,
  importPage,
  importRowPage,
  importRowsAsked,
  importView,
  paging,
} from '@fatong/contracts/api';

const tag = 'imports';
const permission = 'records';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const importTemplate = route({
  method: 'get',
  path: '/api/import-templates/:type',
  tag,
  permission,
  title: ['导入模板', 'The sheet to fill in the place of messages of a contract'],
  params: Type.Object({ type: identifier }),
  produces: sheet,
  problems: ['forbidden'],
});
export const listImports = route({
  method: 'get',
  path: '/api/imports',
  tag,
  permission,
  title: ['导入记录', 'Sheets that were uploaded in the place of messages'],
  query: closed('', paging),
  answer: importPage,
});
export const importSheet = route({
  method: 'post',
  path: '/api/imports',
  tag,
  permission,
  title: [
    '导入 Excel',
    'Takes a sheet in: the body is its content, `X-File-Name` its name, percent-encoded. Each row goes the way of a message; the same again changes nothing',
  ],
  query: closed('', importAsked),
  takes: 'application/octet-stream',
  status: 201,
  answer: importView,
  problems: ['forbidden', 'too-many', 'scan-unavailable'],
});
export const showImport = route({
  method: 'get',
  path: '/api/imports/:id',
  tag,
  permission,
  title: ['导入结果', 'What became of a sheet'],
  params: idParams,
  answer: importView,
  problems: ['forbidden'],
});
export const importRows = route({
  method: 'get',
  path: '/api/imports/:id/rows',
  tag,
  permission,
  title: ['导入各行', 'What became of each row'],
  params: idParams,
  query: closed('', { ...paging, ...importRowsAsked }),
  answer: importRowPage,
  problems: ['forbidden'],
});
export const retryImport = route({
  method: 'post',
  path: '/api/imports/:id/retries',
  tag,
  permission,
  title: ['重新处理未成功的行', 'Tries the rows again that were not taken'],
  params: idParams,
  status: 200,
  answer: importView,
  problems: ['forbidden'],
});
export const exportImport = route({
  method: 'get',
  path: '/api/imports/:id/export',
  tag,
  permission,
  title: ['下载导入结果', 'The sheet as it was read, each row with what became of it; for who uploaded it, audited'],
  params: idParams,
  query: closed('', importRowsAsked),
  produces: sheet,
  problems: ['forbidden'],
});
