import type { Routes } from '@angular/router';

/** The page of every declared report. */
export const reportRoutes: Routes = [{ path: ':id', loadComponent: () => import('./report-page.js').then((m) => m.ReportPage) }];
