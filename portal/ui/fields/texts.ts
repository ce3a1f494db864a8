import type { Label } from '@fatong/contracts';
import { separator } from '../i18n/index.js';

export const fieldTexts = {
  none: ['—', '—'],
  notReported: ['尚未报送', 'Not yet reported'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  unsupported: ['无法显示此类字段', 'This kind of field cannot be shown'],
  choose: ['请选择', 'Choose'],
  nobodyLeft: ['没有可指定的人员', 'There is nobody to be named'],
  separator,
  required: ['必填', 'required'],
  personName: ['姓名', 'Name'],
  personId: ['证件号码', 'ID number'],
  personPhone: ['联系电话', 'Phone'],
  personAddress: ['地址', 'Address'],
  organisationName: ['名称', 'Name'],
  organisationCode: ['统一社会信用代码', 'Credit code'],
  yuan: ['元', 'CNY'],
  find: ['输入编号或名称查找', 'Find by number or name'],
  nothingFound: ['没有找到', 'Nothing found'],
  remove: ['移除', 'Remove'],
  add: ['添加一项', 'Add another'],
  addRow: ['添加一行', 'Add a row'],
  rowsStay: ['已记录的内容不能修改；需要更正的，请另加一行。', 'What is written stays: to correct it, add a row.'],
  keptAsIs: ['不填则保持不变', 'Left empty, it stays as it is'],
  written: ['记录人、时间', 'Written by, at'],
  rowSeparator: ['；', '; '],
  slotDay: ['日期', 'Day'],
  slotFrom: ['开始时间', 'From'],
  slotUntil: ['结束时间', 'Until'],
  pickDate: ['选择日期', 'Pick a date'],
  reveal: ['查看完整信息', 'Show in full'],
  masked: ['已脱敏', 'masked'],
  faults: {
    required: ['请填写此项。', 'This must be filled in.'],
  },
} as const satisfies Record<string, Label | Record<string, Label>>;

export const ordinal = (place: number): Label => [`第 ${place} 项`, `No. ${place}`];
export const rowNumber = (place: number): Label => [`第 ${place} 行`, `Row ${place}`];
export const mostRows = (most: number): Label => [`已达上限 ${most} 行。`, `${most} rows are the limit.`];
export const atMost = (most: number): Label => [`已达上限 ${most} 项。`, `${most} is the limit.`];
