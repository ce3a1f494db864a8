import type { Routes } from '@angular/router';

/** The page of every declared board. */
export const boardRoutes: Routes = [{ path: ':id', loadComponent: () => import('./board-page.js').then((m) => m.BoardPage) }];
