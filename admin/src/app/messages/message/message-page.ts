import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ selector: 'fa-message-page', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class MessagePage {}
