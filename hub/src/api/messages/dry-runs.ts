import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '@fatong/contracts';
import type { DryRunAnswer } from '@fatong/contracts/api';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { membersOf } from './members.js';

/** Messages looked at by one request: each costs a mapping. */
const atOnce = 200;

/** What a retry would find, before anybody retries. */
@Injectable()
export class DryRunDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'messages' | 'pipeline'>) {}

  async group(id: string, language: Language): Promise<DryRunAnswer> {
    const members = await membersOf(this.parts.messages, id);
    if (members === null) throw new Refused('not-found');
    const tried = (await this.parts.pipeline.dryRun(members.slice(0, atOnce))).filter(({ isSettled }) => !isSettled);
    const failing = Map.groupBy(tried.flatMap(({ cause }) => (cause ? [cause] : [])), ({ group }) => group);
    const changed = Map.groupBy(tried.flatMap(({ changed: places }) => places), (place) => place);
    return {
      members: members.length, tried: tried.length, passing: tried.filter(({ cause }) => cause === undefined).length,
      failing: [...failing.values()].map((of) => ({ why: inLanguage(of[0]!.words, language), count: of.length })),
      changed: [...changed].map(([pointer, of]) => ({ pointer, count: of.length })),
    };
  }
}
