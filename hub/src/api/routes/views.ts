import { savedView, savedViewChange, savedViewRequest, savedViews, typeParams, viewParams } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'views';
const permission = 'session';

export const listViews = route({
  method: 'get',
  path: '/api/views/:type',
  tag,
  permission,
  title: ['保存的视图', 'Views kept of a list'],
  params: typeParams,
  answer: savedViews,
  problems: ['forbidden'],
});
export const keepView = route({
  method: 'post',
  path: '/api/views/:type',
  tag,
  permission,
  title: ['保存视图', 'Keeps the conditions and order of a list under a name'],
  params: typeParams,
  body: savedViewRequest,
  status: 201,
  answer: savedView,
  problems: ['forbidden', 'personal-filter'],
});
export const changeView = route({
  method: 'post',
  path: '/api/views/:type/:id',
  tag,
  permission,
  title: ['修改视图', 'Renames, replaces, shares a view, or makes it the first'],
  params: viewParams,
  body: savedViewChange,
  answer: savedView,
  problems: ['forbidden', 'personal-filter'],
});
export const removeView = route({
  method: 'delete',
  path: '/api/views/:type/:id',
  tag,
  permission,
  title: ['删除视图', 'Removes a view'],
  params: viewParams,
  problems: ['forbidden'],
});
