import { HttpContext, HttpContextToken } from '@angular/common/http';

/** Set on requests that must not ask for signing in when the answer is 401. */
export const OPEN = new HttpContextToken(() => false);

/** The context of such a request. */
export const open = (): HttpContext => new HttpContext().set(OPEN, true);
