import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { PublicationAnswer, PublicationEntry, PublicationRow } from '@fatong/contracts/api';
import {
  LanguageSwitch,
  Notice,
  PageTitle,
  PublicationsApi,
  SchemeSwitch,
  Seal,
  SizeSwitch,
  Words,
  problemNotice,
  problemOf,
  type ApiProblem,
} from '@fatong/ui';
import { paths } from '../paths.js';
import { Filing } from '../shell/filing.js';
import { portalTexts } from '../texts.js';
import { publicationTexts } from './texts.js';

/** What is published for everybody (公示): all of it, or who stands on one, with an objection and its result. No account is needed. */
@Component({
  selector: 'ft-publication-page',
  imports: [Filing, LanguageSwitch, MatButton, Notice, RouterLink, SchemeSwitch, Seal, SizeSwitch, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './publication-page.html',
  styleUrl: './publication-page.scss',
})
export class PublicationPage {
  private readonly api = inject(PublicationsApi);
  readonly name = input<string>();
  protected readonly t = publicationTexts;
  protected readonly surface = portalTexts.surface;
  protected readonly paths = paths;
  protected readonly noticeOf = problemNotice;

  protected readonly all = signal<readonly PublicationEntry[] | undefined>(undefined);
  protected readonly shown = signal<PublicationAnswer | undefined>(undefined);
  protected readonly rows = signal<readonly PublicationRow[]>([]);
  /** Whom the open form is about. */
  protected readonly about = signal<PublicationRow | undefined>(undefined);
  protected readonly filled = signal<Readonly<Record<string, string>>>({});
  /** Whether it was sent with something missing. */
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly receipt = signal<string | undefined>(undefined);
  protected readonly asked = signal('');
  protected readonly result = signal<Label | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  constructor() {
    inject(PageTitle).say(publicationTexts.title);
    effect(() => {
      const name = this.name();
      untracked(() => void this.follow(name === undefined ? this.readAll() : this.read(name)));
    });
  }

  protected begin(row: PublicationRow): void {
    this.about.set(row);
    this.filled.set({});
    this.isTried.set(false);
    this.receipt.set(undefined);
    this.problem.set(undefined);
  }

  protected fill(name: string, said: string): void {
    this.filled.update((before) => ({ ...before, [name]: said }));
  }

  protected isMissing(name: string): boolean {
    return this.isTried() && (this.filled()[name] ?? '').trim() === '';
  }

  /** What the server says is wrong with a field. */
  protected wrongAt(name: string): string | undefined {
    return this.problem()?.errors.find(({ pointer }) => pointer === `/form/${name}`)?.detail;
  }

  protected async send(): Promise<void> {
    const [shown, row] = [this.shown(), this.about()];
    this.isTried.set(true);
    if (!shown || !row || this.isBusy() || shown.asks.some(({ name, isRequired }) => isRequired && this.isMissing(name))) return;
    await this.follow(
      firstValueFrom(this.api.object(shown.name, row.id, this.filled())).then(({ receipt }) => {
        this.about.set(undefined);
        this.receipt.set(receipt);
        return this.read(shown.name);
      }),
    );
  }

  protected async ask(): Promise<void> {
    const [shown, receipt] = [this.shown(), this.asked().trim().toUpperCase()];
    this.result.set(undefined);
    if (!shown || this.isBusy()) return;
    // What is no receipt is not asked for: it is unknown.
    if (receipt.length !== 16) return this.result.set(publicationTexts.unknown);
    await this.follow(
      firstValueFrom(this.api.result(shown.name, receipt)).then(
        ({ result }) => this.result.set(result),
        (error: unknown) => {
          const problem = problemOf(error);
          if (problem.status !== 404) throw error;
          this.result.set(publicationTexts.unknown);
        },
      ),
    );
  }

  protected async more({ name, next }: PublicationAnswer): Promise<void> {
    await this.follow(
      firstValueFrom(this.api.one(name, next)).then((page) => {
        this.shown.set(page);
        this.rows.update((before) => [...before, ...page.items]);
      }),
    );
  }

  private async readAll(): Promise<void> {
    this.shown.set(undefined);
    this.all.set((await firstValueFrom(this.api.all())).items);
  }

  private async read(name: string): Promise<void> {
    const page = await firstValueFrom(this.api.one(name));
    this.shown.set(page);
    this.rows.set(page.items);
  }

  private async follow(call: Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(undefined);
    await call.catch((error: unknown) => this.problem.set(problemOf(error)));
    this.isBusy.set(false);
  }
}
