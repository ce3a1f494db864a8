import { HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { DoorActView, DoorAnswer, DoorEntry, DoorPartView, DoorQuestion, DoorRequest } from '@fatong/contracts/api';
import {
  DayInput,
  DoorsApi,
  LanguageSwitch,
  Moment,
  Notice,
  PageTitle,
  SchemeSwitch,
  Seal,
  SizeSwitch,
  Words,
  problemInFile,
  problemNotice,
  problemOf,
  type ApiProblem,
} from '@fatong/ui';
import { paths } from '../paths.js';
import { Filing } from '../shell/filing.js';
import { portalTexts } from '../texts.js';
import { doorTexts } from './texts.js';

/** What is being done: to which record, and what was filled in so far. */
interface Doing {
  readonly part: DoorPartView;
  readonly act: DoorActView;
}

/** A matter by code and password (凭码办理), without account: how it stands, its letters, what one hands in. Both stay in this page and are nowhere kept. */
@Component({
  selector: 'ft-door-page',
  imports: [DayInput, Filing, LanguageSwitch, MatButton, Moment, Notice, RouterLink, SchemeSwitch, Seal, SizeSwitch, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './door-page.html',
  styleUrl: './door-page.scss',
})
export class DoorPage {
  private readonly api = inject(DoorsApi);
  private readonly document = inject(DOCUMENT);
  readonly name = input<string>();
  protected readonly t = doorTexts;
  protected readonly surface = portalTexts.surface;
  protected readonly paths = paths;
  protected readonly noticeOf = problemNotice;

  protected readonly doors = signal<readonly DoorEntry[] | undefined>(undefined);
  protected readonly door = signal<DoorEntry | undefined>(undefined);
  protected readonly said = signal<DoorRequest>({ code: '', password: '' });
  protected readonly shown = signal<DoorAnswer | undefined>(undefined);
  protected readonly doing = signal<Doing | undefined>(undefined);
  protected readonly filled = signal<Readonly<Record<string, string>>>({});
  protected readonly chosen = signal<Readonly<Record<string, readonly File[]>>>({});
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly isSent = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  constructor() {
    inject(PageTitle).say(doorTexts.title);
    effect(() => {
      const name = this.name();
      untracked(() => void this.follow(this.read(name)));
    });
  }

  protected take(entry: keyof DoorRequest, value: string): void {
    this.said.update((before) => ({ ...before, [entry]: value.trim() }));
  }

  protected isEmpty(entry: keyof DoorRequest): boolean {
    return this.isTried() && this.said()[entry] === '';
  }

  protected async open(): Promise<void> {
    const door = this.door();
    this.isTried.set(true);
    if (!door || this.isBusy() || this.said().code === '' || this.said().password === '') return;
    await this.follow(firstValueFrom(this.api.open(door.name, this.said())).then((answer) => this.shown.set(answer)));
    this.isTried.set(false);
  }

  protected leave(): void {
    this.shown.set(undefined);
    this.doing.set(undefined);
    this.said.set({ code: '', password: '' });
    this.isSent.set(false);
    this.problem.set(undefined);
  }

  protected parts(answer: DoorAnswer): readonly DoorPartView[] {
    return [answer, ...answer.besides];
  }

  protected begin(part: DoorPartView, act: DoorActView): void {
    this.doing.set({ part, act });
    this.filled.set({});
    this.chosen.set({});
    this.isTried.set(false);
    this.isSent.set(false);
    this.problem.set(undefined);
  }

  protected fill(name: string, value: string): void {
    this.filled.update((before) => ({ ...before, [name]: value }));
  }

  protected choose(name: string, files: FileList | null): void {
    this.chosen.update((before) => ({ ...before, [name]: [...(files ?? [])] }));
  }

  protected isMissing({ name, kind, isRequired }: DoorQuestion): boolean {
    if (!this.isTried() || !isRequired) return false;
    return kind === 'files' ? (this.chosen()[name] ?? []).length === 0 : (this.filled()[name] ?? '').trim() === '';
  }

  /** What the server says is wrong with an answer. */
  protected wrongAt({ name }: DoorQuestion): string | undefined {
    return this.problem()?.errors.find(
      ({ pointer }) => pointer === `/form/${name}` || pointer.startsWith(`/form/${name}/`) || pointer === `/${name}`,
    )?.detail;
  }

  protected async send(): Promise<void> {
    const [door, doing] = [this.door(), this.doing()];
    this.isTried.set(true);
    if (!door || !doing || this.isBusy() || doing.act.asks.some((ask) => this.isMissing(ask))) return;
    const { part, act } = doing;
    await this.follow(
      this.form(door.name, doing).then(async (form) => {
        const answer = await firstValueFrom(
          this.api.act(door.name, { ...this.said(), type: part.type, id: part.id, action: act.action, form }),
        );
        this.shown.set(answer);
        this.doing.set(undefined);
        this.isSent.set(true);
        this.isTried.set(false);
      }),
    );
  }

  protected async download(kind: 'letters' | 'files', id: string, name: string): Promise<void> {
    const door = this.door();
    if (!door || this.isBusy()) return;
    await this.follow(
      firstValueFrom(this.api.content(door.name, this.said(), { kind, id })).then(
        (content) => this.save(content, name),
        async (error: unknown) => {
          throw error instanceof HttpErrorResponse && error.error instanceof Blob ? await problemInFile(error) : error;
        },
      ),
    );
  }

  protected formAddress(form: string): string {
    return this.api.form(this.door()?.name ?? '', form);
  }

  /** What was filled in, files uploaded first. */
  private async form(name: string, { part, act }: Doing): Promise<Record<string, unknown>> {
    const form: Record<string, unknown> = {};
    for (const ask of act.asks) {
      if (ask.kind === 'files') {
        const files: { id: string; name: string }[] = [];
        for (const file of this.chosen()[ask.name] ?? []) {
          const { id } = await firstValueFrom(this.api.upload(name, this.said(), file, { type: part.type, field: ask.name }));
          files.push({ id, name: file.name });
        }
        if (files.length > 0) form[ask.name] = files;
      } else if ((this.filled()[ask.name] ?? '').trim() !== '') form[ask.name] = this.filled()[ask.name]!.trim();
    }
    return form;
  }

  private save(content: Blob, name: string): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private async read(name: string | undefined): Promise<void> {
    this.leave();
    const { items } = await firstValueFrom(this.api.all());
    this.doors.set(items);
    this.door.set(name === undefined && items.length === 1 ? items[0] : items.find((one) => one.name === name));
  }

  private async follow(call: Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(undefined);
    await call.catch((error: unknown) => this.problem.set(problemOf(error)));
    this.isBusy.set(false);
  }
}
