import { describe, expect, it } from 'vitest';
import { toll } from './engine/testing/index.js';
import { unprintable } from './unprintable.js';

/** What the tests install: without characters of the planes above the first. */
const face = '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc';
const [carter, fine] = toll.records;
const { decision } = fine!.letters;
/** The toll house with a decision that says these words. */
const saying = (text: string) => ({
  ...toll,
  records: [
    {
      ...fine!,
      letters: {
        decision: {
          ...decision!,
          template: {
            paragraphs: [{ ...decision!.template.paragraphs[0]!, pieces: [{ text, bold: false, underlined: false, size: null }] }],
            faults: [],
          },
        },
      },
    },
  ],
});

describe('letters whose words a machine has no face for', () => {
  it('are named with the characters, before anything is issued', () => {
    expect(unprintable([toll], face)).toEqual([]);
    expect(unprintable([saying('\u{10fffd}县公函')], face)).toEqual([
      'No face has these characters of the letter decision of toll.fine: \u{10fffd} (U+10FFFD).',
    ]);
  });

  it('and a face that cannot be opened is said, too; where no area issues letters nobody looks', () => {
    expect(unprintable([toll], '/nowhere.ttf')).toEqual([
      expect.stringMatching(/^A face of FATONG_LETTER_FONTS cannot be opened: .*nowhere\.ttf/),
    ]);
    expect(unprintable([{ ...toll, records: [carter!] }], '/nowhere.ttf')).toEqual([]);
  });
});
