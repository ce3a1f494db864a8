import { Injectable, effect, inject, signal, untracked } from '@angular/core';
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
  private readonly turns = signal(0);
  private readonly sentence = signal<Label | undefined>(undefined);
  /** What the page is called, and what it says of itself: the help for it begins with that. */
  readonly page = this.words.asReadonly();
  private readonly besides = signal<Label | undefined>(undefined);
  /** What a part of the page explains of it. */
  readonly explained = this.besides.asReadonly();
  readonly lead = this.sentence.asReadonly();

  constructor() {
    super();
    effect(() => {
      const [page, name] = [this.language.words(this.words()), this.language.words(shellTexts.name)];
      this.tab.setTitle(`${this.turns() > 0 ? `(${this.turns()}) ` : ''}${page === '' ? name : `${page} · ${name}`}`);
    });
  }

  /** The router asks after every navigation, also when only a filter changed; the page that is there has said its name. */
  override updateTitle(): void {
    return;
  }

  /** How much is asked of this person stands before the name, so that it is seen in a tab that lies behind. */
  count(turns: number): void {
    this.turns.set(turns);
  }

  /** Said by a part of the page, once it knows; of another page it is forgotten. */
  explain(words: Label): void {
    this.besides.set(words);
  }

  say(words: Label, lead?: Label): void {
    if (untracked(this.words)?.[0] !== words[0]) this.besides.set(undefined);
    this.words.set(words);
    this.sentence.set(lead);
  }
}
