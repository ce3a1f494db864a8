import type { Route } from '@angular/router';

/** Fetched by their own names: whoever asked for the whole library here would have every page load all of it. */
export const noPermissionRoute: Route = {
  path: 'no-permission',
  loadComponent: () => import('./pages.js').then((m) => m.NoPermissionPage),
};
export const notFoundRoute: Route = { path: '**', loadComponent: () => import('./pages.js').then((m) => m.NotFoundPage) };
