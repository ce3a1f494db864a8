import { Inject, Injectable } from '@nestjs/common';
import type { LetterCheck, LetterCheckRequest } from '@fatong/contracts/api';
import { isCheckCodeOf } from '../../platform/index.js';
import { Limit } from '../frame/limit.js';
import { PARTS, type ApiParts } from '../parts.js';

/** Questions of one address in a minute: a person holds a paper in hand, a programme guesses. */
const aMinute = 20;

/** Tells anybody who has a letter in hand whether it is one of ours: what stands on it anyway, and nothing else. */
@Injectable()
export class LetterChecking {
  private readonly asked = new Limit(aMinute, 60_000);

  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'letters'>) {}

  /** A number that is not there and a code that is not its are the same answer. */
  async check({ number, code }: LetterCheckRequest, address: string): Promise<LetterCheck> {
    this.asked.take(address);
    const letter = await this.parts.letters.numbered(number.trim());
    if (letter === null || letter.print.state !== 'ready' || !isCheckCodeOf(letter.id, code)) return { letter: null };
    const seal = letter.seal?.state === 'sealed' ? letter.seal.content : null;
    return {
      letter: {
        title: letter.content.title,
        number: letter.number,
        unit: letter.content.by.unit,
        issuedAt: letter.issuedAt,
        digest: letter.print.digest,
        seal: seal && { name: seal.seal, at: seal.at },
      },
    };
  }
}
