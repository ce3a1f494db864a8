import type { Route } from '@angular/router';

/** How a person has his screen; the same page in both apps. */
export const settingsRoute: Route = {
  path: 'settings',
  loadComponent: () => import('./settings-page.js').then((m) => m.SettingsPage),
};
