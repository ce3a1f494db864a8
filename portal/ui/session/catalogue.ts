import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { Definitions, FieldView, RecordView, StateView } from '@fatong/contracts/api';
import { address } from '../api/index.js';

const nothing: Definitions = { areas: [], records: [], systems: [], districts: [], reports: [], boards: [], uploads: [], imports: [] };

/** What this person may see, as the server defines it: the screens draw from here and know no area. */
@Injectable({ providedIn: 'root' })
export class Catalogue {
  private readonly http = inject(HttpClient);
  private readonly definitions = signal(nothing);
  private loading?: Promise<void>;

  readonly areas = computed(() => this.definitions().areas);
  readonly districts = computed(() => this.definitions().districts);
  readonly systems = computed(() => this.definitions().systems);
  /** Those with a page. */
  readonly reports = computed(() => this.definitions().reports);
  readonly boards = computed(() => this.definitions().boards);
  readonly uploads = computed(() => this.definitions().uploads);
  readonly imports = computed(() => this.definitions().imports);
  private readonly byType = computed(() => new Map(this.definitions().records.map((record) => [record.type, record])));

  /** Reads the definitions once a session. */
  load(): Promise<void> {
    this.loading ??= firstValueFrom(this.http.get<Definitions>(address('definitions')))
      .then((answer) => this.definitions.set(answer))
      .catch((error: unknown) => {
        this.loading = undefined;
        throw error;
      });
    return this.loading;
  }

  /** A screen where nobody is signed in knows the districts, and nothing else. */
  knows(districts: Definitions['districts']): void {
    this.definitions.set({ ...nothing, districts });
  }

  forget(): void {
    this.loading = undefined;
    this.definitions.set(nothing);
  }

  record(type: string): RecordView | undefined {
    return this.byType().get(type);
  }

  /** What the list of a type is called to this reader, as his menu says: "my cases" rather than "cases". */
  listTitle(type: string): Label {
    const entry = this.areas()
      .flatMap(({ menu }) => menu)
      .find((one) => one.type === type && one.only !== true);
    return entry?.title ?? this.record(type)?.title ?? [type, type];
  }

  field(type: string, name: string): FieldView | undefined {
    return this.byType()
      .get(type)
      ?.fields.find((field) => field.name === name);
  }

  state(type: string, name: string | null): StateView | undefined {
    return this.byType()
      .get(type)
      ?.states.find((state) => state.name === name);
  }

  /** Its title; its name when it is not ours to know. */
  system(name: string): Label {
    return this.definitions().systems.find(({ system }) => system === name)?.title ?? [name, name];
  }

  district(code: string | null): Label | null {
    return this.definitions().districts.find(({ value }) => value === code)?.label ?? null;
  }
}
