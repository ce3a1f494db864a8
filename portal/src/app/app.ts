import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Words } from '@fatong/ui';
import type { Label } from '@fatong/contracts';

@Component({ selector: 'ft-root', imports: [Words], changeDetection: ChangeDetectionStrategy.OnPush, template: `<h1>{{ name | words }}</h1>` })
export class App {
  protected readonly name: Label = ['法通', 'Fatong'];
}
