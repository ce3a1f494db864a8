import { Inject, Injectable } from '@nestjs/common';
import type { GuardRequest, GuardView, ListAnswer, MaintenanceRequest, MaintenanceView } from '@fatong/contracts/api';
import { isInstant } from '@fatong/contracts/codes';
import type { LineRules } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { guardView, windowView } from './guard-views.js';
import { byOf, steered, wrong } from './steered.js';

/** Of what was done with a system lately, so much is looked through for who changed its numbers. */
const lookedAt = 50;

/** How partners are spared: numbers, circuits, maintenance. */
@Injectable()
export class GuardDesk {
  constructor(
    @Inject(PARTS)
    private readonly parts: Pick<ApiParts, 'access' | 'audit' | 'cursors' | 'guarding' | 'identities' | 'known' | 'pipeline' | 'store'>,
  ) {}

  async guards(paged: Paged): Promise<ListAnswer<GuardView>> {
    const rules = await this.rules();
    return wholeList(
      await Promise.all(this.parts.known.systems.map((system) => this.view(system, rules))),
      paged,
      'guards',
      this.parts.cursors,
    );
  }

  async limit(reader: Reader, system: string, { version, numbers }: GuardRequest): Promise<GuardView> {
    const found = this.system(system);
    const order = { system, version, numbers };
    return this.view(found, await steered(this.parts, (unit) => this.parts.pipeline.guards.limit(unit, order, byOf(reader)), version));
  }

  /** Does not wait for the pause to end. */
  async probe(reader: Reader, system: string): Promise<GuardView> {
    const found = this.system(system);
    if (!(await this.parts.guarding.hasten(system)))
      throw new Refused('action-not-possible', {
        params: { why: ['该系统的发送没有中断，或正在试发。', 'Sending to it is not interrupted, or a message is being tried.'] },
      });
    await this.parts.access.audit(reader, { act: 'flow.probe', object: `flow:system:${system}`, outcome: 'done', detail: {} });
    this.parts.pipeline.wake();
    return this.view(found, await this.rules());
  }

  async windows(paged: Paged): Promise<ListAnswer<MaintenanceView>> {
    const { windows, at } = await this.rules();
    const open = windows.filter(({ until }) => until > at).sort((a, b) => (a.from < b.from ? -1 : 1));
    return wholeList(
      open.map((window) => windowView(window, at)),
      paged,
      'maintenance',
      this.parts.cursors,
    );
  }

  async plan(reader: Reader, { system, from, until, reason }: MaintenanceRequest): Promise<MaintenanceView> {
    for (const [field, value] of Object.entries({ from, until }))
      if (!isInstant(value)) throw wrong(field, ['应为一个时刻。', 'It must be an instant.']);
    const window = await steered(this.parts, (unit) =>
      this.parts.pipeline.guards.plan(unit, { system, from, until, reason: reason.trim() }, byOf(reader)),
    );
    return windowView(window, window.since);
  }

  async end(reader: Reader, id: string): Promise<MaintenanceView> {
    const window = await steered(this.parts, (unit) => this.parts.pipeline.guards.end(unit, id, byOf(reader)));
    return { ...windowView(window, new Date().toISOString()), active: false };
  }

  /** Who laid down a number stands in the audit, and is asked for where there is such a number: of few systems. */
  private async view(system: ApiParts['known']['systems'][number], rules: LineRules): Promise<GuardView> {
    if (Object.keys(rules.guards[system.folder] ?? {}).length === 0) return guardView(system, rules, null);
    const { items } = await this.parts.audit.list({ object: `flow:system:${system.folder}`, limit: lookedAt });
    const last = items.find(({ act }) => act === 'flow.guard');
    if (last === undefined) return guardView(system, rules, null);
    const [who] = await this.parts.identities.accountsOf([last.account]);
    return guardView(system, rules, { at: last.at, who: who === undefined ? null : { username: who.username, name: who.name } });
  }

  private rules(): Promise<LineRules> {
    return this.parts.store.transact((unit) => this.parts.pipeline.steering.rules(unit));
  }

  private system(name: string): ApiParts['known']['systems'][number] {
    const found = this.parts.known.systems.find(({ folder }) => folder === name);
    if (found === undefined) throw new Refused('not-found');
    return found;
  }
}
