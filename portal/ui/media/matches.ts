import { DOCUMENT, DestroyRef, inject, signal, type Signal } from '@angular/core';

/** Whether the window is so now, as it is resized too. Called where one injects. */
export function matches(query: string): Signal<boolean> {
  const media = inject(DOCUMENT).defaultView?.matchMedia(query);
  const is = signal(media?.matches === true);
  const heed = (event: MediaQueryListEvent): void => is.set(event.matches);
  media?.addEventListener('change', heed);
  inject(DestroyRef).onDestroy(() => media?.removeEventListener('change', heed));
  return is.asReadonly();
}
