import { boardAnswer, boardQuery, idParams } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

export const showBoard = route({
  method: 'get',
  path: '/api/boards/:id',
  tag: 'reports',
  permission: 'records',
  title: ['数据板', 'What stands on a board, of the city, a district or a unit, and where its units are on the map'],
  params: idParams,
  query: boardQuery,
  problems: ['forbidden'],
  answer: boardAnswer,
});
