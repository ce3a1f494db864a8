import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, NavigationError, Router } from '@angular/router';
import { filter, map, take } from 'rxjs';
import { Words } from '../i18n/index.js';
import { stateTexts } from './texts.js';

/** What `index.html` draws before the program is there, until the first page is: a server that has only just started answers after a second, and nobody looks at an empty window meanwhile. */
@Component({
  selector: 'ft-first-draw',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (!isDrawn()) { <div class="ft-first"><p role="status">{{ t.loading | words }}</p>@for (line of lines; track line) { <i></i> }</div> }`,
})
export class FirstDraw {
  private readonly router = inject(Router);
  protected readonly t = stateTexts;
  protected readonly lines = [1, 2, 3, 4, 5, 6];
  protected readonly isDrawn = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd || event instanceof NavigationError),
      take(1),
      map(() => true),
    ),
    { initialValue: this.router.navigated },
  );
}
