import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ selector: 'fa-failures-page', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class FailuresPage {}
