import { route } from '../frame/route.js';
import {
  closed,
  cutting,
  idParams,
  ruleAnswer,
  ruleDecisionRequest,
  ruleItems,
  ruleSettingParams,
  ruleSettingRequest,
  ruleTrial,
  ruleTrialRequest,
} from '@fatong/contracts/api';

const tag = 'rules';

export const listRules = route({
  method: 'get',
  path: '/api/rules',
  tag,
  permission: 'records',
  title: ['规则', 'Rules that this reader steers, with what became of what they opened'],
  query: closed('', cutting),
  answer: ruleItems,
});
export const showRule = route({
  method: 'get',
  path: '/api/rules/:id',
  tag,
  permission: 'records',
  title: ['规则及其参数版本', 'A rule, the versions of its parameter and what it opened last'],
  params: idParams,
  answer: ruleAnswer,
});
export const proposeRuleSetting = route({
  method: 'post',
  path: '/api/rules/:id/settings',
  tag,
  permission: 'records',
  title: ['提出规则调整', 'Propose how a rule goes from a day on: parameter, switch, districts; a second person approves it'],
  params: idParams,
  body: ruleSettingRequest,
  answer: ruleAnswer,
  status: 201,
  problems: ['input', 'action-not-possible'],
});
export const decideRuleSetting = route({
  method: 'post',
  path: '/api/rules/:id/settings/:version',
  tag,
  permission: 'records',
  title: ['审批规则调整', 'Approve or refuse what was proposed for a rule, or withdraw it'],
  params: ruleSettingParams,
  body: ruleDecisionRequest,
  answer: ruleAnswer,
  problems: ['input', 'action-not-possible'],
});
export const tryRule = route({
  method: 'post',
  path: '/api/rules/:id/trial',
  tag,
  permission: 'records',
  title: ['试运行规则', 'What a rule would open by these numbers, of what happened within the last 90 days; nothing is written'],
  params: idParams,
  body: ruleTrialRequest,
  answer: ruleTrial,
  problems: ['input'],
});
