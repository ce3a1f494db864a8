import type { Label } from '@fatong/contracts';
import type { RecordType } from '../../definitions/index.js';
import type { ApiParts } from '../parts.js';

const builtins: Readonly<Record<string, Label>> = {
  number: ['编号', 'Number'],
  state: ['状态', 'State'],
  district: ['所在区', 'District'],
  ownerUnit: ['主管单位', 'Owner'],
  createdAt: ['登记时间', 'Created'],
  updatedAt: ['更新时间', 'Updated'],
  either: ['任一条件（或）', 'Any of'],
};

/** What a condition of a list is called. */
export function titleOf({ engine }: Pick<ApiParts, 'engine'>, record: RecordType, name: string): Label | undefined {
  const badge = record.badges.find((one) => one.name === name);
  if (badge && engine.catalogue.type(badge.type)) return badge.title;
  return (Object.hasOwn(record.fields, name) ? record.fields[name]?.title : undefined) ?? builtins[name] ?? reached(record, name);
}

function reached({ states }: RecordType, name: string): Label | undefined {
  const title = /^reached\./.test(name) ? states[name.slice('reached.'.length)]?.title : undefined;
  return title && [`进入“${title[0]}”的日期`, `Day of "${title[1]}"`];
}
