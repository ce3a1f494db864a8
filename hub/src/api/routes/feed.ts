import { doneAnswer, doneQuery } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

export const showFeed = route({
  method: 'get',
  path: '/api/feed',
  tag: 'records',
  permission: 'records',
  title: ['操作动态', 'What was done in the areas that this reader oversees, on records he sees, the latest first'],
  query: doneQuery,
  answer: doneAnswer,
});
