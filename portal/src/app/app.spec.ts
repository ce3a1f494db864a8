import { TestBed } from '@angular/core/testing';
import { App } from './app.js';

describe('the app', () => {
  it('draws its name', async () => {
    const app = TestBed.createComponent(App);
    await app.whenStable();
    expect((app.nativeElement as HTMLElement).textContent).toContain('法通');
  });
});
