import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom, forkJoin } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { ActionOffer, FieldView, RecordAnswer, TimelineEntry } from '@fatong/contracts/api';
import { ActionForm } from '../action-sheet/form.js';
import { RecordsApi, problemOf, type ApiProblem } from '../api/index.js';
import { EntryField, Value, type Entry } from '../fields/index.js';
import { Language, Words } from '../i18n/index.js';
import { recordLink, recordsLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { PageHead } from '../shell/index.js';
import { Failed, Loading, NotFoundPage, Notice, problemNotice } from '../states/index.js';
import { fullInstant } from '../time/index.js';
import { paperTexts } from './texts.js';
import { changedSince, differing, versionsOf } from './versions.js';

interface Seen {
  readonly answer: RecordAnswer;
  readonly offers: readonly ActionOffer[];
  readonly timeline: readonly TimelineEntry[];
}

/** A record as its sheet of paper: filled in where it stands, printed as it is seen, compared with its earlier versions. */
@Component({
  selector: 'ft-sheet-page',
  imports: [EntryField, Failed, Loading, MatButton, NotFoundPage, Notice, PageHead, Value, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.scss',
})
export class SheetPage {
  private readonly api = inject(RecordsApi);
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(Language);
  protected readonly catalogue = inject(Catalogue);
  readonly type = input.required<string>();
  readonly id = input.required<string>();
  protected readonly t = paperTexts;
  protected readonly noticeOf = problemNotice;

  protected readonly record = computed(() => this.catalogue.record(this.type()));
  protected readonly paper = computed(() => this.record()?.sheet);
  protected readonly seen = signal<Seen | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly form = signal<ActionForm | undefined>(undefined);
  /** What others did since one began. */
  protected readonly others = signal<readonly TimelineEntry[]>([]);
  protected readonly compared = signal<number | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly isSaved = signal(false);

  protected readonly names = computed(() => (this.paper()?.parts ?? []).flatMap(({ rows }) => rows.flat()));
  /** The action that writes it now: the one for it, or, once that is locked, the one that corrects. */
  protected readonly action = computed(() => {
    const [paper, record, seen] = [this.paper(), this.record(), this.seen()];
    if (!paper || !record || !seen) return undefined;
    const isPossible = (name: string | undefined): boolean => seen.offers.some(({ action, allowed }) => action === name && allowed);
    const name = [paper.writes, paper.corrects].find(isPossible);
    return record.actions.find((one) => one.name === name);
  });
  /** Why it is locked. */
  protected readonly locked = computed(() => this.seen()?.offers.find(({ action, allowed }) => action === this.paper()?.writes && !allowed)?.why);
  protected readonly versions = computed(() => {
    const seen = this.seen();
    return seen === undefined ? [] : versionsOf(this.names(), seen.answer, seen.timeline);
  });
  protected readonly other = computed(() => this.versions().find(({ count }) => count === this.compared()));
  protected readonly marked = computed(() => {
    const [last, other] = [this.versions().at(-1), this.other()];
    return last && other ? differing(last.values, other.values) : new Set<string>();
  });
  protected readonly crumbs = computed(() => [
    { label: this.catalogue.listTitle(this.type()), link: recordsLink(this.type()) },
    { label: this.named(), link: recordLink(this.type(), this.id()) },
  ]);

  constructor() {
    effect(() => {
      this.type();
      this.id();
      this.language.name();
      untracked(() => void this.read());
    });
  }

  protected field(name: string): FieldView | undefined {
    return this.record()?.fields.find((one) => one.name === name);
  }

  protected entry(name: string): Entry | undefined {
    return this.form()
      ?.shown()
      .find(({ field }) => field.name === name);
  }

  protected versionWords(count: number): Label {
    const { entry } = this.versions()[count - 1]!;
    return paperTexts.version(count, fullInstant(entry.at), entry.by.name, entry.title);
  }

  protected edit(): void {
    const [record, action, seen] = [this.record(), this.action(), this.seen()];
    if (!record || !action || !seen) return;
    this.compared.set(null);
    this.isSaved.set(false);
    this.others.set([]);
    this.form.set(new ActionForm(record, action, seen.answer));
  }

  protected discard(): void {
    this.form.set(undefined);
    this.others.set([]);
    void this.read();
  }

  protected async save(): Promise<void> {
    const [form, action] = [this.form(), this.action()];
    const request = form?.request();
    if (!form || !action || !request || this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      await firstValueFrom(this.api.act({ type: this.type(), id: this.id(), action: action.name, key: form.key }, request));
      this.form.set(undefined);
      this.others.set([]);
      this.isSaved.set(true);
      await this.read();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'stale-version') await this.meet();
      else {
        this.problem.set(problem);
        form.find(problem);
      }
    } finally {
      this.isBusy.set(false);
    }
  }

  /** One has seen what others changed: one’s own goes on from there, under a new key. */
  protected goOn(): void {
    const seen = this.seen();
    if (seen) this.form()?.rebase(seen.answer);
    this.others.set([]);
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  /** Somebody was faster: what he changed is shown beside what one filled in. */
  private async meet(): Promise<void> {
    const known = new Set(this.seen()?.timeline.map(({ id }) => id));
    const seen = await this.fetch();
    this.others.set(changedSince(seen.timeline, known));
    this.seen.set(seen);
  }

  private async fetch(): Promise<Seen> {
    const [type, id] = [this.type(), this.id()];
    const { answer, offers, timeline } = await firstValueFrom(
      forkJoin({ answer: this.api.record(type, id), offers: this.api.offers(type, id), timeline: this.api.timeline(type, id) }),
    );
    return { answer, offers: offers.items, timeline: timeline.items };
  }

  protected async read(): Promise<void> {
    try {
      this.seen.set(await this.fetch());
      this.problem.set(undefined);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  private named(): Label {
    const name = this.seen()?.answer.number ?? this.seen()?.answer.title ?? '';
    return [name, name];
  }
}
