import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ selector: 'fa-refusal-page', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class RefusalPage {}
