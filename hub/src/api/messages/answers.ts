import type { MessageAnswer } from '@fatong/contracts/api';
import type { AttemptRow } from '../../ports/index.js';
import { maskedText } from './bodies.js';
import { bodyTitles } from './words.js';

/** Under this name an attempt's answer stands among the message's bodies: `answer.1` is what the first call brought. */
export const answerStage = (index: number): string => `answer.${index + 1}`;

/** What the partner answered, call by call. No contract describes it, so every value is masked until somebody says what for. */
export const answersOf = (attempts: readonly AttemptRow[]): MessageAnswer['bodies'] =>
  attempts.flatMap(({ answer, n }, index) => {
    if (answer === undefined) return [];
    const [zh, en] = bodyTitles.answer;
    return [
      {
        stage: answerStage(index),
        title: attempts.length === 1 ? bodyTitles.answer : ([`${zh}（第 ${n} 次）`, `${en} (attempt ${n})`] as const),
        contentType: answer.contentType,
        size: answer.body.length,
        text: maskedText(answer),
        masked: true,
      },
    ];
  });

export const answerAt = (attempts: readonly AttemptRow[], stage: string): AttemptRow['answer'] =>
  attempts.find((_, index) => answerStage(index) === stage)?.answer;
