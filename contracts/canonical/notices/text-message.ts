import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { textPurposes } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, moment, owner, requestId } from './text.js';

/** Somebody is to be told by a text message. Each goes by itself: one that fails keeps no other back. */
export const textMessage = contract({
  owner,
  message: 'text-message',
  version: 1,
  title: ['短信待发送', 'Text message to be sent'],
  kind: 'fact',
  identity: { id: ['request'], key: 'request', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      about: line(60, '业务编号', 'Number of what it is about'),
      purpose: textPurposes.schema,
      template: line(40, '短信模板编号', 'Template'),
      phone: personal(Type.String({ pattern: '^1\\d{10}$', label: ['手机号码', 'Mobile number'] }), 'phone'),
      unit: line(60, '署名单位', 'Unit it is signed by'),
      text: sensitive(line(500, '短信内容', 'Text')),
      until: moment('最晚发送时间', 'Not to be sent after'),
    }),
  ),
});
