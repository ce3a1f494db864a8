import type { Routes } from '@angular/router';
import {
  boardRoutes,
  demoOnly,
  loadStyleBook,
  mayOnly,
  noPermissionRoute,
  notFoundRoute,
  noticeRoute,
  outageRoute,
  recordRoutes,
  reportRoutes,
  settingsRoute,
  signedIn,
} from '@fatong/ui';
import { firstPage } from './home/first-page.js';
import { paths } from './paths.js';

export const routes: Routes = [
  { path: paths.signIn, loadComponent: () => import('./sign-in/sign-in-page.js').then((m) => m.SignInPage) },
  outageRoute,
  // Nobody is signed in there.
  { path: paths.wall, loadComponent: () => import('./wall/wall-page.js').then((m) => m.WallPage) },
  {
    path: `${paths.screen}/:id`,
    canActivate: [signedIn],
    loadComponent: () => import('./screen/screen-page.js').then((m) => m.ScreenPage),
  },
  {
    path: '',
    loadComponent: () => import('./shell/shell.js').then((m) => m.Shell),
    canActivate: [signedIn],
    children: [
      { path: '', pathMatch: 'full', canActivate: [firstPage], loadComponent: () => import('./home/pages.js').then((m) => m.HomePage) },
      { path: paths.tray, loadComponent: () => import('./home/pages.js').then((m) => m.TrayPage) },
      { path: paths.functions, loadComponent: () => import('./functions/functions-page.js').then((m) => m.FunctionsPage) },
      settingsRoute,
      {
        path: paths.deputies,
        canActivate: [mayOnly('records')],
        loadComponent: () => import('./deputies/deputies-page.js').then((m) => m.DeputiesPage),
      },
      { path: paths.records, children: recordRoutes },
      { path: paths.reports, children: reportRoutes },
      { path: paths.boards, children: boardRoutes },
      { path: `${paths.screens}/:id`, loadComponent: () => import('./kiosks/kiosks-page.js').then((m) => m.KiosksPage) },
      { path: `${paths.uploads}/:id`, loadComponent: () => import('./uploads/uploads-page.js').then((m) => m.UploadsPage) },
      { path: paths.imports, loadComponent: () => import('./imports/imports-page.js').then((m) => m.ImportsPage) },
      noticeRoute,
      { path: paths.messages, loadChildren: () => import('./messages/messages.routes.js').then((m) => m.routes) },
      {
        path: paths.countdown,
        canActivate: [mayOnly('records')],
        loadComponent: () => import('./countdown/countdown-page.js').then((m) => m.CountdownPage),
      },
      { path: paths.feed, canActivate: [mayOnly('records')], loadComponent: () => import('./feed/feed-page.js').then((m) => m.FeedPage) },
      {
        path: paths.rules,
        canActivate: [mayOnly('records')],
        children: [
          { path: '', pathMatch: 'full', loadComponent: () => import('./rules/rules-page.js').then((m) => m.RulesPage) },
          { path: ':name', loadComponent: () => import('./rules/rule-page.js').then((m) => m.RulePage) },
        ],
      },
      {
        path: paths.calendar,
        canActivate: [mayOnly('calendar')],
        loadComponent: () => import('./calendar/calendar-page.js').then((m) => m.CalendarPage),
      },
      {
        path: paths.demoClock,
        canMatch: [demoOnly],
        canActivate: [mayOnly('moveClock')],
        loadComponent: () => import('./demo-clock/demo-clock-page.js').then((m) => m.DemoClockPage),
      },
      { path: paths.styleBook, canMatch: [demoOnly], loadComponent: loadStyleBook },
      noPermissionRoute,
      notFoundRoute,
    ],
  },
];
