import type { Route } from '@angular/router';
import { mayOnly } from '../session/index.js';

/** The page of notices; the same in both apps. */
export const noticeRoute: Route = {
  path: 'notices',
  canActivate: [mayOnly('records')],
  loadComponent: () => import('./notices-page.js').then((m) => m.NoticesPage),
};
