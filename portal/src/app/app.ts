import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Foothold, Language, Scheme } from '@fatong/ui';

@Component({ selector: 'ft-root', imports: [RouterOutlet], changeDetection: ChangeDetectionStrategy.OnPush, template: `<router-outlet />` })
export class App {
  constructor() {
    // They look after the document from the first moment on.
    inject(Language);
    inject(Scheme);
    inject(Foothold);
  }
}
