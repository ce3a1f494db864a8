import {
  approval,
  closed,
  correctable,
  correction,
  correctionRequest,
  corrections,
  cutting,
  disapproval,
  idParams,
  newestFirst,
  paging,
  purpose,
  revealedCorrection,
} from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'corrections';

export const lookCorrectable = route({
  method: 'get',
  path: '/api/messages/:id/correctable',
  tag,
  permission: 'messages',
  title: ['可否更正', 'Whether a message can be corrected, with its contract and its body, masked'],
  params: idParams,
  answer: correctable,
});
export const listCorrectionsOf = route({
  method: 'get',
  path: '/api/messages/:id/corrections',
  tag,
  permission: 'messages',
  title: ['报文的更正', 'Corrections of a message, newest first'],
  params: idParams,
  query: closed('', cutting),
  answer: corrections,
});
export const proposeCorrection = route({
  method: 'post',
  path: '/api/messages/:id/corrections',
  tag,
  permission: 'retry',
  title: ['提出更正', 'Propose another body of a parked message; a second person approves it'],
  params: idParams,
  body: correctionRequest,
  idempotent: true,
  answer: correction,
  status: 201,
  problems: ['input', 'stale-version', 'action-not-possible', 'message-held', 'idempotency-conflict'],
});
export const listCorrections = route({
  method: 'get',
  path: '/api/corrections',
  tag,
  permission: 'messages',
  title: ['更正列表', "Everybody's corrections"],
  query: closed('', { ...paging, ...newestFirst('createdAt') }),
  filters: ['state'],
  answer: corrections,
});
export const revealCorrection = route({
  method: 'post',
  path: '/api/corrections/:id/reveal',
  tag,
  permission: 'revealBodies',
  title: ['查看更正原文', 'What is corrected, in clear, for a purpose, audited'],
  params: idParams,
  body: purpose,
  answer: revealedCorrection,
  problems: ['too-many'],
});

const decided = { method: 'post', tag, permission: 'retry', params: idParams, answer: correction } as const;
export const approveCorrection = route({
  ...decided,
  path: '/api/corrections/:id/approve',
  title: ['批准更正', 'By another person: the corrected body goes the ordinary way, as the same message'],
  body: approval,
  problems: ['stale-version', 'action-not-possible', 'message-held'],
});
export const refuseCorrection = route({
  ...decided,
  path: '/api/corrections/:id/refuse',
  title: ['不批准或撤回更正', 'Refused by another person, or withdrawn by the one who proposed it'],
  body: disapproval,
  problems: ['stale-version', 'action-not-possible'],
});
