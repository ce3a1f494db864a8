import { Type } from 'typebox';
import { closed, idParams, identifier, recordParams, reportQuery, sorting, typeParams } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'exports';
const produces = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const exportRecords = route({
  method: 'get',
  path: '/api/records/:type/export',
  tag,
  permission: 'session',
  title: ['导出列表', 'A list as an Excel file, as it is filtered and ordered; `X-Fatong-Rows` says how many records it will hold'],
  params: typeParams,
  query: closed('', { ...sorting, query: Type.Optional(identifier) }),
  filters: 'record',
  produces,
  problems: ['action-not-possible', 'personal-filter', 'forbidden', 'export-too-large', 'too-many'],
});
export const exportTables = route({
  method: 'get',
  path: '/api/records/:type/:id/export',
  tag,
  permission: 'session',
  title: [
    '导出统计表',
    'The tables a record keeps and its other rows as an Excel file; `X-Fatong-Rows` says how many cells and rows it will hold',
  ],
  params: recordParams,
  produces,
  problems: ['action-not-possible', 'forbidden', 'too-many'],
});
export const exportReport = route({
  method: 'get',
  path: '/api/reports/:id/export',
  tag,
  permission: 'records',
  title: ['导出统计', 'A report as an Excel file, its tables with all their rows'],
  params: idParams,
  query: reportQuery,
  filters: 'record',
  problems: ['forbidden'],
  produces,
});
