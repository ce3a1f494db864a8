import { InjectionToken } from '@angular/core';
import type { Surface } from '@fatong/contracts/api';

/** Which of the two apps this is: it has a cookie of its own. */
export const SURFACE = new InjectionToken<Surface>('surface');
