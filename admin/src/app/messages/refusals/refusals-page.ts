import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ selector: 'fa-refusals-page', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class RefusalsPage {}
