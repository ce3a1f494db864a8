import { ApplicationRef, DestroyRef, Injectable, Injector, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { ActionView, RecordView, TrayItem } from '@fatong/contracts/api';
import { lastChange, openActionSheet } from '../action-sheet/index.js';
import { RecordsApi, problemOf } from '../api/index.js';
import { Language } from '../i18n/index.js';
import { Catalogue } from '../session/index.js';
import type { NoticeContent, Tone } from '../states/index.js';
import { Clock } from '../time/index.js';
import { Grace, undoTexts } from '../undo/index.js';
import { trayTexts } from './texts.js';

/** What is asked on a row: the action, and whether it is done without a form. */
export interface Asked {
  readonly record: RecordView;
  readonly action: ActionView;
  readonly isPlain: boolean;
}

/** What became of what was done from a list. */
export interface Said {
  readonly tone: Tone;
  readonly content: NoticeContent;
  /** Rows that were not done, each with its reason. */
  readonly refused: readonly { readonly number: string; readonly why: string }[];
}

/** A row, the version that stood when it was pressed, and what is done with it. */
interface Seen {
  readonly item: TrayItem;
  readonly action: string;
  readonly version: number;
}

/** Acts on rows of a tray: where no form is needed after ten seconds in which it may be taken back, through the sheet elsewhere. Provided by the list. */
@Injectable()
export class TrayActs {
  private readonly api = inject(RecordsApi);
  private readonly catalogue = inject(Catalogue);
  private readonly grace = inject(Grace);
  private readonly clock = inject(Clock);
  private readonly injector = inject(Injector);
  private readonly app = inject(ApplicationRef);
  private readonly language = inject(Language);
  private readonly working = signal(0);
  private readonly outcome = signal<Said | undefined>(undefined);
  private readonly waiting = signal<ReadonlySet<string>>(new Set());
  readonly isBusy = computed(() => this.working() > 0);
  readonly said = this.outcome.asReadonly();
  /** Keys of rows that were pressed and are not done yet. */
  readonly pending = this.waiting.asReadonly();
  /** The list is no longer on the page. */
  isGone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }

  /** What is asked on a row, as far as this person's roles know it, in the order of the definition; what has no way back comes last. */
  askedOn({ type, asked }: TrayItem): readonly Asked[] {
    const record = this.catalogue.record(type);
    if (record === undefined) return [];
    return record.actions
      .filter(({ name }) => asked.includes(name))
      .toSorted((a, b) => Number(a.danger) - Number(b.danger))
      .map((action) => ({ record, action, isPlain: action.form.length === 0 && action.reason !== 'required' && !action.danger }));
  }

  /** Answers whether it was done. */
  async act(item: TrayItem, asked: Asked): Promise<boolean> {
    if (!asked.isPlain) return this.fill(item, asked);
    const { title } = asked.action;
    const number = item.number ?? item.title;
    const refused = await this.each(undoTexts.of(title, number), [[item, asked]]);
    if (refused === undefined) return false;
    await this.say(
      refused[0] === undefined
        ? { tone: 'done', content: { title: trayTexts.done(title, number) }, refused: [] }
        : { tone: 'late', content: { title: trayTexts.notDone(title, number), detail: refused[0].why }, refused: [] },
    );
    return refused.length === 0;
  }

  /** The same for many rows, one after the other: what one refuses bars no other. Answers whether any was tried. */
  async actOnAll(title: Label, rows: readonly (readonly [TrayItem, Asked])[]): Promise<boolean> {
    const refused = await this.each(trayTexts.several(title, rows.length), rows);
    if (refused === undefined) return false;
    await this.say({
      tone: refused.length === 0 ? 'done' : 'late',
      content: { title: trayTexts.doneSeveral(rows.length - refused.length, refused.length) },
      refused,
    });
    return true;
  }

  /** Undefined when it was taken back. What somebody else changed meanwhile is refused by the version that stood when it was pressed. */
  private async each(title: Label, rows: readonly (readonly [TrayItem, Asked])[]): Promise<Said['refused'] | undefined> {
    this.outcome.set(undefined);
    const keys = rows.map(([item]) => keyOf(item));
    this.waiting.update((all) => new Set([...all, ...keys]));
    const refused: Said['refused'][number][] = [];
    try {
      const seen = await this.look(rows, refused);
      if (seen.length === 0) return refused;
      return await this.grace.run(title, async () => {
        await this.send(seen, refused);
        return refused;
      });
    } finally {
      this.waiting.update((all) => new Set([...all].filter((key) => !keys.includes(key))));
    }
  }

  private async look(rows: readonly (readonly [TrayItem, Asked])[], refused: Said['refused'][number][]): Promise<readonly Seen[]> {
    const seen: Seen[] = [];
    await this.oneByOne(rows, refused, async (item, { action }) => {
      const { version } = await firstValueFrom(this.api.record(item.type, item.id));
      seen.push({ item, action: action.name, version });
    });
    return seen;
  }

  private send(seen: readonly Seen[], refused: Said['refused'][number][]): Promise<void> {
    return this.oneByOne(
      seen.map((one) => [one.item, one]),
      refused,
      async ({ type, id }, { action, version }) => {
        await firstValueFrom(this.api.act({ type, id, action, key: crypto.randomUUID() }, { version, form: {} }));
      },
    );
  }

  private async oneByOne<T>(
    rows: readonly (readonly [TrayItem, T])[],
    refused: Said['refused'][number][],
    work: (item: TrayItem, about: T) => Promise<void>,
  ): Promise<void> {
    this.working.update((count) => count + 1);
    for (const [item, about] of rows) {
      try {
        await work(item, about);
      } catch (error) {
        const { code, words } = problemOf(error);
        const changed = code === 'stale-version' ? await lastChange(this.api, item, this.clock.now()) : undefined;
        refused.push({ number: item.number ?? item.title, why: this.words(changed ?? words.detail ?? words.title) });
      }
    }
    this.working.update((count) => count - 1);
  }

  /** What was refused after the list went is said all the same. */
  private async say(said: Said): Promise<void> {
    if (!this.isGone) return this.outcome.set(said);
    if (said.tone !== 'late') return;
    const { MatSnackBar } = await import('@angular/material/snack-bar');
    const { title, detail } = said.content;
    const why = detail === undefined ? said.refused.map(({ number, why: reason }) => `${number} ${reason}`).join(' ') : this.words(detail);
    this.app.injector.get(MatSnackBar).open(`${this.words(title)} ${why}`, undefined, { duration: 10_000 });
  }

  private async fill(item: TrayItem, { record, action }: Asked): Promise<boolean> {
    try {
      const on = await firstValueFrom(this.api.record(item.type, item.id));
      return (await openActionSheet(this.injector, { record, action, on })) !== undefined;
    } catch (error) {
      this.outcome.set({ tone: 'late', content: problemOf(error).words, refused: [] });
      return false;
    }
  }

  private readonly words = (words: string | Label): string => (typeof words === 'string' ? words : this.language.words(words));
}

/** What a row of a tray is known by. */
export const keyOf = ({ type, id }: Pick<TrayItem, 'type' | 'id'>): string => `${type}:${id}`;
