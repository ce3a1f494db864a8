import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { Label } from '@fatong/contracts';
import { Words } from '../i18n/index.js';

@Component({ selector: 'ft-root', imports: [Words], changeDetection: ChangeDetectionStrategy.OnPush, template: `<h1>{{ name | words }}</h1>` })
class StyleBook {
  protected readonly name: Label = ['样式册', 'Style book'];
}

await bootstrapApplication(StyleBook, { providers: [provideZonelessChangeDetection()] });
