import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { formerAuthorities } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, masterIs, owner } from './case.js';
import { toldOf, toldOnce } from './inquiry.js';

const post = closed({
  kind: formerAuthorities.schema,
  authority: line(120, '单位名称', 'Authority'),
  post: sensitive(line(120, '职务', 'Post')),
  leftOn: day('离任日期', 'Left on'),
});

/** Whether somebody was a judge or prosecutor, where, and when he left. */
export const careerAnswered = contract({
  owner,
  message: 'career-answered',
  version: 1,
  title: ['法检从业已核查', 'Former posts answered'],
  kind: 'report',
  identity: toldOnce,
  answers: 'request',
  schema: internal(
    closed({
      source: masterIs('moj-careers'),
      ...toldOf,
      posts: Type.Optional(Type.Array(post, { minItems: 1, maxItems: 20, label: ['从业经历', 'Posts'] })),
    }),
  ),
});
