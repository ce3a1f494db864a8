import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ selector: 'fa-audit-page', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class AuditPage {}
