import { closed, cutting, idParams, reportAnswer, reportQuery, reportPage } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'reports';
const permission = 'records';

export const listReports = route({
  method: 'get',
  path: '/api/reports',
  tag,
  permission,
  title: ['统计报表', 'Reports'],
  query: closed('', cutting),
  answer: reportPage,
});
export const showReport = route({
  method: 'get',
  path: '/api/reports/:id',
  tag,
  permission,
  title: ['统计数字', 'Figures of a report, within what the reader may see'],
  params: idParams,
  query: reportQuery,
  filters: 'record',
  problems: ['forbidden'],
  answer: reportAnswer,
});
