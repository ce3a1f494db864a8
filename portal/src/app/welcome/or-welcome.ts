import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { Session } from '@fatong/ui';
import { paths } from '../paths.js';

/** Whoever comes to the front door without a session is welcomed; a deeper address asks for signing in and goes on. */
export const orWelcome: CanActivateFn = async (_route, state) => {
  const [session, router] = [inject(Session), inject(Router)];
  return state.url !== '/' || (await session.restore()) !== null || router.createUrlTree(['/', paths.welcome]);
};
