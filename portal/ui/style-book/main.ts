import { provideHttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, withInMemoryScrolling } from '@angular/router';
import { SURFACE } from '../session/index.js';
import { Scheme } from '../shell/index.js';
import { StyleBookPage } from './page.js';

/** The book alone, without a hub: `ng build ui`. */
@Component({ selector: 'ft-root', imports: [StyleBookPage], changeDetection: ChangeDetectionStrategy.OnPush, template: `<main class="ft-page"><ft-style-book /></main>` })
class StyleBook {
  constructor() {
    inject(Scheme);
  }
}

await bootstrapApplication(StyleBook, {
  providers: [provideZonelessChangeDetection(), provideHttpClient(), provideRouter([{ path: '**', children: [] }], withInMemoryScrolling({ anchorScrolling: 'enabled' })), { provide: SURFACE, useValue: 'admin' }],
});
