import { Type } from 'typebox';
import { closed, identifier, letterCheck, letterCheckRequest, letterDeliveryRequest } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'records';
const params = Type.Object({ type: identifier, id: identifier, letterId: identifier });

export const showLetter = route({
  method: 'get',
  path: '/api/records/:type/:id/letters/:letterId/pdf',
  tag,
  permission: 'session',
  title: ['文书 PDF', 'A letter of a record as PDF, audited; `X-Fatong-SM3` is its SM3'],
  params,
  produces: 'application/pdf',
  problems: ['forbidden', 'action-not-possible'],
});
export const letterDocx = route({
  method: 'get',
  path: '/api/records/:type/:id/letters/:letterId/docx',
  tag,
  permission: 'session',
  title: ['文书可编辑副本', 'A letter of a record as a docx to go on writing in, without its seal; audited as an export'],
  params,
  produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  problems: ['forbidden', 'too-many'],
});
export const deliverLetter = route({
  method: 'post',
  path: '/api/records/:type/:id/letters/:letterId/deliveries',
  tag,
  permission: 'session',
  title: ['登记送达', 'Writes down a step of the delivery of a letter'],
  params,
  idempotent: true,
  body: letterDeliveryRequest,
  problems: ['forbidden', 'idempotency-conflict'],
});
export const sealLetter = route({
  method: 'post',
  path: '/api/records/:type/:id/letters/:letterId/seal',
  tag,
  permission: 'session',
  title: ['重新申请签章', 'Asks the seal of a letter anew, after it was refused'],
  params,
  idempotent: true,
  body: closed('', {}),
  problems: ['forbidden', 'action-not-possible', 'idempotency-conflict'],
});
export const checkLetter = route({
  method: 'post',
  path: '/api/letters/check',
  tag,
  permission: 'anyone',
  withoutCsrf: true,
  title: ['文书核验', 'Whether a letter in hand is genuine, by the number and the code on it'],
  body: letterCheckRequest,
  answer: letterCheck,
  problems: ['too-many'],
});
