import { Inject, Injectable } from '@nestjs/common';
import type { OperatorChecks, SystemPageView } from '@fatong/contracts/api';
import { readiness } from '../../platform/index.js';
import { MessageDesk } from '../messages/desk.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { ContactDesk } from './contact-desk.js';

const usualMinutes = 60;
/** A key that ends so soon is told of: whoever renews it needs the partner's hand too. */
const warnedDays = 30;

/** One outside system as its contracts say, and how it goes with it. */
@Injectable()
export class SystemDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'checks' | 'known' | 'messages' | 'systemCards' | 'watches'>,
    @Inject(MessageDesk) private readonly messages: MessageDesk,
    @Inject(ContactDesk) private readonly contacts: ContactDesk,
  ) {}

  async system(folder: string, minutes = usualMinutes): Promise<SystemPageView> {
    const system = this.parts.known.systems.find((one) => one.folder === folder);
    if (system === undefined) throw new Refused('not-found');
    const [load, pace, keys, contact] = await Promise.all([
      this.messages.system(folder, minutes),
      this.parts.messages.pace(folder, minutes),
      this.parts.systemCards.keys(folder),
      this.contacts.of(folder),
    ]);
    const { id, protocol, partitions, contracts } = system;
    const newest = (message: string): number =>
      Math.max(...contracts.filter((one) => one.message === message).map(({ version }) => version));
    return {
      load,
      number: id,
      protocol,
      area: this.parts.known.areas.find(({ name }) => name === system.area)?.title ?? [system.area, system.area],
      partitions,
      hasReceipts: system.receipts === true,
      sheets: [...(system.imports ?? [])],
      contracts: contracts.flatMap(({ type, title, version, kind, message, identity }) =>
        kind === 'in' || kind === 'out'
          ? [{ type, title, version, kind, isNewest: version === newest(message), inOrder: identity.order === 'key' }]
          : [],
      ),
      keys: keys.map(({ name, kind, endsAt, toldAt }) => ({ name, kind, endsAt, toldAt })),
      contact,
      minutes,
      pace,
    };
  }

  async checks(): Promise<OperatorChecks> {
    const { checks } = await readiness({ ...this.parts.checks, ...this.parts.watches, keys: () => this.endingKeys() });
    return { items: Object.entries(checks).map(([name, said]) => ({ name, isWell: said === 'ok', why: said === 'ok' ? null : said })) };
  }

  /** Whose key ended, or ends before long. */
  private async endingKeys(): Promise<true | string> {
    const soon = await this.parts.systemCards.ending(new Date(Date.now() + warnedDays * 86_400_000).toISOString());
    return soon.length === 0 ? true : soon.map(({ name, endsAt }) => `${name} ${endsAt!.slice(0, 10)}`).join(', ');
  }
}
