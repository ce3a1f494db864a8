import { Injectable, Injector, inject } from '@angular/core';
import { guardBounds, guardNames, type Label } from '@fatong/contracts';
import type { GuardView, MaintenanceView, StopView } from '@fatong/contracts/api';
import { SteeringApi } from '@fatong/ui';
import { ask } from '../ask/question.js';
import { instantOf } from '../ask/entries.js';
import { reasonField } from '../discard/discard-dialog.js';
import { Titles } from '../parts/titles.js';
import { limitTitles, steeringTexts as t } from './texts.js';

/** What an operator orders here, asked and sent; each answers whether it was done. */
@Injectable({ providedIn: 'root' })
export class SteeringOrders {
  private readonly api = inject(SteeringApi);
  private readonly injector = inject(Injector);
  private readonly titles = inject(Titles);

  async stop(): Promise<boolean> {
    const systems = this.titles.systems();
    const done = await ask(this.injector, {
      title: t.stopTitle,
      warning: { tone: 'near', title: t.stop, detail: t.stopWhy },
      fields: [
        {
          name: 'scope',
          title: t.scope,
          kind: 'choice',
          isRequired: true,
          choices: (['system', 'type', 'all'] as const).map((value) => ({ value, label: t.scopes[value] })),
        },
        {
          name: 'name',
          title: t.which,
          kind: 'choice',
          isRequired: true,
          isAsked: ({ scope }) => scope === 'system',
          choices: systems.map(({ system, title }) => ({ value: system, label: title })),
        },
        {
          name: 'type',
          title: t.which,
          kind: 'choice',
          isRequired: true,
          isAsked: ({ scope }) => scope === 'type',
          choices: systems
            .flatMap(({ messages }) => messages ?? [])
            .map(({ type, title }) => ({ value: type, label: [`${title[0]}　${type}`, `${title[1]} · ${type}`] })),
        },
        reasonField,
      ],
      submit: t.stop,
      isGrave: true,
      send: ({ scope, name, type, reason = '' }) => {
        const of = name ?? type;
        return this.api.stop({ scope: scope as StopView['scope'], ...(of !== undefined && { name: of }), reason });
      },
    });
    return done !== undefined;
  }

  async resume({ id, reason }: StopView): Promise<boolean> {
    const lead: Label = [`${t.resumeWhy[0]}（${reason}）`, `${t.resumeWhy[1]} (${reason})`];
    const done = await ask(this.injector, {
      title: t.resumeTitle,
      lead,
      fields: [],
      submit: t.resume,
      send: () => this.api.releaseStop(id),
    });
    return done !== undefined;
  }

  /** The operators' own numbers whole: what is empty goes back to the default. */
  async limit({ system, title, own, numbers, usual, version }: GuardView): Promise<boolean> {
    const done = await ask(this.injector, {
      title: t.changeTitle(title),
      lead: t.changeWhy,
      fields: guardNames.map((name) => ({
        name,
        title: limitTitles[name],
        kind: 'number',
        hint: t.bounds(usual[name], guardBounds[name].least, guardBounds[name].most),
        value: own.includes(name) ? String(numbers[name]) : '',
      })),
      submit: t.save,
      send: (said) =>
        this.api.changeGuard(system, {
          version,
          numbers: Object.fromEntries(guardNames.flatMap((name) => (said[name] ? [[name, Number(said[name])]] : []))),
        }),
    });
    return done !== undefined;
  }

  async plan(): Promise<boolean> {
    const done = await ask(this.injector, {
      title: t.planTitle,
      lead: t.planWhy,
      fields: [
        {
          name: 'system',
          title: t.system,
          kind: 'choice',
          isRequired: true,
          choices: this.titles.systems().map(({ system, title }) => ({ value: system, label: title })),
        },
        { name: 'from', title: t.from, kind: 'instant', isRequired: true },
        { name: 'until', title: t.until, kind: 'instant', isRequired: true },
        reasonField,
      ],
      submit: t.plan,
      send: ({ system = '', from = '', until = '', reason = '' }) =>
        this.api.plan({ system, from: instantOf(from), until: instantOf(until), reason }),
    });
    return done !== undefined;
  }

  async end({ id }: MaintenanceView): Promise<boolean> {
    const done = await ask(this.injector, {
      title: t.endTitle,
      lead: t.endWhy,
      fields: [],
      submit: t.end,
      send: () => this.api.endMaintenance(id),
    });
    return done !== undefined;
  }
}
