import { HttpParams } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { ImportKind, ImportRowStateName, ImportRowView, ImportView } from '@fatong/contracts/api';
import {
  Blank,
  Catalogue,
  Download,
  ImportsApi,
  Loading,
  Moment,
  Notice,
  PageHead,
  Tag,
  Words,
  address,
  problemNotice,
  problemOf,
  type ApiProblem,
  type Mark,
  type Wanted,
} from '@fatong/ui';
import { importTexts as t } from './texts.js';

const states = ['taken', 'again', 'refused', 'waiting'] as const satisfies readonly ImportRowStateName[];
const marks: Readonly<Record<ImportRowStateName, Mark>> = {
  taken: { label: t.states.taken, tone: 'done', icon: 'check' },
  again: { label: t.states.again, tone: 'live', icon: 'half' },
  refused: { label: t.states.refused, tone: 'late', icon: 'shut' },
  waiting: { label: t.states.waiting, tone: 'near', icon: 'clock' },
};

/** Sheets in the place of messages: the template, an upload, and what became of each row. */
@Component({
  selector: 'fa-imports-page',
  imports: [Blank, Download, Loading, MatButton, Moment, Notice, PageHead, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.scss',
})
export class ImportsPage {
  private readonly api = inject(ImportsApi);
  private readonly catalogue = inject(Catalogue);
  protected readonly t = t;
  protected readonly states = states;
  protected readonly marks = marks;
  protected readonly noticeOf = problemNotice;

  protected readonly kinds = computed(() => this.catalogue.imports());
  private readonly chosen = signal<string | undefined>(undefined);
  protected readonly type = computed(() => this.chosen() ?? this.kinds()[0]?.type ?? '');
  protected readonly template = computed((): Wanted | undefined =>
    this.type() === '' ? undefined : { path: address('import-templates', this.type()), params: new HttpParams() },
  );
  private readonly file = signal<File | undefined>(undefined);
  protected readonly isMissing = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<ApiProblem | undefined>(undefined);
  protected readonly done = signal<Label | undefined>(undefined);

  protected readonly earlier = signal<readonly ImportView[] | undefined>(undefined);
  protected readonly shown = signal<ImportView | undefined>(undefined);
  protected readonly state = signal<ImportRowStateName | undefined>(undefined);
  protected readonly rows = signal<readonly ImportRowView[]>([]);
  protected readonly next = signal<string | null>(null);
  /** Of what somebody else uploaded there is no file. */
  protected readonly result = computed((): Wanted | undefined => {
    const [one, state] = [this.shown(), this.state()];
    return one?.isOwn
      ? { path: address('imports', one.id, 'export'), params: new HttpParams({ fromObject: state === undefined ? {} : { state } }) }
      : undefined;
  });

  constructor() {
    void this.list();
  }

  protected choose(type: string): void {
    this.chosen.set(type);
  }

  protected pick(file: File | undefined): void {
    this.file.set(file);
    this.isMissing.set(false);
  }

  protected async upload(): Promise<void> {
    const file = this.file();
    this.isMissing.set(file === undefined);
    if (file === undefined || this.isBusy()) return;
    await this.working(async () => {
      const one = await firstValueFrom(this.api.take(this.type(), file));
      this.done.set(t.done(one.name));
      await this.open(one);
      await this.list();
    });
  }

  protected async retry({ id }: ImportView): Promise<void> {
    await this.working(async () => {
      const one = await firstValueFrom(this.api.retry(id));
      await this.open(one);
      await this.list();
    });
  }

  protected async open(one: ImportView): Promise<void> {
    this.shown.set(one);
    await this.filter(one.counts.refused > 0 ? 'refused' : undefined);
  }

  protected async filter(state: ImportRowStateName | undefined): Promise<void> {
    this.state.set(state);
    this.rows.set([]);
    await this.read(null);
  }

  /** Reads on; from the beginning where there is no cursor. */
  protected async read(cursor: string | null): Promise<void> {
    const [one, state] = [this.shown(), this.state()];
    if (one === undefined) return;
    await this.following(async () => {
      const page = await firstValueFrom(
        this.api.rows(one.id, { ...(state !== undefined && { state }), ...(cursor !== null && { cursor }) }),
      );
      if (this.shown()?.id !== one.id || this.state() !== state) return;
      this.rows.update((rows) => (cursor === null ? page.items : [...rows, ...page.items]));
      this.next.set(page.next);
    });
  }

  protected nameOf({ title, system }: Pick<ImportKind, 'title' | 'system'>): Label {
    return [`${system[0]} · ${title[0]}`, `${system[1]} · ${title[1]}`];
  }

  private async list(): Promise<void> {
    await this.following(async () => this.earlier.set((await firstValueFrom(this.api.list())).items));
  }

  private async working(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    for (const said of [this.done, this.failure]) said.set(undefined);
    await this.following(work);
    this.isBusy.set(false);
  }

  private async following(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => this.failure.set(problemOf(error)));
  }
}
