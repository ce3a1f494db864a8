import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn, type CanMatchFn } from '@angular/router';
import type { SessionView } from '@fatong/contracts/api';
import { Catalogue } from './catalogue.js';
import { Session } from './session.js';

/** Lets signed-in people pass, definitions at hand; others sign in and come back. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const [session, catalogue, router] = [inject(Session), inject(Catalogue), inject(Router)];
  if ((await session.restore()) === null)
    return router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { goal: state.url } });
  await catalogue.load();
  return true;
};

/** Only where the partners are simulated; elsewhere there is no such page. */
export const demoOnly: CanMatchFn = async () => (await inject(Session).restore())?.demo === true;

/** Shows the page that says "no permission", at the same address, to those without the right. The server decides anyway. */
export const mayOnly =
  (right: keyof SessionView['may']): CanActivateFn =>
  () => {
    const [session, router] = [inject(Session), inject(Router)];
    return session.view()?.may[right] === true || new RedirectCommand(router.parseUrl('/no-permission'), { skipLocationChange: true });
  };
