import { expect, it } from 'vitest';
import { sayHowFar } from './seed-progress.js';

it('says every ten seconds how far a seed has come, and nothing of one that is done before', () => {
  const said: string[] = [];
  let time = 0;
  const come = sayHowFar(
    (sentence) => void said.push(sentence),
    () => time,
  );
  const so = { area: 'ward', entries: 1_500, reports: 0, at: null };
  come(so);
  time = 9_999;
  come(so);
  expect(said).toEqual([]);
  time = 10_000;
  come(so);
  time = 15_000;
  come({ ...so, reports: 500, at: '2024-03-05T02:00:00.000Z' });
  time = 125_000;
  come({ ...so, reports: 312_000, at: '2024-03-06T02:00:00.000Z' });
  expect(said).toEqual(['ward: 1,500 entries of its registers after 10 s', 'ward: told up to 2024-03-06, 312,000 reports after 125 s']);
});
