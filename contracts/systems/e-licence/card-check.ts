import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { contract } from '../../contract.js';
import { check, instant, licence, line, owner, requestId } from './common.js';

/** 电子证登录确认申请: the lawyer is asked in the licence app to confirm, with his SM2 certificate, that it is he who signs in. */
export const cardCheck = contract({
  owner,
  message: 'card-check',
  version: 1,
  title: ['电子证登录确认申请', 'Sign-in to be confirmed by the electronic licence'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'HYBH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: requestId,
      HYBH: check,
      LSZYZH: licence,
      XM: personal(line(60, '姓名', 'Name'), 'name'),
      QQSJ: instant('申请时间', 'Asked at'),
    }),
  ),
});
