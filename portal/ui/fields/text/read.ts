import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Reader } from '../reader.js';

@Component({ selector: 'ft-text-read', changeDetection: ChangeDetectionStrategy.OnPush, template: `{{ value() }}` })
export class TextRead extends Reader {}
