import { idParams, kioskCode, kioskOpened, kioskOrder, kioskPage, kioskPeriod, kioskScreen, reportAnswer } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

export const openKiosk = route({
  method: 'post',
  path: '/api/kiosks',
  tag: 'reports',
  permission: 'records',
  title: ['开通大屏', 'Open a board on a screen where nobody is signed in; the code is told once'],
  body: kioskOrder,
  status: 201,
  answer: kioskOpened,
  problems: ['forbidden'],
});
export const listKiosks = route({
  method: 'get',
  path: '/api/kiosks',
  tag: 'reports',
  permission: 'records',
  title: ['已开通的大屏', 'Screens that somebody of one’s unit opened'],
  answer: kioskPage,
});
export const endKiosk = route({
  method: 'post',
  path: '/api/kiosks/:id/end',
  tag: 'reports',
  permission: 'records',
  title: ['停用大屏', 'End a screen: it shows nothing from then on'],
  params: idParams,
});
export const claimKiosk = route({
  method: 'post',
  path: '/api/screen',
  tag: 'reports',
  permission: 'anyone',
  withoutCsrf: true,
  title: ['大屏凭码接入', 'Type the code at the screen; its cookie reads this board alone'],
  body: kioskCode,
  status: 201,
  answer: kioskScreen,
  problems: ['login-locked', 'too-many'],
});
export const showScreen = route({
  method: 'get',
  path: '/api/screen',
  tag: 'reports',
  permission: 'kiosk',
  title: ['大屏内容', 'The board that this screen shows'],
  answer: kioskScreen,
});
export const showScreenReport = route({
  method: 'get',
  path: '/api/screen/reports/:id',
  tag: 'reports',
  permission: 'kiosk',
  title: ['大屏统计', 'A report of the board, for days that something on it asks for'],
  params: idParams,
  query: kioskPeriod,
  answer: reportAnswer,
});
