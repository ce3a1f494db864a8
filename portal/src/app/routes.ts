import type { Routes } from '@angular/router';
import {
  boardRoutes,
  noPermissionRoute,
  notFoundRoute,
  noticeRoute,
  outageRoute,
  recordRoutes,
  reportRoutes,
  settingsRoute,
  signedIn,
} from '@fatong/ui';
import { paths } from './paths.js';
import { orWelcome } from './welcome/or-welcome.js';

export const routes: Routes = [
  { path: paths.welcome, loadComponent: () => import('./welcome/welcome-page.js').then((m) => m.WelcomePage) },
  { path: paths.signIn, loadComponent: () => import('./welcome/welcome-page.js').then((m) => m.WelcomePage) },
  {
    path: `${paths.publications}/:name`,
    loadComponent: () => import('./publications/publication-page.js').then((m) => m.PublicationPage),
  },
  { path: paths.publications, loadComponent: () => import('./publications/publication-page.js').then((m) => m.PublicationPage) },
  { path: `${paths.door}/:name`, loadComponent: () => import('./door/door-page.js').then((m) => m.DoorPage) },
  { path: paths.door, loadComponent: () => import('./door/door-page.js').then((m) => m.DoorPage) },
  { path: paths.verify, loadComponent: () => import('./verify/verify-page.js').then((m) => m.VerifyPage) },
  outageRoute,
  {
    path: '',
    loadComponent: () => import('./shell/shell.js').then((m) => m.Shell),
    canActivate: [orWelcome, signedIn],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./home/home-page.js').then((m) => m.HomePage) },
      { path: paths.tray, loadComponent: () => import('./tray/tray-page.js').then((m) => m.TrayPage) },
      { path: `${paths.mine}/:type`, loadComponent: () => import('./mine/mine-page.js').then((m) => m.MinePage) },
      { path: paths.records, children: recordRoutes },
      { path: paths.reports, children: reportRoutes },
      { path: paths.boards, children: boardRoutes },
      settingsRoute,
      noticeRoute,
      noPermissionRoute,
      notFoundRoute,
    ],
  },
];
