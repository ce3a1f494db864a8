import { HttpResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { Language } from '../i18n/index.js';
import { Presence } from './presence.js';
import { Session } from './session.js';
import { SURFACE } from './surface.js';

/** Tells the server the reader's language, the app, with unsafe requests the session's token, and whether nobody is there; hears how long the session lasts. */
export const speaks: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const csrf = session.view()?.csrf;
  const isSafe = request.method === 'GET' || request.method === 'HEAD';
  const spoken = next(
    request.clone({
      setHeaders: {
        'Accept-Language': inject(Language).tag(),
        'X-Fatong-Surface': inject(SURFACE),
        ...(!inject(Presence).isHere() && { 'X-Fatong-Unattended': 'true' }),
        ...(!isSafe && csrf !== undefined && { 'X-CSRF-Token': csrf }),
      },
    }),
  );
  return spoken.pipe(
    tap((event) => {
      const seconds = event instanceof HttpResponse ? event.headers.get('X-Fatong-Session-Seconds') : null;
      if (seconds !== null) session.lasts(Number(seconds));
    }),
  );
};
