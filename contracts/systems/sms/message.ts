import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { line, oneOf, owner, requestId, time } from './common.js';

/** 短信发送请求: one text message to one number. The gateway answers with 短信回执, once, also where it sends it in parts. */
export const message = contract({
  owner,
  message: 'message',
  version: 1,
  title: ['短信发送请求', 'Request for a text message'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'QQH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: requestId,
      YWBH: line(60, '业务编号', 'Number of what it is about'),
      LB: oneOf(['1', '2'], '类别（1工作人员提醒 2当事人通知）', 'Kind'),
      MBBH: line(40, '模板编号', 'Template'),
      SJHM: personal(Type.String({ pattern: '^1\\d{10}$', label: ['手机号码', 'Mobile number'] }), 'phone'),
      QM: line(60, '短信签名', 'Signature'),
      DXNR: sensitive(line(500, '短信内容', 'Text')),
      JZSJ: time('最晚发送时间', 'Not to be sent after'),
    }),
  ),
});
