import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { owner, prose, reported, reportedOnce } from './common.js';

/** 延期: the answer may come later. */
export const extend = contract({
  owner,
  message: 'extend',
  version: 1,
  title: ['信访延期上报', 'Extension reported'],
  kind: 'out',
  identity: reportedOnce,
  schema: internal(
    Type.Object({
      ...reported,
      YQTS: Type.Integer({ minimum: 1, maximum: 366, label: ['延长天数', 'Days'] }),
      YQLY: Type.Optional(sensitive(prose('延期理由', 'Grounds'))),
    }),
  ),
});
