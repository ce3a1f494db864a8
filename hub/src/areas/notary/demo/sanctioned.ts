import { dice } from '@fatong/contracts';
import { historyOf } from '@fatong/contracts/story';
import { sanctionStory } from '@fatong/contracts/systems/notary-association';

const dayBefore = (today: string, ago: number): string => new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10);

/** What the association told of its sanctions (S13, N11): one in force, one put more exactly, one revoked. */
export const sanctioned = (today: string) => {
  const chances = dice(13);
  const lives = [
    { serial: '101', ago: 120, path: [['decided', 0]] },
    {
      serial: '102',
      ago: 90,
      path: [
        ['decided', 0],
        ['corrected', 8],
      ],
    },
    {
      serial: '103',
      ago: 70,
      path: [
        ['decided', 0],
        ['revoked', 30],
      ],
    },
  ] as const;
  return {
    reports: lives.flatMap(({ serial, ago, path }) =>
      historyOf(
        sanctionStory,
        {
          about: sanctionStory.cast!([], chances),
          serial,
          dice: chances,
          day: dayBefore(today, ago),
          path: path.map(([step, days]) => [step, days] as const),
        },
        today,
      ),
    ),
  };
};
