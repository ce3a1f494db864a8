import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import { paths } from '../paths.js';

export const routes: Routes = [
  { path: paths.flows, loadComponent: () => import('./flows-page.js').then((m) => m.FlowsPage) },
  // A system's row opens its messages.
  { path: `${paths.flows}/:system`, children: [], canActivate: [(route) => inject(Router).createUrlTree(['/', paths.messages], { queryParams: { system: route.paramMap.get('system') } })] },
  { path: paths.messages, loadComponent: () => import('./messages-page.js').then((m) => m.MessagesPage) },
  { path: `${paths.messages}/:id`, loadComponent: () => import('./message-page.js').then((m) => m.MessagePage) },
  { path: paths.failures, loadComponent: () => import('./failures-page.js').then((m) => m.FailuresPage) },
  { path: paths.refusals, loadComponent: () => import('./refusals-page.js').then((m) => m.RefusalsPage) },
  { path: `${paths.refusals}/:id`, loadComponent: () => import('./refusal-page.js').then((m) => m.RefusalPage) },
];
