import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';
import type { Label, Language as LanguageName } from '@fatong/contracts';

const remembered = 'fatong.language';

/** The reader's language: Chinese unless English was chosen here before. Kept on this machine and told to the document. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly document = inject(DOCUMENT);
  private readonly memory = this.document.defaultView?.localStorage;
  private readonly chosen = signal<LanguageName>(this.memory?.getItem(remembered) === 'en' ? 'en' : 'zh');

  readonly name = this.chosen.asReadonly();

  constructor() {
    effect(() => (this.document.documentElement.lang = this.tag()));
  }

  /** BCP 47 tag, also the value of `Accept-Language`. */
  tag(): 'zh-CN' | 'en' {
    return this.chosen() === 'zh' ? 'zh-CN' : 'en';
  }

  choose(name: LanguageName): void {
    this.memory?.setItem(remembered, name);
    this.chosen.set(name);
  }

  /** The label in the reader's language; nothing for none. Reading it in a template or `computed` follows a change. */
  words(label: Label | null | undefined): string {
    return label?.[this.chosen() === 'zh' ? 0 : 1] ?? '';
  }
}
