import { minutesAgo, system } from '../testing/samples.robot.js';
import { ageTone, recentRate, sortedOut, sumsOf, verdictOf } from './sums.js';

const now = new Date();
const verdict = (...systems: Parameters<typeof system>[0][]) => verdictOf(sumsOf(systems.map((one) => system(one))), now);

describe('systems in the overview', () => {
  it('come by what needs attention, and of those that need nothing the eight busiest; the rest is counted', () => {
    const rest = Array.from({ length: 26 }, (_, n) => system({ system: `s${n}`, perMinute: [n] }));
    const late = system({ system: 'late', oldestUnsettledAt: minutesAgo(90), perMinute: [0] });
    const parked = system({ system: 'parked', in: { parked: 1 }, perMinute: [0] });
    const refused = system({ system: 'refused', refused: 2, perMinute: [0] });
    const { shown, healthy } = sortedOut([...rest, refused, late, parked], now);
    expect(shown.map((one) => one.system).slice(0, 5)).toEqual(['parked', 'late', 'refused', 's25', 's24']);
    expect([shown.length, healthy.length]).toEqual([11, 18]);
  });

  it('that are few are all drawn', () => {
    const few = Array.from({ length: 9 }, (_, n) => system({ system: `s${n}` }));
    expect(sortedOut(few, now).healthy).toEqual([]);
  });
});

describe('the overview in one sentence', () => {
  it('says that all is well when nothing waits for a person and nothing is late', () => {
    expect(verdict({}, { oldestUnsettledAt: minutesAgo(2), in: { due: 3 } })).toEqual(
      jasmine.objectContaining({ tone: 'done', title: ['一切正常', 'All is well'] }),
    );
  });

  it('never calls well what cannot be sent, unless its maintenance was announced', () => {
    const circuit = { state: 'open', since: minutesAgo(5), retryAt: minutesAgo(-1), words: ['没有答复', 'no answer'] } as const;
    expect(verdict({ circuit }, {})).toEqual(
      jasmine.objectContaining({ tone: 'late', title: ['律师协会连续失败，暂停发送', 'Not sent to since it fails: Lawyers association'] }),
    );
    expect(
      verdict(
        {
          circuit,
          maintenance: {
            id: 'w',
            system: 'x',
            from: minutesAgo(5),
            until: minutesAgo(-5),
            reason: '升级',
            account: 'a',
            since: minutesAgo(9),
            active: true,
          },
        },
        {},
      ),
    ).toEqual(jasmine.objectContaining({ tone: 'done' }));
  });

  it('adds up what waits for a person over all systems and both directions, and leads to the causes', () => {
    const { tone, title, next, detail } = verdict(
      { in: { parked: 20 } },
      { in: { parked: 3 }, out: { unknown: 2 }, oldestUnsettledAt: minutesAgo(193) },
    );
    expect([tone, title[0], next?.link]).toEqual(['late', '25 条报文等待人工处理', '/messages/failures']);
    expect(detail[0]).toBe('待人工处理 23 条，结果未知 2 条。最久的一条已等 3 小时。');
  });

  it('is calm but watchful when messages are only tried again later', () => {
    expect(verdict({ in: { later: 4 } })).toEqual(
      jasmine.objectContaining({ tone: 'near', next: jasmine.objectContaining({ query: { state: 'later' } }) }),
    );
  });
});

describe('the age of the oldest unsettled message', () => {
  for (const [minutes, tone] of [
    [9, 'rest'],
    [10, 'near'],
    [59, 'near'],
    [60, 'late'],
  ] as const) {
    it(`of ${minutes} minutes is ${tone}`, () => expect(ageTone(new Date(now.getTime() - minutes * 60_000).toISOString(), now)).toBe(tone));
  }
  it('is nothing when all is settled', () => expect(ageTone(null, now)).toBe('rest'));
});

describe('the rate', () => {
  it('is of the last five whole minutes: the running one has only begun', () => expect(recentRate([100, 10, 10, 10, 10, 10, 1])).toBe(10));
  it('of no minutes is nothing', () => expect(recentRate([])).toBe(0));
});
