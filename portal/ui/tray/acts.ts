import { Injectable, Injector, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { ActionView, RecordView, TrayItem } from '@fatong/contracts/api';
import { openActionSheet } from '../action-sheet/index.js';
import { RecordsApi, problemOf } from '../api/index.js';
import { Language } from '../i18n/index.js';
import { Catalogue } from '../session/index.js';
import type { NoticeContent, Tone } from '../states/index.js';
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

/** Acts on rows of a tray: at once where no form is needed, through the sheet elsewhere. Provided by the list. */
@Injectable()
export class TrayActs {
  private readonly api = inject(RecordsApi);
  private readonly catalogue = inject(Catalogue);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly busy = signal(false);
  private readonly outcome = signal<Said | undefined>(undefined);
  readonly isBusy = this.busy.asReadonly();
  readonly said = this.outcome.asReadonly();

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
    const refused = await this.each([[item, asked]]);
    const title = asked.action.title;
    const number = item.number ?? item.title;
    this.outcome.set(
      refused[0] === undefined
        ? { tone: 'done', content: { title: trayTexts.done(title, number) }, refused: [] }
        : { tone: 'late', content: { title: trayTexts.notDone(title, number), detail: refused[0].why }, refused: [] },
    );
    return refused.length === 0;
  }

  /** The same for many rows, one after the other: what one refuses bars no other. */
  async actOnAll(rows: readonly (readonly [TrayItem, Asked])[]): Promise<void> {
    const refused = await this.each(rows);
    this.outcome.set({
      tone: refused.length === 0 ? 'done' : 'late',
      content: { title: trayTexts.doneSeveral(rows.length - refused.length, refused.length) },
      refused,
    });
  }

  private async each(rows: readonly (readonly [TrayItem, Asked])[]): Promise<Said['refused']> {
    this.busy.set(true);
    const refused: Said['refused'][number][] = [];
    for (const [item, { action }] of rows) {
      try {
        const { version } = await firstValueFrom(this.api.record(item.type, item.id));
        const on = { type: item.type, id: item.id, action: action.name, key: crypto.randomUUID() };
        await firstValueFrom(this.api.act(on, { version, form: {} }));
      } catch (error) {
        const { title, detail } = problemOf(error).words;
        refused.push({ number: item.number ?? item.title, why: this.words(detail ?? title) });
      }
    }
    this.busy.set(false);
    return refused;
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
