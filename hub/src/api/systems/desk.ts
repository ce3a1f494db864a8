import { Inject, Injectable } from '@nestjs/common';
import type { OperatorChecks, SystemPageView } from '@fatong/contracts/api';
import { readiness } from '../../platform/index.js';
import { MessageDesk } from '../messages/desk.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';

const usualMinutes = 60;

/** One outside system as its contracts say, and how it goes with it. */
@Injectable()
export class SystemDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'checks' | 'known' | 'messages' | 'watches'>,
    @Inject(MessageDesk) private readonly messages: MessageDesk,
  ) {}

  async system(folder: string, minutes = usualMinutes): Promise<SystemPageView> {
    const system = this.parts.known.systems.find((one) => one.folder === folder);
    if (system === undefined) throw new Refused('not-found');
    const [load, pace] = await Promise.all([this.messages.system(folder, minutes), this.parts.messages.pace(folder, minutes)]);
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
      minutes,
      pace,
    };
  }

  async checks(): Promise<OperatorChecks> {
    const { checks } = await readiness({ ...this.parts.checks, ...this.parts.watches });
    return { items: Object.entries(checks).map(([name, said]) => ({ name, isWell: said === 'ok', why: said === 'ok' ? null : said })) };
  }
}
