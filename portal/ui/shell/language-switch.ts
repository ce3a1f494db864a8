import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../i18n/index.js';

/** To the other language; written in that language, so that its readers find it. */
@Component({
  selector: 'ft-language-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" class="ft-bar-button" (click)="language.choose(other())" [attr.lang]="other() === 'en' ? 'en' : 'zh-CN'">{{ other() === 'en' ? 'English' : '中文' }}</button>`,
})
export class LanguageSwitch {
  protected readonly language = inject(Language);
  protected readonly other = computed(() => (this.language.name() === 'zh' ? 'en' : 'zh'));
}
