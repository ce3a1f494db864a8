import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { FirstDraw, Foothold, Language, Scheme } from '@fatong/ui';

@Component({
  selector: 'ft-root',
  imports: [FirstDraw, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ft-first-draw /><router-outlet />`,
})
export class App {
  constructor() {
    // They look after the document from the first moment on.
    inject(Language);
    inject(Scheme);
    inject(Foothold);
  }
}
