import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { Label } from '@fatong/contracts';

export interface KeyWords {
  /** As printed on the keys: `['Ctrl', 'K']`, `['j']`. */
  readonly keys: readonly string[];
  readonly does: Label;
}

export interface KeyGroup {
  readonly title: Label;
  readonly entries: readonly KeyWords[];
}

/** What the keyboard does on this page: each part says so for as long as it is there. */
@Injectable({ providedIn: 'root' })
export class Keys {
  private readonly offered = signal<readonly KeyGroup[]>([]);

  /** Groups of one title come together, however many parts offer them. */
  readonly groups = computed((): readonly KeyGroup[] =>
    [...Map.groupBy(this.offered(), ({ title }) => title[0]).values()].map((same) => ({
      title: same[0]!.title,
      entries: unique(same.flatMap(({ entries }) => entries)),
    })),
  );

  /** Called where one injects. */
  offer(group: KeyGroup): void {
    this.offered.update((all) => [...all, group]);
    inject(DestroyRef).onDestroy(() => this.offered.update((all) => all.filter((one) => one !== group)));
  }
}

const unique = (entries: readonly KeyWords[]): readonly KeyWords[] =>
  entries.filter((entry, i) => entries.findIndex(({ keys }) => keys.join() === entry.keys.join()) === i);

/** What is fading out has given the focus back: Material leaves it in the document for some 100 ms more, and a key pressed meanwhile was lost. */
const open = '[role="dialog"]:not(.mdc-dialog--closing), [role="menu"]:not(.mat-menu-panel-exit-animation)';

/** Whether a key pressed is meant for the page: nobody types, no dialog or menu is open, no modifier is held. */
export function isForPage(event: KeyboardEvent, document: Document): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null;
  return !isTyping && document.querySelector(open) === null;
}

/** The same, where one injects. */
export function pageKeys(): (event: KeyboardEvent) => boolean {
  const document = inject(DOCUMENT);
  return (event) => isForPage(event, document);
}
