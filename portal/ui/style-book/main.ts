import { provideHttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, withInMemoryScrolling } from '@angular/router';
import { SURFACE } from '../session/index.js';
import { LanguageSwitch, Scheme, SchemeSwitch } from '../shell/index.js';
import { StyleBookPage } from './page.js';

/** The book alone, without a hub: `ng build ui`. */
@Component({
  selector: 'ft-root',
  imports: [LanguageSwitch, SchemeSwitch, StyleBookPage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main class="ft-page"><div class="ft-row"><ft-language-switch /><ft-scheme-switch /></div><ft-style-book /></main>`,
})
class StyleBook {
  constructor() {
    inject(Scheme);
  }
}

await bootstrapApplication(StyleBook, {
  providers: [
    provideZonelessChangeDetection(),
    provideHttpClient(),
    provideRouter([{ path: '**', children: [] }], withInMemoryScrolling({ anchorScrolling: 'enabled' })),
    { provide: SURFACE, useValue: 'admin' },
  ],
});
