import type { Page } from 'playwright-core';
import { focused } from './keyboard.js';

/** Presses a second of somebody who types all day: 300 a minute. */
const pace = 5;
/** A Chinese character costs that many by pinyin, its choice among several included. */
const pressesOfCharacter = 3;
const isChinese = (character: string): boolean => /[\u3000-\u9fff\uff00-\uffef]/.test(character);

/** Somebody who has a keyboard alone, and what it costs him: each key is counted as he would press it, and the time in which he waits for the machine is measured. */
export class Typist {
  private pressed = 0;
  private waited = 0;

  constructor(private readonly page: Page) {}

  async press(key: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) await this.page.keyboard.press(key);
    this.pressed += times;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    for (const character of text) this.pressed += isChinese(character) ? pressesOfCharacter : 1;
  }

  /** Goes on by Tab until what has the focus is called so. */
  async goTo(wanted: RegExp): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < 40; step++) {
      await this.press('Tab');
      passed.push(await focused(this.page));
      if (wanted.test(passed.at(-1)!)) return;
    }
    throw new Error(`Tab never comes to ${String(wanted)}: ${passed.join(' | ')}`);
  }

  /** What comes of it is waited for: the typist can do nothing meanwhile. */
  async waitFor(came: () => Promise<unknown>): Promise<void> {
    const since = performance.now();
    await came();
    this.waited += performance.now() - since;
  }

  /** What it took: his keys at his pace, and the machine. */
  get cost(): { readonly presses: number; readonly seconds: number } {
    return { presses: this.pressed, seconds: this.pressed / pace + this.waited / 1000 };
  }
}
