import type { Routes } from '@angular/router';

/** Lists and details of every record type; the same in both apps. */
export const recordRoutes: Routes = [
  { path: ':type', loadComponent: () => import('./list-page.js').then((m) => m.RecordListPage) },
  { path: ':type/:id/file', loadComponent: () => import('../whole-file/whole-file-page.js').then((m) => m.WholeFilePage) },
  { path: ':type/:id/sheet', loadComponent: () => import('../sheet/sheet-page.js').then((m) => m.SheetPage) },
  { path: ':type/:id', loadComponent: () => import('./record-page.js').then((m) => m.RecordPage) },
];
