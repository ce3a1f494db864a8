import type { Label } from '@fatong/contracts';

export const downloadTexts = {
  excel: ['下载 Excel', 'Download Excel'],
  downloading: ['正在下载', 'Downloading'],
  stop: ['取消', 'Cancel'],
} as const satisfies Record<string, Label>;

const grouped = (count: number): string => new Intl.NumberFormat('en').format(count);
/** As people say how large a file is. */
export const sizeOf = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1_024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

/** `共 12,345 条，已收到 1.2 MB`. */
export function arriving({
  rows,
  bytes,
  isDone,
}: {
  readonly rows: number | undefined;
  readonly bytes: number;
  readonly isDone: boolean;
}): Label {
  if (rows === undefined) return ['正在统计条数…', 'Counting…'];
  return isDone
    ? [`已下载 ${grouped(rows)} 条，${sizeOf(bytes)}`, `${grouped(rows)} records, ${sizeOf(bytes)}`]
    : [`共 ${grouped(rows)} 条，已收到 ${sizeOf(bytes)}`, `${grouped(rows)} records, ${sizeOf(bytes)} so far`];
}

/** From `Content-Disposition`. */
export function fileName(header: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header ?? '')?.[1];
  return encoded === undefined ? 'export.xlsx' : decodeURIComponent(encoded);
}
