import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy } from '@angular/router';
import type { Label } from '@fatong/contracts';
import { Language } from '../i18n/index.js';
import { shellTexts } from './texts.js';

/** The page's name in the browser's tab, in the reader's language. Pages say it themselves: routes hold no words. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly tab = inject(Title);
  private readonly language = inject(Language);
  private readonly words = signal<Label | undefined>(undefined);

  constructor() {
    super();
    effect(() => {
      const page = this.language.words(this.words());
      this.tab.setTitle(page === '' ? this.language.words(shellTexts.name) : `${page} · ${this.language.words(shellTexts.name)}`);
    });
  }

  /** The router asks after every navigation, also when only a filter changed; the page that is there has said its name. */
  override updateTitle(): void {
    return;
  }

  say(words: Label): void {
    this.words.set(words);
  }
}
