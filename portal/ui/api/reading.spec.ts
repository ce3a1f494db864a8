import { Subject } from 'rxjs';
import { ApiProblem, Reading } from './index.js';

describe('a reading', () => {
  it('asked to refresh many times while an answer is on its way, asks once more when it has come', () => {
    const answers: Subject<number>[] = [];
    const reading = new Reading<number>();
    reading.ask(() => {
      const answer = new Subject<number>();
      answers.push(answer);
      return answer;
    });
    reading.refresh();
    reading.refresh();
    expect(answers.length).toBe(1);
    answers[0]!.next(1);
    answers[0]!.complete();
    expect(reading.value()).toBe(1);
    expect(answers.length).toBe(2);
    answers[1]!.next(2);
    expect(reading.value()).toBe(2);
    expect(answers.length).toBe(2);
  });

  it('keeps what was read when a newer answer does not come, and says why', () => {
    let answer = new Subject<number>();
    const reading = new Reading<number>();
    reading.ask(() => answer);
    answer.next(1);
    answer = new Subject();
    reading.refresh();
    answer.error(new ApiProblem(503, 'unavailable', { title: '暂时无法处理' }));
    expect(reading.value()).toBe(1);
    expect(reading.problem()?.code).toBe('unavailable');
  });

  it('asked something else, does not wait for the last answer', () => {
    const [first, second] = [new Subject<number>(), new Subject<number>()];
    const reading = new Reading<number>();
    reading.ask(() => first);
    reading.ask(() => second);
    first.next(1);
    expect(reading.value()).toBeUndefined();
    second.next(2);
    expect(reading.value()).toBe(2);
  });
});
