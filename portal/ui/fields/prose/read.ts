import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Reader } from '../reader.js';

@Component({
  selector: 'ft-prose-read',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span [class.brief]="isBrief()">{{ value() }}</span>`,
  styles: `
    span { white-space: pre-line; display: block; max-width: 70ch; }
    .brief { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: min(24em, 60vw); }
  `,
})
export class ProseRead extends Reader {}
