import { Location } from '@angular/common';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideLocationMocks } from '@angular/common/testing';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router, RouterOutlet, provideRouter } from '@angular/router';
import { SURFACE, mends, signedIn, speaks } from '../session/index.js';
import { Robot, breathe, clerk } from '../testing/index.js';
import { LOAD_ANEW, navigationErrors, outageRoute } from './index.js';

@Component({ selector: 'ft-outlet', imports: [RouterOutlet], template: `<router-outlet />` })
class Outlet {}

@Component({ template: `the cases` })
class Page {}

describe('A page that cannot be opened', () => {
  let server: HttpTestingController;
  let page: ComponentFixture<Outlet>;
  let loaded: string[];
  beforeEach(() => {
    loaded = [];
    localStorage.clear();
    sessionStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter(
          [
            outageRoute,
            { path: 'cases', component: Page, canActivate: [signedIn] },
            {
              path: 'gone',
              loadComponent: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module: chunk-OLD.js')),
            },
          ],
          navigationErrors(),
        ),
        provideLocationMocks(),
        provideHttpClient(withInterceptors([mends, speaks])),
        provideHttpClientTesting(),
        { provide: SURFACE, useValue: 'admin' },
        { provide: LOAD_ANEW, useValue: (url: string) => void loaded.push(url) },
      ],
    });
    server = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(Outlet);
  });

  it('since the API is away says so instead of staying white, and opens when it is tried again', async () => {
    const going = TestBed.inject(Router).navigateByUrl('/cases');
    await breathe();
    server.expectOne('/api/session').error(new ProgressEvent('error'));
    await going;
    const robot = new Robot(page);
    await robot.until('the page says so', () => robot.text.includes('连接不上服务器'));
    expect(robot.text).toContain('页面暂时打不开');
    expect(TestBed.inject(Location).path()).not.toContain('unavailable');
    robot.button('重试').click();
    await breathe();
    server.expectOne('/api/session').flush(clerk);
    await breathe();
    server.expectOne('/api/definitions').flush({ areas: [], records: [], systems: [], districts: [], reports: [] });
    await robot.until('the page is there', () => robot.text.includes('the cases'));
    expect(TestBed.inject(Location).path()).toBe('/cases');
  });

  it('since a new release took its part away is loaded anew once, and says so if that does not help', async () => {
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/gone').catch(() => undefined);
    expect(loaded).toEqual(['/gone']);
    await router.navigateByUrl('/gone').catch(() => undefined);
    const robot = new Robot(page);
    await robot.until('the page says so', () => robot.text.includes('页面的一部分没有取到'));
    expect(loaded).toEqual(['/gone']);
  });
});
