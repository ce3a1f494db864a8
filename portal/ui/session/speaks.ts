import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Language } from '../i18n/index.js';
import { Session } from './session.js';
import { SURFACE } from './surface.js';

/** Tells the server the reader's language, the app, and with unsafe requests the session's token. */
export const speaks: HttpInterceptorFn = (request, next) => {
  const csrf = inject(Session).view()?.csrf;
  const isSafe = request.method === 'GET' || request.method === 'HEAD';
  return next(
    request.clone({
      setHeaders: {
        'Accept-Language': inject(Language).tag(),
        'X-Fatong-Surface': inject(SURFACE),
        ...(!isSafe && csrf !== undefined && { 'X-CSRF-Token': csrf }),
      },
    }),
  );
};
