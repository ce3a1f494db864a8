import type { ComponentFixture } from '@angular/core/testing';

/** Drives what a person sees: finds by role and words, presses, types. Robots of single parts build on it, so that specs know no selectors. */
export class Robot {
  constructor(
    protected readonly fixture: ComponentFixture<unknown>,
    private readonly root: () => Element = () => fixture.nativeElement as Element,
  ) {}

  /** Everything readable, spaces run together. */
  get text(): string {
    return (this.root().textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  async settle(): Promise<void> {
    await this.fixture.whenStable();
  }

  /** Waits until something holds; fails with its name after two seconds. */
  async until(what: string, holds: () => boolean): Promise<void> {
    for (const end = Date.now() + 2_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 5))) {
      if (Date.now() > end) throw new Error(`Never came true: ${what}. On the page: ${this.text}`);
      this.fixture.detectChanges();
    }
    await this.settle();
  }

  buttons(): string[] {
    return this.all('button').map(nameOf);
  }

  button(name: string): HTMLElement {
    const found = this.all('button, a, [role=menuitem], [role=option]').find((element) => nameOf(element) === name);
    if (found === undefined) throw new Error(`No button "${name}"; there are: ${this.buttons().join(' | ')}`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settle();
  }

  /** Types into the field with this label (or accessible name) and leaves it. */
  async fill(label: string, value: string): Promise<void> {
    const field = this.field(label);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('blur'));
    await this.settle();
  }

  async choose(label: string): Promise<void> {
    this.field(label).click();
    await this.settle();
  }

  async key(key: string, target: Element = document.body, modifiers: KeyboardEventInit = {}): Promise<void> {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
    await this.settle();
  }

  field(label: string): HTMLInputElement {
    const found = this.all<HTMLInputElement>('input, textarea, select').find((element) => labelsOf(element).includes(label));
    if (found === undefined)
      throw new Error(
        `No field "${label}"; there are: ${this.all<HTMLInputElement>('input, textarea, select')
          .map((element) => labelsOf(element).join('/'))
          .join(' | ')}`,
      );
    return found;
  }

  protected all<E extends Element = HTMLElement>(selector: string): E[] {
    return [...this.root().querySelectorAll<E>(selector)];
  }
}

/** What lies over the page: dialogs, menus, panels. */
export class OverlayRobot extends Robot {
  constructor(fixture: ComponentFixture<unknown>) {
    super(fixture, () => document.querySelector('.cdk-overlay-container') ?? document.createElement('div'));
  }
}

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? words(element);
const labelsOf = (element: HTMLInputElement): string[] => [
  element.getAttribute('aria-label') ?? '',
  ...[...(element.labels ?? [])].map((label) => words(label)),
  ...[...(element.labels ?? [])].map((label) => (label.firstChild?.textContent ?? '').trim()),
];
