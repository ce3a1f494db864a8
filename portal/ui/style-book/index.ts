import type { Type } from '@angular/core';

/** The page for a route; fetched only by whoever goes there. */
export const loadStyleBook = (): Promise<Type<unknown>> => import('./page.js').then((m) => m.StyleBookPage);
