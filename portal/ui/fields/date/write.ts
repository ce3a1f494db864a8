import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Writer } from '../writer.js';
import { DayInput } from './day-input.js';

@Component({
  selector: 'ft-date-write',
  imports: [DayInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ft-day-input [inputId]="entry().id" [value]="text()" [isWrong]="entry().isWrong()" [describedBy]="entry().describedBy()" (changed)="entry().set($event)" (left)="entry().leave()" />`,
})
export class DateWrite extends Writer {}
