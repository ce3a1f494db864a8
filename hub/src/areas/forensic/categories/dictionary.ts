import { groups, type Group } from '../registers/codes.js';
import { categoryTitles, itemCode, type Category } from './form.js';
import { forms } from './forms.js';

/** One entry of the dictionary; `parent` is the code of the entry above it. */
export interface Node {
  readonly code: string;
  readonly name: string;
  readonly level: 'group' | 'category' | 'set' | 'item';
  readonly group: Group;
  readonly category: Category | null;
  readonly parent: string | null;
}

const groupCodes: Readonly<Record<Group, string>> = { medicine: 'G1', evidence: 'G2', media: 'G3', environment: 'G4' };

/** 鉴定类别字典: four classes of the law, 18 categories, 153 items, and the sets that some of them stand in; those above come first. */
export const dictionary: readonly Node[] = [
  ...(Object.keys(groups) as Group[]).map(
    (group): Node => ({ code: groupCodes[group], name: groups[group][0], level: 'group', group, category: null, parent: null }),
  ),
  ...forms.flatMap(({ code, group, items, sets = {} }): readonly Node[] => {
    const labels = items.map(([label]) => label);
    const codeOf = (label: string): string => itemCode(code, labels.indexOf(label));
    // What stands above others may be an item itself (交通事故痕迹物证鉴定).
    const above = Object.keys(sets).map((name, at) => ({ name, code: labels.includes(name) ? codeOf(name) : `${code}-S${at + 1}` }));
    const parentOf = (label: string): string => above.find(({ name }) => sets[name]!.includes(label))?.code ?? code;
    return [
      { code, name: categoryTitles[code][0], level: 'category', group, category: code, parent: groupCodes[group] },
      ...above
        .filter(({ name }) => !labels.includes(name))
        .map(({ name, code: own }): Node => ({ code: own, name, level: 'set', group, category: code, parent: code })),
      ...labels.map(
        (label, at): Node => ({ code: itemCode(code, at), name: label, level: 'item', group, category: code, parent: parentOf(label) }),
      ),
    ];
  }),
];
