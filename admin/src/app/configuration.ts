import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideBrowserGlobalErrorListeners, provideZonelessChangeDetection, type ApplicationConfig } from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { PageTitle, SURFACE, mends, navigationErrors, speaks } from '@fatong/ui';
import { routes } from './routes.js';

export const configuration: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([mends, speaks])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      navigationErrors(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),

    { provide: SURFACE, useValue: 'admin' },
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
