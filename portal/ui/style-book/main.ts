import { provideHttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { SURFACE } from '../session/index.js';
import { StyleBookPage } from './page.js';

@Component({ selector: 'ft-root', imports: [StyleBookPage], changeDetection: ChangeDetectionStrategy.OnPush, template: `<ft-style-book />` })
class StyleBook {}

await bootstrapApplication(StyleBook, {
  providers: [provideZonelessChangeDetection(), provideHttpClient(), provideRouter([{ path: '**', children: [] }]), { provide: SURFACE, useValue: 'admin' }],
});
