import { ChangeDetectionStrategy, Component } from '@angular/core';
import { DecimalPipe } from '@angular/common';
import { Reader } from '../reader.js';

@Component({ selector: 'ft-integer-read', imports: [DecimalPipe], changeDetection: ChangeDetectionStrategy.OnPush, template: `<span class="ft-figures">{{ value() | number }}</span>` })
export class IntegerRead extends Reader<number> {}
