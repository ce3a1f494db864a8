import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { shellTexts } from './texts.js';

/** The thin violet band: nobody takes the simulators for the court. */
@Component({
  selector: 'ft-demo-band',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'complementary', '[attr.aria-label]': 'language.words(t.demo)' },
  template: `<ft-icon name="flow" /><b>{{ t.demo | words }}</b><span>{{ t.demoWhy | words }}</span>`,
  styles: `
    :host { display: flex; gap: 8px; align-items: center; justify-content: center; padding: 0 16px; min-height: 24px; font-size: var(--ft-note); line-height: 16px; color: var(--ft-mock); background: var(--ft-mock-wash); }
    b { font-weight: 700; white-space: nowrap; }
    ft-icon { width: 13px; height: 13px; }
    @media (max-width: 720px) { span { display: none; } }
  `,
})
export class DemoBand {
  protected readonly language = inject(Language);
  protected readonly t = shellTexts;
}
