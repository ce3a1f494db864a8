import { createHash, randomUUID } from 'node:crypto';
import { dice, type Dice } from '@fatong/contracts';
import type { Cause, MessageRow, MessageState, Stage } from '../../ports/index.js';

/** A sort of message that is declared. */
export interface KnownLane {
  readonly system: string;
  readonly type: string;
  readonly direction: 'in' | 'out';
}

/** What is invented of messages; `parked`: so many of the newest stand parked, whatever else is. `about`: the record type that they are of. */
export interface Story {
  readonly messages: number;
  readonly parked: number;
  readonly known: readonly KnownLane[];
  readonly about?: string;
}

/** Lanes of unequal traffic: those that are known, which have most of it, and 36 of systems that a bureau will have. */
interface SeededLane extends KnownLane {
  readonly share: number;
}
const invented = Array.from({ length: 36 }, (_, n): SeededLane => {
  const system = `seeded-${String(1 + Math.floor(n / 2)).padStart(2, '0')}`;
  return { system, type: `${system}.${n % 2 === 0 ? 'report' : 'notice'}.v1`, direction: n % 6 === 5 ? 'out' : 'in', share: 40 / (2 + n) };
});
const lanesOf = (known: readonly KnownLane[]): readonly SeededLane[] => [
  ...known.map((lane, n): SeededLane => ({ ...lane, share: lane.direction === 'in' ? 80 / (2 + n) : 4 })),
  ...invented,
];

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文'];
const causes = 200;
/** One key draws one message of a thousand. */
const hotKey = 'SEED-HOT';

const idOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
const words = (n: number): Cause['words'] => [`第 ${n} 类失败`, `Failure number ${n}`];

/** The same numbers tell the same story, but for the ids. */
export class Teller {
  private readonly chances: Dice;
  private readonly cases: number;
  private readonly people: number;
  private readonly lanes: readonly SeededLane[];
  private readonly whole: number;
  private readonly about: string | undefined;

  constructor({ messages, known, about }: Story, seed: number) {
    this.chances = dice(seed);
    this.lanes = lanesOf(known);
    this.whole = this.lanes.reduce((sum, { share }) => sum + share, 0);
    this.about = about;
    [this.cases, this.people] = [Math.max(1, Math.round(messages / 8)), Math.max(1, Math.round(messages / 4))];
  }

  /** A message received at that instant. */
  tell(at: Date, isParked: boolean): MessageRow {
    const { chances } = this;
    const { system, type, direction } = this.lane();
    const number = chances.between(1, this.cases);
    const key = chances.chance(0.001) ? hotKey : `SEED-${number}`;
    const receivedAt = at.toISOString();
    const state = isParked ? 'parked' : this.state(direction);
    const cause = state === 'done' || state === 'discarded' ? undefined : this.cause(system);
    return {
      id: randomUUID(),
      receivedAt,
      direction,
      system,
      type,
      source: `/systems/${system}`,
      time: receivedAt,
      key,
      sourceVersion: String(chances.between(1, 9)),
      digest: idOf(`${key}${at.getTime()}`).replaceAll('-', '').repeat(2),
      size: chances.between(500, 1500),
      state,
      stages: stagesOf(receivedAt, cause),
      ...(this.about !== undefined && key !== hotKey && chances.chance(0.8) && { record: `${this.about}:${idOf(key)}` }),
      ...(direction === 'out' && { causation: randomUUID(), correlation: idOf(`${key} exchange`) }),
      ...(cause && { cause }),
      ...(chances.chance(0.7) && { persons: this.person() }),
    };
  }

  private lane(): SeededLane {
    let rest = this.chances.next() * this.whole;
    return this.lanes.find(({ share }) => (rest -= share) < 0) ?? this.lanes[0]!;
  }

  /** Of a hundred messages not quite one is not done with. */
  private state(direction: 'in' | 'out'): MessageState {
    const roll = this.chances.next();
    if (roll < 0.004) return 'parked';
    if (roll < 0.008) return 'discarded';
    if (roll < 0.0085) return direction === 'out' ? 'unknown' : 'later';
    return 'done';
  }

  private cause(system: string): Cause {
    const n = this.chances.between(1, causes);
    return { stage: 'mapped', code: 'mapping', kind: 'data', words: words(n), paths: ['/seed'], group: `seeded:${system}:${n % 20}` };
  }

  /** Few are named often, most hardly ever; a name is shared, a number is not. */
  private person(): readonly string[] {
    const n = Math.floor(this.people * this.chances.next() ** 2);
    return [
      `${surnames[n % surnames.length]}${given[n % given.length]}${given[Math.floor(n / 7) % given.length]}`,
      `310101${String(19500101 + (n % 500_000)).padStart(8, '0')}${String(n % 10_000).padStart(4, '0')}`,
    ];
  }
}

function stagesOf(at: string, cause: Cause | undefined): readonly Stage[] {
  const names = cause
    ? (['received', 'validated', cause.stage] as const)
    : (['received', 'validated', 'mapped', 'acted', 'stored'] as const);
  return names.map((stage) => ({ stage, at, ok: stage !== cause?.stage }));
}
