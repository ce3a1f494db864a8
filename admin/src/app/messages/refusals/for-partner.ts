import { inLanguage, type Label, type Language } from '@fatong/contracts';
import type { RefusalView } from '@fatong/contracts/api';
import { fullInstant } from '@fatong/ui';
import { refusalTexts as t } from './texts.js';

/** A refusal in words that may be handed on: no value that may be about a person. */
export function forPartner(
  { id, at, door, status, type, key, faults = [] }: RefusalView,
  { system, sentence }: { readonly system: Label; readonly sentence: Label },
  language: Language,
): string {
  const say = (label: Label): string => inLanguage(label, language);
  const line = (title: Label, value: string): string => `${say(title)}${language === 'zh' ? '：' : ': '}${value}`;
  return [
    say(sentence),
    line(t.system, say(system)),
    line(t.time, fullInstant(at)),
    line(t.door, door),
    line(t.status, String(status)),
    ...(type === null ? [] : [line(t.type, type)]),
    ...(key === null ? [] : [line(t.key, key)]),
    line(t.number, id),
    ...faults.map(({ label, pointer, received, isPersonal, words }, index) => {
      const came = received === null ? say(t.nothing) : isPersonal ? say(t.kept) : received;
      return `${index + 1}. ${label === null ? '' : `${say(label)} `}${pointer}  ${say(t.came)} ${came}  ${say(words)}`;
    }),
  ].join('\n');
}
