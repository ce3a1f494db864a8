import type { Routes } from '@angular/router';
import { mayOnly, recordRoutes, signedIn } from '@fatong/ui';
import { paths } from './paths.js';

export const routes: Routes = [
  { path: paths.signIn, loadComponent: () => import('./sign-in/sign-in-page.js').then((m) => m.SignInPage) },
  {
    path: '',
    loadComponent: () => import('./shell/shell.js').then((m) => m.Shell),
    canActivate: [signedIn],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./home/home-page.js').then((m) => m.HomePage) },
      { path: paths.records, children: recordRoutes },
      { path: '', canActivate: [mayOnly('messages')], canActivateChild: [mayOnly('messages')], loadChildren: () => import('./messages/routes.js').then((m) => m.routes) },
      { path: paths.audit, canActivate: [mayOnly('audit')], loadComponent: () => import('./audit/audit-page.js').then((m) => m.AuditPage) },
      { path: paths.noPermission, loadComponent: () => import('@fatong/ui').then((m) => m.NoPermissionPage) },
      { path: '**', loadComponent: () => import('@fatong/ui').then((m) => m.NotFoundPage) },
    ],
  },
];
