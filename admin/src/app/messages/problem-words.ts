import type { Label } from '@fatong/contracts';
import { problems } from '@fatong/contracts';

/** A problem's title by its code; the code itself when this page is older than the registry. */
export const problemWords = (code: string): Label => {
  const name = code.replace('/problems/', '');
  return Object.hasOwn(problems, name) ? problems[name as keyof typeof problems].title : [name, name];
};
