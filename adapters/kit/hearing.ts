import { validator, type Dice } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import { begin, type Hearing, type Life, type Story } from '@fatong/contracts/story';
import { intentOf, type Intent, type PartnerStory } from './partner.js';

/** Cases that wait for more of us: bounded, since a simulator runs for weeks. */
const mostWaiting = 20_000;

/** What a simulated partner makes of our messages, each at an inbox of its own: it checks them as we agreed, numbers them, and says later what the story of them has. */
export function hearing(stories: readonly Story[], dice: Dice): PartnerStory['handle'] {
  const inboxes = new Map<string, ReturnType<typeof inbox>>(
    stories.flatMap((story) => hearingsOf(story).map((step) => [`/inbox/${step.hears.message}`, inbox(story, step, dice)] as const)),
  );
  return (path, data, requestId) =>
    inboxes.get(path)?.(data, requestId) ?? {
      answer: { status: 404, body: { error: inboxes.size === 0 ? 'nothing is sent to this partner' : 'unknown inbox' } },
    };
}

const hearingsOf = ({ steps }: Story): readonly Hearing[] => Object.values(steps).flatMap((step) => ('hears' in step ? [step] : []));

function inbox(story: Story, { hears, receipt }: Hearing, dice: Dice) {
  const check = validator(hears);
  const waiting = new Map<string, Life<unknown>>();

  return (data: unknown, requestId: string): ReturnType<PartnerStory['handle']> => {
    const findings = check(data);
    if (findings.length > 0) return { answer: { status: 422, body: { error: 'contract', paths: findings.map(({ pointer }) => pointer) } } };
    const of = story.of?.(data) ?? requestId;
    const day = today();
    const life = waiting.get(of) ?? begin(story, { about: data, serial: requestId, dice, day });
    life.hear(data, requestId);
    const later: Intent[] = [];
    for (let one = life.next(day); one !== null; one = life.next(day)) later.push(intentOf(one));
    waiting.delete(of);
    if (life.waits) waiting.set(of, life);
    if (waiting.size > mostWaiting) waiting.delete(waiting.keys().next().value ?? '');
    return { answer: { status: 200, body: { receipt: `${receipt}-${requestId.slice(0, 8)}` } }, later };
  };
}
