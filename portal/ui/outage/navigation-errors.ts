import { LocationStrategy } from '@angular/common';
import { inject } from '@angular/core';
import { RedirectCommand, Router, withNavigationErrorHandler, type NavigationError, type Route } from '@angular/router';
import { ApiProblem } from '../api/index.js';
import { LOAD_ANEW, Outage } from './outage.js';
import { OutagePage } from './outage-page.js';

const path = 'unavailable';
/** Where a page was loaded anew for the sake of a part that is gone: a second time at the same address it would go round for ever. */
const mark = 'fatong.loaded-anew';

/** The page that says why another could not be opened. It is part of the first bundle: while the server is away nothing more comes. */
export const outageRoute: Route = { path, component: OutagePage };

/** A part of the program that a newer release no longer has; browsers word it differently. */
const isGone = (error: unknown): boolean => error instanceof TypeError && /import|module/i.test(error.message);

/** Nothing is answered by a white page: an API that is away says so and is tried again, and what a new release took away is loaded anew. */
export const navigationErrors = () =>
  withNavigationErrorHandler(({ error, url }: NavigationError) => {
    const [router, outage, loadAnew, strategy] = [inject(Router), inject(Outage), inject(LOAD_ANEW), inject(LocationStrategy)];
    const unavailable = (problem: ApiProblem): RedirectCommand => {
      outage.about.set({ url, problem });
      return new RedirectCommand(router.parseUrl(`/${path}`), { skipLocationChange: true });
    };
    if (error instanceof ApiProblem) return unavailable(error);
    if (!isGone(error)) return undefined;
    if (sessionStorage.getItem(mark) === url) {
      sessionStorage.removeItem(mark);
      return unavailable(new ApiProblem(0, 'offline', { title: ['页面的一部分没有取到', 'A part of the page could not be fetched'] }));
    }
    sessionStorage.setItem(mark, url);
    loadAnew(strategy.prepareExternalUrl(url));
    return undefined;
  });
